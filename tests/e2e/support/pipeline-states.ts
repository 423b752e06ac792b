import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import type { State } from './states'
import { signIn } from './studio'

export const pipelineHome = '/studio/settings/pipeline'

const pipeline = (name: string, open: (page: Page) => Promise<unknown>, rank: Rank = 'owner'): State => ({
  name,
  open: async (page) => {
    await signIn(page, rank)
    await open(page)
  },
})

/** The settings of the pipeline in their states. */
export const pipelineStates: readonly State[] = [
  pipeline('pipeline, as it comes', (page) => page.goto(pipelineHome)),
  pipeline('pipeline, for a viewer', (page) => page.goto(pipelineHome), 'viewer'),
  pipeline('pipeline, saved', async (page) => {
    await page.goto(pipelineHome)
    await page.getByLabel('Name for “In review”').fill('Being read by two of us')
    await page.getByLabel('Combined firm').check()
    await page.getByRole('button', { name: 'Save the pipeline' }).click()
    await page.waitForURL(/saved=1/)
  }),
  pipeline('pipeline, refused', async (page) => {
    await page.goto(pipelineHome)
    await page.getByLabel('Name for “In review”').fill('')
    await page.getByLabel('Name for “Won”').fill('new')
    await page.getByRole('button', { name: 'Save the pipeline' }).click()
    await page.locator('#error-summary').waitFor()
  }),
]
