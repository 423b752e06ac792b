import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { outcomes } from '@/lib/schemas/inbox-query'
import { statuses } from '@/lib/schemas/status'
import { numbered, withInbox, type Planted } from './inbox'
import type { State } from './states'
import { signIn } from './studio'

const kinds = numbered(14, (at): Partial<Planted> => ({
  ...{ status: statuses[at % statuses.length]!, outcome: outcomes[at % outcomes.length]!, firm: 6 + at },
  ...{ closeCall: at % 4 === 0, urgency: ((at % 3) + 1) as 1 | 2 | 3, email: `demo.person.${at}@mail.test` },
  ...(at === 1 && { company: 'Longname'.repeat(12), tags: ['north', 'l'.repeat(24)] }),
  ...(at === 2 && { company: null }),
}))
const ended: readonly Planted[] = (['withdrawn', 'deleted', 'expiry'] as const).map((endedBy) => ({
  ...{ company: null, endedBy },
}))

const inbox = (
  name: string,
  rows: readonly Planted[],
  path: string,
  then: (page: Page) => Promise<unknown> = async () => undefined,
  rank: Rank = 'owner',
): State => ({
  name: `inbox, ${name}`,
  open: async (page) => {
    await withInbox(page, rows, rank)
    await page.goto(path)
    await then(page)
  },
})

const selected = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
}

/** The inbox in its states. */
export const inboxStates: readonly State[] = [
  {
    name: 'inbox, nothing sent yet',
    open: async (page) => {
      await signIn(page)
      await page.goto('/studio/inbox')
    },
  },
  inbox('of several kinds', [...kinds, ...ended], '/studio/inbox?view=all'),
  inbox('read by a viewer', kinds, '/studio/inbox?view=all', undefined, 'viewer'),
  inbox('filtered', kinds, '/studio/inbox?view=all&status=new,won&close=1&q=business'),
  inbox('a filter is open', kinds, '/studio/inbox?view=all', (page) =>
    page.locator('#inbox-filters summary').first().click(),
  ),
  inbox('no results', kinds, '/studio/inbox?view=all&status=won&q=nowhere'),
  inbox('nothing is mine', kinds, '/studio/inbox?view=mine'),
  inbox('pages', numbered(60), '/studio/inbox?view=all'),
  inbox('one row is open', kinds, '/studio/inbox?view=all', async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.locator('a[data-row-link]').first().click()
    await page.getByRole('complementary').waitFor()
  }),
  inbox('rows are selected', kinds, '/studio/inbox?view=all', selected),
  inbox('cards are selected', kinds, '/studio/inbox?view=all', async (page) => {
    await page.setViewportSize({ width: 375, height: 800 })
    await page.getByRole('checkbox', { name: 'Select', exact: true }).check()
    await page
      .getByRole('checkbox', { name: /^Select Demo/ })
      .first()
      .check()
  }),
  inbox('about to delete', kinds, '/studio/inbox?view=all', async (page) => {
    await selected(page)
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').waitFor()
  }),
  inbox('about to export', kinds, '/studio/inbox?view=all', async (page) => {
    await selected(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('dialog').waitFor()
  }),
  inbox('a view is being saved', kinds, '/studio/inbox?view=all&status=won', (page) =>
    page.getByText('Save as').click(),
  ),
]
