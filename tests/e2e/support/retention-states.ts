import type { Page } from '@playwright/test'
import { submitted } from '@/tests/support/submitted'
import { newId, newSlug, plant } from '@/tests/support/planting'
import { query } from './database'
import { withInbox } from './inbox'
import type { State } from './states'
import { signIn, type Signed } from './studio'

export const retentionHome = '/studio/settings/retention'

/** What was sent so many days ago, by somebody who is on the list of a link since. */
export async function oldOnes(page: Page, count: number, days = 500) {
  const rows = Array.from({ length: count }, (_, at) => ({ company: `Demo Business ${at}`, sentDays: days }))
  const inbox = await withInbox(page, rows)
  const at = new Date(Date.now() - days * 86_400_000)
  const own = { workspace_id: inbox.workspaceId, link_id: inbox.link, slug: newSlug(), added_at: at }
  await plant(query, 'recipient', { id: newId(), ...own, email: `demo.${newId()}@mail.test` })
  return inbox
}

/** What some runs did, one on each day before today, the first of them last. */
export async function plantRuns(workspaceId: string, runs: readonly object[]): Promise<void> {
  for (const [at, run] of runs.entries()) {
    const due = new Date(Date.now() - (at + 2) * 86_400_000)
    await plant(query, 'retention_run', {
      ...{ workspace_id: workspaceId, day: due.toISOString().slice(0, 10), months: 12, does: 'anonymise' },
      ...{ before: due, started_at: due, finished_at: due, ...run },
    })
  }
}

const retention = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>): State => ({
  name: `retention, ${name}`,
  open: async (page) => void (await open(page, await signIn(page))),
})

/** How long submissions are kept, in its states. */
export const retentionStates: readonly State[] = [
  retention('off', (page) => page.goto(retentionHome)),
  retention('on, with runs of every kind', async (page, { workspaceId }) => {
    await page.goto(retentionHome)
    await chooseRule(page, 'Make them anonymous', '12')
    await page.getByText('Saved.').waitFor()
    await plantRuns(workspaceId, [
      { reached: 1_204, recipients: 36 },
      { reached: 3, finished_at: null },
      { months: 120, does: 'delete' },
    ])
    await page.goto(retentionHome)
  }),
  retention('months refused', async (page) => {
    await page.goto(retentionHome)
    await chooseRule(page, 'Delete them', 'one year')
    await page.locator('#error-summary').waitFor()
  }),
  {
    name: 'retention, to be agreed to',
    open: async (page) => {
      await oldOnes(page, 3)
      await page.goto(retentionHome)
      await chooseRule(page, 'Delete them', '12')
      await page.locator('#error-summary').waitFor()
    },
  },
  {
    name: 'retention, a submission that was let go of',
    open: async (page) => {
      const { workspaceId, link } = await withInbox(page, [])
      const ended = { by: 'retention', at: new Date() } as const
      const { submission } = await submitted(query, workspaceId, link, { ended })
      await page.goto(`/studio/submissions/${submission}`)
    },
  },
]

/** Chooses a rule and saves it. */
export async function chooseRule(page: Page, label: string, months: string): Promise<void> {
  await page.getByRole('radio', { name: label }).check()
  await page.getByLabel('After how many months').fill(months)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}
