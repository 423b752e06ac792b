import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { correct, reported } from './seed'
import type { State } from './states'

const busy = persona('harbour-tiles')

const rerun = (name: string, open: (page: Page, id: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => {
    const id = await reported(page.request, busy)
    await correct(page.request, id, { questionId: 'build_needed', value: 'small_changes', baseVersion: 1, seen: 1 })
    await open(page, id)
  },
})

/** Corrections in a report, two versions of it, and a new assessment begun from its answers. */
export const runStates: readonly State[] = [
  rerun('report, after a correction', (page, id) =>
    page.goto(`/a/${id}/report?corrected=build_needed&seen=1#corrected`),
  ),
  rerun('report, nothing changed', (page, id) => page.goto(`/a/${id}/report?corrected=build_needed&seen=2#corrected`)),
  rerun('report, correction with nothing chosen', (page, id) =>
    page.goto(`/a/${id}/report?uncorrected=nothing-chosen&question=recent_events#corrected`),
  ),
  rerun('report, answer changed in two places', async (page, id) => {
    await correct(page.request, id, { questionId: 'build_needed', value: 'rebuild', baseVersion: 1, seen: 2 })
    await page.goto(`/a/${id}/report?corrected=build_needed&seen=2#corrected`)
  }),
  rerun('report, every form of its answers open', async (page, id) => {
    await page.goto(`/a/${id}/report`)
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  }),
  rerun('compare', (page, id) => page.goto(`/a/${id}/compare`)),
  rerun('compare, the same version twice', (page, id) => page.goto(`/a/${id}/compare?a=1&b=1`)),
  rerun('check, begun from last time', async (page, id) => {
    await page.goto(`/a/${id}`)
    await page.getByRole('button', { name: 'Start again from these answers' }).click()
    await page.getByText('These are your answers from').waitFor()
  }),
]
