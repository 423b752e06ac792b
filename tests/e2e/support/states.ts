import type { Page } from '@playwright/test'
import { persona, type Persona } from '@/tests/support/personas'
import { accountStates } from './account-states'
import { askedStates } from './asked-states'
import { auditStates } from './audit-states'
import { age, query } from './database'
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
import { outboxStates } from './outbox-states'
import { pipelineStates } from './pipeline-states'
import { reportVendorStates } from './report-vendor-states'
import { runStates } from './run-states'
import { answered, begin, reported, save, wayOf } from './seed'
import { keepWhatIf, shareReport } from './share'
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

const report = (name: string, who: Persona): State => ({
  name,
  open: async (page) => void (await page.goto(`/a/${await reported(page.request, who)}/report`)),
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

/** Reports: the three ways of needing nothing now, four models, a close call, clashing answers, half passed over. */
export const reportStates: readonly State[] = [
  {
    name: 'report, plan with a note refused',
    open: async (page) => {
      await page.goto(`/a/${await reported(page.request, persona('harbour-tiles'))}/report`)
      const first = page.locator('#item-week_waiting')
      await first.locator('summary').click()
      await first.getByLabel('By', { exact: true }).fill('1999-12-31')
      await first.getByRole('button', { name: 'Save', exact: true }).last().click()
      await first.getByText('Write a whole date').waitFor()
    },
  },
  {
    name: 'interview sheet',
    open: async (page) => {
      await page.goto(`/a/${await reported(page.request, persona('harbour-tiles'))}/report/1/interview`)
    },
  },
  report('report, healthy', persona('moss-lantern')),
  report('report, mandate first', persona('copper-kettle')),
  report('report, not a technology problem', persona('paper-otter')),
  report('report, advisory fractional', persona('ferry-lane')),
  report('report, development firm', persona('tin-whistle')),
  report('report, combined firm', persona('harbour-tiles')),
  report('report, full-time CTO', persona('quarry-street')),
  report('report, close call', persona('two-bridges')),
  report('report, clashing answers', persona('odd-sock')),
  report('report, half passed over', persona('dove-cote')),
  {
    name: 'report, version 1 of 2',
    open: async (page) => {
      const id = await reported(page.request, persona('tin-whistle'))
      await query(
        `INSERT INTO assessment_version SELECT assessment_id, 2, gen_random_uuid(), business_name, rubric_id, rubric_hash,
           answers, verdict, submitted_at FROM assessment_version WHERE assessment_id = $1`,
        [id],
      )
      await page.goto(`/a/${id}/report/1`)
    },
  },
]

const sharing = (name: string, open: (page: Page, id: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => {
    const id = await reported(page.request, persona('harbour-tiles'))
    await open(page, id)
  },
})

/** Sharing, and what is read by a link. */
export const shareStates: readonly State[] = [
  sharing('share, no links yet', (page, id) => page.goto(`/a/${id}/share`)),
  sharing('share, link made', async (page, id) => {
    await page.goto(`/a/${id}/share`)
    await page.getByRole('button', { name: 'Create a link' }).click()
    await page.getByLabel('The link').waitFor()
  }),
  sharing('share, with links, one about to be revoked', async (page, id) => {
    await keepWhatIf(id, 'With a smaller build', { build_needed: 'small_changes' })
    await shareReport(page.request, id)
    await shareReport(page.request, id, { of: 'what-if-1', include: ['answers'], until: 'never' })
    await page.goto(`/a/${id}/share?what-if=1`)
    await page.locator('summary', { hasText: 'Revoke' }).first().click()
  }),
  sharing('share, link revoked', (page, id) => page.goto(`/a/${id}/share?revoked=1`)),
  sharing('share, no link made', (page, id) => page.goto(`/a/${id}/share?problem=unprocessable`)),
  sharing('shared report, without the answers', async (page, id) => {
    await page.goto((await shareReport(page.request, id)).link)
  }),
  sharing('shared report, with the answers', async (page, id) => {
    await page.goto((await shareReport(page.request, id, { include: ['answers', 'name'] })).link)
  }),
  sharing('shared what-if', async (page, id) => {
    await keepWhatIf(id, 'With a smaller build', { build_needed: 'small_changes' })
    await page.goto((await shareReport(page.request, id, { of: 'what-if-1' })).link)
  }),
]

const trying = (name: string, open: (page: Page, home: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, `/a/${await reported(page.request, busy)}`)),
})

/** What-ifs: untouched, changed, refused, kept. */
export const whatIfStates: readonly State[] = [
  trying('what-if, nothing changed', (page, home) => page.goto(`${home}/report/what-if`)),
  trying('what-if, an answer changed', async (page, home) => {
    await page.goto(`${home}/report/what-if?build_needed=upkeep`)
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  }),
  trying('what-if, name missing', (page, home) =>
    page.goto(`${home}/report/what-if?build_needed=upkeep&problem=name&name=`),
  ),
  trying('what-if, with saved versions', async (page, home) => {
    await keepWhatIf(home.slice(3), 'With a smaller build', { build_needed: 'small_changes' })
    await page.goto(`${home}/report/what-if?deleted=1`)
  }),
  trying('what-if, saved', async (page, home) => {
    await keepWhatIf(home.slice(3), 'With a smaller build', { build_needed: 'small_changes' })
    await page.goto(`${home}/report/what-if/1?saved=1`)
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
  ...inboxStates,
  ...keyStates,
  ...analyticsStates,
  ...linkStates,
  ...outboxStates,
  ...exportStates,
  ...auditStates,
  ...pipelineStates,
  ...prospectStates,
  ...embedStates,
]
