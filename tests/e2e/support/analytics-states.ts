import type { Page } from '@playwright/test'
import { personas } from '@/tests/support/personas'
import { newId, plant } from '@/tests/support/planting'
import { plantedLink } from '@/tests/support/submitted'
import { query } from './database'
import type { State } from './states'
import { signIn, type Signed } from './studio'
import { withSubmission } from './submission-states'

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day)
const outcomes = ['advisory_fractional', 'development_firm', 'combined_firm', 'nothing_now'] as const

/** Some weeks of a workspace: people who came, stopped, sent, were called and won. */
export async function someWeeks(signed: Signed, count = 48): Promise<string> {
  const link = await plantedLink(query, signed.workspaceId, 'A demo link with a rather long name, as people give them')
  for (let one = 0; one < count; one += 1) {
    const [visit, opened] = [newId(), ago(one % 40)]
    const own = { workspace_id: signed.workspaceId, link_id: link.id }
    const sent = one % 4 !== 0
    await plant(query, 'visit', {
      ...{ id: visit, ...own, opened_at: opened, started_at: opened, last_question_id: 'business_size' },
      ...(sent && { submitted_at: new Date(opened.getTime() + (5 + one) * 60_000) }),
    })
    if (!sent) continue
    const called = one % 3 === 0
    await plant(query, 'submission', {
      ...{ id: newId(), ...own, visit_id: visit, created_at: opened, sent_at: opened, business_name: `Demo ${one}` },
      ...{ outcome: outcomes[one % outcomes.length], firm: 12, patterns: ['symbolic_cover', 'roadmap_never_lands'] },
      ...{ owner_id: one % 2 === 0 ? signed.userId : null, status: called ? 'won' : 'new' },
      ...{ contacted_at: called ? new Date(opened.getTime() + day) : null },
    })
  }
  return link.id
}

const state = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await signIn(page))),
})

const rule = (page: Page, signed: Signed, link: string, live: boolean, owner: string | null) =>
  plant(query, 'routing_rule', {
    ...{ id: newId(), workspace_id: signed.workspaceId, op_id: crypto.randomUUID(), place: live ? 1 : 2 },
    ...{ outcome: live ? 'nothing_now' : null, link_id: link, close_call: live, urgency: live ? 2 : null },
    ...{ owner_id: owner, made_at: ago(3), live_since: live ? ago(2) : null },
  })

/** The analytics, the routing rules, and what came of a submission. */
export const analyticsStates: readonly State[] = [
  state('analytics, nothing yet', (page) => page.goto('/studio/inbox/analytics')),
  state('analytics, some weeks', async (page, signed) => {
    await someWeeks(signed)
    await page.goto('/studio/inbox/analytics?compare=1')
  }),
  state('analytics, tables open', async (page, signed) => {
    await someWeeks(signed)
    await page.goto('/studio/inbox/analytics')
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  }),
  state('rules, none yet', (page) => page.goto('/studio/settings/rules')),
  state('rules, one on and one without its owner', async (page, signed) => {
    const link = await someWeeks(signed, 12)
    await rule(page, signed, link, true, signed.userId)
    await rule(page, signed, link, false, null)
    await page.goto('/studio/settings/rules?done=start')
  }),
  state('rules, nobody chosen', async (page) => {
    await page.goto('/studio/settings/rules')
    await page.getByRole('button', { name: 'Try the rule' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  {
    name: 'what came of it, early',
    open: async (page) => {
      const { address } = await withSubmission(page)
      await page.goto(`${address}/follow-up`)
    },
  },
  {
    name: 'what came of it, after 90 days, nothing chosen',
    open: async (page) => {
      const { address } = await withSubmission(page, { at: ago(91), answers: personas[1]!.answers })
      await page.goto(`${address}/follow-up`)
      await page.getByRole('button', { name: 'Send what happened' }).click()
      await page.locator('#error-summary').waitFor()
    },
  },
]
