import type { Page } from '@playwright/test'
import { persona, type Persona } from '@/tests/support/personas'
import { query } from './database'
import { reported } from './seed'
import { keepWhatIf, shareReport } from './share'
import type { State } from './states'

const report = (name: string, who: Persona): State => ({
  name,
  open: async (page) => void (await page.goto(`/a/${await reported(page.request, who)}/report`)),
})

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
  open: async (page) => void (await open(page, `/a/${await reported(page.request, persona('harbour-tiles'))}`)),
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
