import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { drawn } from '@/tests/support/drawn'
import { persona } from '@/tests/support/personas'
import { fromOurPage } from './address'
import { beginBy, plantLink } from './prospect'
import { pooled } from './raw-ask'
import { save, wayOf } from './seed'
import { sendForm } from './send-json'
import { signIn } from './studio'
import { expect } from './test'

/** Somebody who chose a password, signed out. */
export async function withPassword(page: Page, password: string) {
  const { email } = await signIn(page)
  const form = { password }
  const saved = await page.request.post('/account/password', { headers: fromOurPage, form, maxRedirects: 0 })
  expect(saved.headers().location).toBe('/account?saved=password')
  await page.context().clearCookies()
  return email
}

/** Uses up half of what the network of this browser may try to sign in within an hour. */
export const useHalf = (from: string) =>
  pooled(Array.from({ length: 30 }), async () => {
    const form = { email: `${randomUUID()}@mail.test`, drawn: drawn() }
    const { headers } = await sendForm('/sign-in/letter', form, { 'x-forwarded-for': from })
    expect(headers.location).toContain('sent=now')
  })

/** An answered assessment that somebody asked for, at its check page. */
export async function atCheck(page: Page) {
  const { slug, linkId } = await plantLink()
  const id = await beginBy(page.request, slug)
  await save(page.request, id, wayOf(persona('harbour-tiles')))
  await page.goto(`/a/${id}/check`)
  return { linkId, home: `/a/${id}` }
}

/** Uses up half of what the network of this browser may send within an hour: other words than those that hold. */
export async function sendHalf(page: Page, home: string) {
  for (let count = 0; count < 30; count += 1) {
    const form = { opId: randomUUID(), words: 'a'.repeat(64), consent: 'yes', drawn: drawn() }
    const said = await page.request.post(`${home}/sending`, { headers: fromOurPage, form, maxRedirects: 0 })
    expect(said.headers().location).toContain('problem=changed-meanwhile')
  }
}
