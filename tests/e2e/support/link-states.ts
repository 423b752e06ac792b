import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { query } from './database'
import { addPeople, chooseLogo, logoFile, planted, publish, visits } from './links'
import type { State } from './states'
import { signIn, type Signed } from './studio'

const state = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>, rank: Rank = 'owner'): State => ({
  name,
  open: async (page) => void (await open(page, await signIn(page, rank))),
})

/** The page of a planted link, or one under it. */
const ofLink = (
  name: string,
  under: string,
  more: Readonly<Record<string, unknown>> = {},
  rank: Rank = 'owner',
): State => state(name, async (page, signed) => page.goto(`${await planted(signed, more)}${under}`), rank)

const long = new Date(Date.now() - 86_400_000)
const list = 'Demo One <one@mail.test>\ntwo@mail.test\nno address in this row\nDemo Four <four@@mail.test>'

/** Branded links as their workspace sees them: made, changed, sent, followed. */
export const linkStates: readonly State[] = [
  state('links, none', (page) => page.goto('/studio')),
  state('links, none, for a viewer', (page) => page.goto('/studio'), 'viewer'),
  state('links, several', async (page, signed) => {
    const first = await planted(signed, { name: 'A link with a rather long name for one column of the table' })
    await visits(signed, first, 3, 2, 1)
    await planted(signed, { paused_at: long })
    await planted(signed, { expires_at: new Date(Date.now() + 86_400_000) })
    await planted(signed, { expires_at: long })
    await page.goto('/studio')
  }),
  state('links, none of a state', async (page, signed) => {
    await planted(signed)
    await page.goto('/studio?state=archived')
  }),
  state('link to make', (page) => page.goto('/studio/links/new')),
  state('link to make, seen wide', async (page) => {
    await page.goto('/studio/links/new')
    await chooseLogo(page)
    await page.getByRole('button', { name: 'Desktop' }).click()
    await page.locator('[data-preview=desktop]').waitFor()
  }),
  state('link to make, refused', async (page) => {
    await page.goto('/studio/links/new')
    await page.getByLabel('Colour', { exact: true }).fill('yellow')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  state('link to make, for a viewer', (page) => page.goto('/studio/links/new'), 'viewer'),
  state('link, published', (page) => publish(page)),
  ofLink('link to change', '/edit'),
  ofLink('link, copied', '/edit?done=copied'),
  ofLink('link, nothing happened', ''),
  ofLink('link, for a viewer', '', {}, 'viewer'),
  ofLink('link, paused', '?done=paused', { paused_at: long }),
  ofLink('link, expired', '', { expires_at: long }),
  ofLink('link, archived', '?done=archived', { archived_at: long }),
  ofLink('link, a day that is over', '?problem=unprocessable&field=expiresOn'),
  ofLink('link, by a rank that may not', '?problem=forbidden'),
  state('link, few happened', async (page, signed) => {
    const link = await planted(signed)
    await visits(signed, link, 4, 2, 1)
    await addPeople(page, link, list)
    await page.goto(link)
  }),
  state('link, many happened', async (page, signed) => {
    const link = await planted(signed)
    await visits(signed, link, 40, 28, 19)
    await page.goto(link)
    await page.locator('summary').click()
  }),
  ofLink('link to send', '/send'),
  ofLink('link to send, for a viewer', '/send', {}, 'viewer'),
  ofLink('link to send, paused', '/send', { paused_at: long }),
  ofLink('link to send, expired', '/send', { expires_at: long }),
  state('link to send, people added', async (page, signed) => addPeople(page, await planted(signed), list)),
  state('link to send, nobody named', async (page, signed) => {
    await page.goto(`${await planted(signed)}/send`)
    await page.getByRole('button', { name: 'Add people' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  state('link to send, a letter refused', async (page, signed) => {
    await addPeople(page, await planted(signed), list)
    await page.getByLabel('Subject').fill('')
    await page.getByRole('button', { name: /^Send to/ }).click()
    await page.locator('#error-summary').waitFor()
  }),
  state('link to send, sent', async (page, signed) => {
    const link = await planted(signed)
    await addPeople(page, link, list)
    await page.getByRole('button', { name: /^Send to/ }).click()
    await page.waitForURL(/done=asked/)
    const [one] = await query<{ id: string }>('SELECT id FROM recipient WHERE link_id = $1 LIMIT 1', [link.slice(-20)])
    await page.goto(`${link}/send?done=removed&recipient=${one?.id}`)
  }),
  state('brand, as it comes', (page) => page.goto('/studio/settings/brand')),
  state('brand, for a viewer', (page) => page.goto('/studio/settings/brand'), 'viewer'),
  state('brand, saved', async (page) => {
    await page.goto('/studio/settings/brand')
    await page.getByLabel('Colour', { exact: true }).fill('#FF5A5F')
    await chooseLogo(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/done=saved/)
  }),
  state('brand, refused', async (page) => {
    await page.goto('/studio/settings/brand')
    await page.getByLabel('Logo (optional)').setInputFiles({ ...logoFile, buffer: Buffer.from('<svg/>') })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('#error-summary').waitFor()
  }),
]
