import type { Page } from '@playwright/test'
import { persona, type Persona } from '@/tests/support/personas'
import { accountStates } from './account-states'
import { askBackStates } from './ask-back-states'
import { askedStates } from './asked-states'
import { auditStates } from './audit-states'
import { age } from './database'
import { readyForOffline, rows } from './device'
import { fromOurPage } from './address'
import { embedStates } from './embed-states'
import { exportStates } from './export-states'
import { inboxStates } from './inbox-states'
import { keyStates } from './key-states'
import { laterStates } from './later-states'
import { linkStates } from './link-states'
import { prospectStates } from './prospect-states'
import { analyticsStates } from './analytics-states'
import { personStates } from './person-states'
import { outboxStates } from './outbox-states'
import { pipelineStates } from './pipeline-states'
import { reportStates, shareStates, whatIfStates } from './report-states'
import { reportVendorStates } from './report-vendor-states'
import { retentionStates } from './retention-states'
import { runStates } from './run-states'
import { answered, begin, reported, save, wayOf } from './seed'
import { submissionStates } from './submission-states'
import { expect } from './test'
import { vendorStates } from './vendor-states'
import { goOn, option } from './walk'

/** One page in one state, and how to get there in a fresh browser. */
export type State = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const at = (name: string, path: string): State => ({
  name,
  open: async (page) => void (await page.goto(path)),
})

/** A page of an assessment that a persona has answered so many questions of. */
const draft = (name: string, who: Persona, most: number, open: (page: Page, home: string) => Promise<void>): State => ({
  name,
  open: async (page) => {
    const id = await begin(page.request)
    await save(page.request, id, wayOf(who, most))
    await open(page, `/a/${id}`)
  },
})

const ended = (name: string, end: (page: Page, id: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => {
    const id = await answered(page.request, persona('tin-whistle'))
    await end(page, id)
    await page.goto(`/a/${id}`)
  },
})

const busy = persona('harbour-tiles')

/** Opens an address in a browser that has lost its connection, once it could go on without one. */
async function withoutServer(page: Page, home: string, path: string): Promise<void> {
  await page.goto(home)
  await readyForOffline(page, home.slice(3))
  await page.context().setOffline(true)
  await page.goto(path)
  await page
    .getByText(/^You are offline/)
    .first()
    .waitFor()
}

/** Pages that anyone may read. */
export const publicStates: readonly State[] = [
  at('landing', '/'),
  at('landing, start failed', '/?start=failed'),
  at('method', '/method'),
  at('method of vendors', '/method/vendors'),
  at('sample report', '/sample'),
  at('privacy', '/privacy'),
  at('accessibility', '/accessibility'),
  at('help', '/help'),
  at('no connection', '/offline'),
  at('not found', '/nothing/here'),
  at('kitchen', '/kitchen'),
]

/** Pages on the way to a report, in the states they can be in. */
export const draftStates: readonly State[] = [
  draft('landing with a draft and a report', busy, 9, async (page) => {
    await reported(page.request, persona('tin-whistle'))
    await page.goto('/')
  }),
  draft('hub, nothing answered', busy, 0, async (page, home) => void (await page.goto(home))),
  draft('hub, half way', busy, 9, async (page, home) => void (await page.goto(home))),
  draft('question, single choice', busy, 0, async (page, home) => void (await page.goto(`${home}/q/business_size`))),
  draft('question, several choices', busy, 0, async (page, home) => void (await page.goto(`${home}/q/recent_events`))),
  draft('question, answered', busy, 9, async (page, home) => void (await page.goto(`${home}/q/who_builds`))),
  draft('question, last section', busy, 99, async (page, home) => {
    await page.goto(`${home}/q/${Object.keys(wayOf(busy).answers).at(-1)}`)
  }),
  draft('question, nothing chosen', busy, 0, async (page, home) => {
    await page.goto(`${home}/q/recent_events`)
    await goOn(page).click()
    await page.locator('#error-summary').waitFor()
  }),
  draft('question, changed in another tab', busy, 0, async (page, home) => {
    await page.goto(`${home}/q/business_size`)
    await save(page.request, home.slice(3), { answers: { business_size: 'under_1m' }, passed: [] })
    await option(page, 'over_25m').check()
    await page.locator('#conflict').waitFor()
  }),
  draft('question that does not apply', persona('mill-pond'), 99, async (page, home) => {
    await page.goto(`${home}/q/last_release`)
  }),
  draft('check', busy, 99, async (page, home) => void (await page.goto(`${home}/check`))),
  draft('check, too few answers', busy, 3, async (page, home) => void (await page.goto(`${home}/check`))),
  draft('check, answers that do not fit together', persona('odd-sock'), 99, async (page, home) => {
    await page.goto(`${home}/check`)
  }),
  draft('check, name refused', busy, 99, async (page, home) => {
    await page.goto(`${home}/check?problem=unprocessable`)
  }),
  draft('save', busy, 9, async (page, home) => void (await page.goto(`${home}/save`))),
  draft('save, with a link', busy, 9, async (page, home) => {
    await page.goto(`${home}/save`)
    await page.getByRole('button', { name: 'Make a resume link' }).click()
    await page.getByLabel('Your resume link').waitFor()
    await page.getByText('Delete my answers').click()
  }),
  draft('resume link', busy, 9, async (page, home) => {
    await page.goto(`${home}/save`)
    await page.getByRole('button', { name: 'Make a resume link' }).click()
    const link = await page.getByLabel('Your resume link').inputValue()
    await page.context().clearCookies()
    await page.goto(link)
    await page.getByRole('heading', { name: 'Continue your assessment' }).waitFor()
  }),
  draft('question, no connection', busy, 3, async (page, home) => {
    await page.goto(`${home}/q/product_stage`)
    await readyForOffline(page, home.slice(3))
    await page.context().setOffline(true)
    await page.goto(`${home}/q/product_stage`)
    await option(page, 'idea').waitFor()
  }),
  draft('question, changed in two places', busy, 3, async (page, home) => {
    await page.goto(`${home}/q/business_size`)
    await save(page.request, home.slice(3), { answers: { business_size: 'under_1m' }, passed: [] })
    await option(page, 'over_25m').check()
    await page.locator('#conflict').waitFor()
    await expect.poll(() => rows(page, 'conflicts', home.slice(3))).toBe(1)
    await page.goto(`${home}/q/product_stage`)
    await page.getByText('Changed in two places').waitFor()
  }),
  draft('hub, no connection', busy, 9, async (page, home) => withoutServer(page, home, home)),
  draft('check, no connection', busy, 9, async (page, home) => withoutServer(page, home, `${home}/check`)),
  draft('save, no connection', busy, 9, async (page, home) => withoutServer(page, home, `${home}/save`)),
  draft('report, no connection', busy, 9, async (page, home) => withoutServer(page, home, `${home}/report`)),
  ended('draft deleted', (page, id) => page.request.post(`/a/${id}/deletion`, { headers: fromOurPage, form: {} })),
  ended('draft run out', (_page, id) => age(id, 91 * 24)),
  ended('draft run out, with a copy on the device', async (page, id) => {
    await page.goto(`/a/${id}/check`)
    await readyForOffline(page, id)
    await age(id, 91 * 24)
  }),
]

export const everyState = [
  ...publicStates,
  ...draftStates,
  ...reportStates,
  ...shareStates,
  ...runStates,
  ...whatIfStates,
  ...laterStates,
  ...reportVendorStates,
  ...vendorStates,
  ...askedStates,
  ...accountStates,
  ...submissionStates,
  ...askBackStates,
  ...inboxStates,
  ...keyStates,
  ...analyticsStates,
  ...linkStates,
  ...outboxStates,
  ...exportStates,
  ...auditStates,
  ...pipelineStates,
  ...retentionStates,
  ...personStates,
  ...prospectStates,
  ...embedStates,
]
