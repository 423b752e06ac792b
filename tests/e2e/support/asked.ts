import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { fromOurPage } from './address'
import { expect } from './test'
import { freshVendor } from './vendors'

/** A vendor with a private link: the buyer's page of the vendor, and what the vendor holds. */
export type Asked = { readonly vendor: string; readonly link: string; readonly path: string; readonly key: string }

/** Makes a private link for a new vendor of the browser that `request` belongs to. */
export async function askVendor(request: APIRequestContext, asker = 'Ana Sample'): Promise<Asked> {
  return linkTo(request, await freshVendor(request), asker)
}

/** Makes a private link for a vendor, and reads it from the page that shows it. */
export async function linkTo(request: APIRequestContext, vendor: string, asker = 'Ana Sample'): Promise<Asked> {
  const data = { opId: randomUUID(), asker, days: 30 }
  const response = await request.post(`${vendor}/links`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  const { next } = (await response.json()) as { next: string }
  const html = await (await request.get(next)).text()
  const link = /value="(http[^"]*\/v\/[\w-]{43})"/.exec(html)?.[1] ?? ''
  return { vendor, link, path: new URL(link).pathname, key: link.split('/').at(-1) ?? '' }
}

type Told = { readonly option?: string; readonly note?: string; readonly evidence?: string }

/** Answers one question as the script of the vendor's form does. */
export async function tell(request: APIRequestContext, path: string, question: string, told: Told): Promise<void> {
  const { option = null, note = null, evidence = null } = told
  const data = { opId: randomUUID(), question, option, note, evidence, baseVersion: 0 }
  const response = await request.post(`${path}/answers`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
}

/** The control of one answer on a page with one question. */
export const choice = (page: Page, option: string) => page.locator(`input[name="option"][value="${option}"]`)
