import type { BrowserContext, Page } from '@playwright/test'
import { query } from './database'
import { readyForOffline } from './device'
import { begin } from './seed'
import { expect } from './test'
import { answerByMouse, option, questionAt, status } from './walk'

/** What a browser says of requests that found no server. */
export const unheard = /^Failed to (load resource|fetch RSC payload)/

/** What the status region says while the network is away. */
export const away = 'Offline. Saved on this device'

type Row = { question_id: string; value: unknown }

/** The answers the server has, by question. */
export async function held(id: string): Promise<Record<string, unknown>> {
  const found = await query<Row>('SELECT question_id, value FROM answer WHERE assessment_id = $1', [id])
  return Object.fromEntries(found.map(({ question_id, value }) => [question_id, value]))
}

/** A page at the first question, in a browser that could go offline. */
export async function opened(page: Page): Promise<string> {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/presenting_ask`)
  await readyForOffline(page, id)
  return id
}

/** Playwright lets through what a page sends at its end; a machine without a network does not. */
export const cuttable = (context: BrowserContext) =>
  context.addInitScript(() => {
    const real = globalThis.fetch
    const cut = () => Promise.reject(new TypeError('There is no network'))
    globalThis.fetch = (...request) => (localStorage.getItem('cut') === 'yes' ? cut() : real(...request))
  })

export async function goOffline(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('cut', 'yes'))
  await page.context().setOffline(true)
}

export async function goOnline(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.removeItem('cut'))
  await page.context().setOffline(false)
}

/** Answers the first two questions with `both` and `leader_left`, without a network. @returns the id of the assessment */
export async function twoGivenOffline(page: Page): Promise<string> {
  const id = await opened(page)
  await goOffline(page)
  await answerByMouse(page, questionAt(page.url())!, 'both')
  await option(page, 'leader_left').check()
  await expect(status(page)).toHaveText(away)
  return id
}
