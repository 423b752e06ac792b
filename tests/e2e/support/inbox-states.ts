import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { outcomes } from '@/lib/schemas/inbox-query'
import { statuses } from '@/lib/schemas/status'
import { fromOurPage } from './address'
import { numbered, withInbox, type Planted } from './inbox'
import { keysHeard } from './keyed-inbox'
import type { State } from './states'
import { listKept } from './studio-device'
import { signIn } from './studio'
import { kept, noted, withSubmission } from './submission-states'

const kinds = numbered(14, (at): Partial<Planted> => ({
  ...{ status: statuses[at % statuses.length]!, outcome: outcomes[at % outcomes.length]!, firm: 6 + at },
  ...{ closeCall: at % 4 === 0, urgency: ((at % 3) + 1) as 1 | 2 | 3, email: `demo.person.${at}@mail.test` },
  ...(at === 1 && { company: 'Longname'.repeat(12), tags: ['north', 'l'.repeat(24)] }),
  ...(at === 2 && { company: null }),
}))
const ended: readonly Planted[] = (['withdrawn', 'deleted', 'expiry', 'retention'] as const).map((endedBy) => ({
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

const idsOf = (page: Page) =>
  page.locator('a[data-row-link]').evaluateAll((all) => all.map((one) => one.getAttribute('data-row-link') ?? ''))

/** Changes every row that is on screen, as a script of the page does. */
async function changedAll(page: Page, asked: Readonly<Record<string, unknown>>) {
  const data = { opId: crypto.randomUUID(), on: { ids: await idsOf(page) }, asked }
  const reply = await page.request.post('/studio/inbox/changes', { headers: fromOurPage, data })
  if (!reply.ok()) throw new Error(`${reply.status()} ${await reply.text()}`)
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
  inbox('all of it removed', numbered(3), '/studio/inbox', async (page) => {
    await changedAll(page, { do: 'removal' })
    await page.reload()
    await page.getByRole('button', { name: 'Bring back 3 submissions' }).waitFor()
  }),
  inbox('all of it snoozed', numbered(3), '/studio/inbox', async (page) => {
    await changedAll(page, { do: 'snooze', until: '2099-12-01' })
    await page.reload()
    await page.getByText('are snoozed').waitFor()
  }),
  inbox('about to delete without a script', numbered(24), '/studio/inbox?view=all', async (page) => {
    await page.goto(`/studio/inbox/removal?ids=${(await idsOf(page)).join(',')}`)
    await page.getByText('and 4 more').waitFor()
  }),
  {
    name: 'inbox, one row is open, with its report, a task and a note',
    open: async (page) => {
      const of = await withSubmission(page)
      await kept(page, of, 'tasks', { words: 'w'.repeat(200), dueOn: '2026-01-31', owner: of.userId })
      await noted(of, of, 'n'.repeat(400))
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`/studio/inbox?view=all&open=${of.submission}`)
      await page.getByRole('region', { name: 'Last note' }).waitFor()
    },
  },
  inbox('what is beside the list cannot be read', kinds, '/studio/inbox?view=all', async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.route('**/pane', (route) => route.fulfill({ status: 204 }))
    await page.locator('a[data-row-link]').first().click()
    await page.getByText('This could not be read.').waitFor()
  }),
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
  inbox('no connection, something waits', kinds, '/studio/inbox?view=all', async (page) => {
    await listKept(page)
    await page.context().setOffline(true)
    await page.goto('/studio/inbox?view=all')
    await keysHeard(page)
    await page.locator('a[data-row-link]').first().focus()
    await page.keyboard.press('e')
    await page.getByText('Waiting to send').first().waitFor()
  }),
  inbox('no connection, another page', kinds, '/studio/inbox?view=all', async (page) => {
    await listKept(page)
    await page.context().setOffline(true)
    await page.goto('/studio/submissions/demo')
    await page.getByRole('link', { name: 'See the list of the inbox' }).waitFor()
  }),
  inbox('a view is being saved', kinds, '/studio/inbox?view=all&status=won', (page) =>
    page.getByText('Save as').click(),
  ),
]
