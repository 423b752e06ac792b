import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { sixVendors } from '@/tests/support/kept-vendors'
import { persona } from '@/tests/support/personas'
import { fromOurPage } from './address'
import { awake } from './awake'
import { query } from './database'
import { recordVendors } from './report-vendor-states'
import { begin, reported } from './seed'
import { expect } from './test'

export const busy = persona('harbour-tiles')

/** A vendor's page, and the assessment it belongs to. */
export type Recorded = { readonly id: string; readonly list: string; readonly pages: readonly string[] }

/** An assessment with so many of six vendors. @param need whether it has a report to hold them against */
export async function withVendors(request: APIRequestContext, count: number, need = true): Promise<Recorded> {
  const id = need ? await reported(request, busy) : await begin(request)
  const ids = await recordVendors(request, id, sixVendors.slice(0, count))
  return { id, list: `/a/${id}/vendors`, pages: ids.map((vendor) => `/a/${id}/vendors/${vendor}`) }
}

/** A vendor that was asked nothing, with an assessment around it. @returns the path of its page */
export async function freshVendor(request: APIRequestContext, claim = 'combined'): Promise<string> {
  const id = await begin(request)
  const data = { opId: randomUUID(), name: 'Slate and Heron', claim, price: null }
  const response = await request.post(`/a/${id}/vendor-records`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  return ((await response.json()) as { next: string }).next
}

type Said = { readonly option: string | null; readonly call?: number; readonly shown?: boolean; readonly note?: string }

/** Records an answer as the script of a vendor's page does. @returns the version it made */
export async function record(
  request: APIRequestContext,
  page: string,
  question: string,
  { option, call = 1, shown = false, note }: Said,
  baseVersion = 0,
): Promise<number> {
  const told = { question, call, option, shown, note: note ?? null, evidence: null }
  const data = { opId: randomUUID(), baseVersion, ...told }
  const response = await request.post(`${page}/answers`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  return ((await response.json()) as { version: number }).version
}

/** What is kept of a vendor's answers, by question and call. */
export const keptAnswers = (vendorPage: string): Promise<Kept[]> =>
  query<Kept>(
    'SELECT question_id AS question, call, option_id AS option, shown, note FROM statement WHERE vendor_id = $1 ORDER BY 1, 2',
    [vendorPage.split('/').at(-1)],
  )
type Kept = { question: string; call: number; option: string | null; shown: boolean; note: string | null }

/** The part of a vendor's page that says what to ask next. */
export const askPart = (page: Page): Locator => page.locator('section', { has: page.locator('#ask') })
/** The control of one answer in it. */
export const answer = (page: Page, option: string): Locator =>
  askPart(page).locator(`input[name="option"][value="${option}"]`)
export const goOn = (page: Page): Locator => askPart(page).getByRole('button', { name: /^Save and go on/ })
/** The question that is asked. */
export const askedQuestion = (page: Page): Locator => askPart(page).locator('legend').first()

/** Waits until the page's script listens to the answers of a vendor's form. */
export const answersAwake = (page: Page): Promise<unknown> => awake(page, 'input[name="option"]')
