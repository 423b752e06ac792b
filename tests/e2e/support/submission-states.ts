import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { persona } from '@/tests/support/personas'
import { newId, plant } from '@/tests/support/planting'
import { plantedLink, sentAgain, submitted, type Submitted } from '@/tests/support/submitted'
import { query } from './database'
import type { State } from './states'
import { signIn, type Signed } from './studio'

/** The files of a submission, by the last part of their addresses. */
export const submissionFiles = ['pdf', 'docx', 'summary', 'csv', 'json'] as const

/** A workspace with a link and what somebody sent by it, read by a member of some rank in this browser. */
export async function withSubmission(page: Page, more: Parameters<typeof submitted>[3] = {}, rank: Rank = 'owner') {
  const signed = await signIn(page, rank)
  const link = await plantedLink(query, signed.workspaceId)
  const contact = { name: 'Demo Contact', email: 'demo.contact@mail.test' }
  const of = await submitted(query, signed.workspaceId, link.id, { contact, ...more })
  return { ...signed, link: link.id, ...of, address: `/studio/submissions/${of.submission}` }
}

/** Notes something at a submission, as whoever is signed in. */
export async function noted(
  { workspaceId, userId }: Signed,
  { submission }: Submitted,
  words: string,
  removed = false,
) {
  const id = newId()
  await plant(query, 'note', {
    ...{ id, workspace_id: workspaceId, submission_id: submission, op_id: crypto.randomUUID(), words },
    ...{
      author_id: userId,
      author_name: 'Demo owner',
      written_at: new Date(),
      removed_at: removed ? new Date() : null,
    },
  })
  return id
}

const reading = (
  name: string,
  more: Parameters<typeof submitted>[3],
  open: (page: Page, of: Awaited<ReturnType<typeof withSubmission>>) => Promise<unknown> = (page, of) =>
    page.goto(of.address),
  rank: Rank = 'owner',
): State => ({ name, open: async (page) => void (await open(page, await withSubmission(page, more, rank))) })

const ended = { by: 'withdrawn', at: new Date() } as const

/** What members read of what was sent to them. */
export const submissionStates: readonly State[] = [
  {
    name: 'submissions, none yet',
    open: async (page) => {
      await signIn(page)
      await page.goto('/studio/submissions')
    },
  },
  reading('submissions, none sent by a link', {}, async (page, of) => {
    const idle = await plantedLink(query, of.workspaceId, 'Idle demo link')
    await submitted(query, of.workspaceId, idle.id, { sent: [] })
    await page.goto(`/studio/submissions?link=${idle.id}`)
  }),
  reading('submissions, of several kinds', {}, async (page, of) => {
    const other = await plantedLink(
      query,
      of.workspaceId,
      'Another demo link with a rather long name, as people give them',
    )
    const businessName = 'Longname'.repeat(12)
    await submitted(query, of.workspaceId, other.id, { businessName, answers: persona('two-bridges').answers })
    await submitted(query, of.workspaceId, other.id, { businessName: null, answers: persona('odd-sock').answers })
    for (const by of ['withdrawn', 'deleted', 'expiry'] as const) {
      await submitted(query, of.workspaceId, other.id, { ended: { by, at: new Date() } })
    }
    await page.goto('/studio/submissions')
  }),
  reading('submissions, one removed', {}, (page) => page.goto('/studio/submissions?removed=1')),
  reading('submission', {}),
  reading('submission, clashing answers', { answers: persona('odd-sock').answers }),
  reading('submission, half passed over, by nobody known', {
    ...{ answers: persona('dove-cote').answers, businessName: null, contact: { name: null, email: null } },
  }),
  reading('submission, read by a viewer', {}, (page, of) => page.goto(of.address), 'viewer'),
  reading('submission, version 1 of 2', { versions: 2 }, async (page, of) => {
    await sentAgain(query, of.workspaceId, of, 2)
    await page.goto(`${of.address}?version=1`)
  }),
  reading('submission, with notes, one removed, about to be removed', {}, async (page, of) => {
    await noted(of, of, 'A demo note\n\nof two paragraphs, '.repeat(3))
    await noted(of, of, 'n'.repeat(200))
    await noted(of, of, 'Removed before', true)
    const removed = await noted(of, of, 'Removed a moment ago', true)
    await page.goto(`${of.address}?removed=${removed}#notes`)
    await page.evaluate(() =>
      document.querySelectorAll('aside details').forEach((one) => ((one as HTMLDetailsElement).open = true)),
    )
  }),
  reading('submission, note refused', {}, async (page, of) => {
    await page.goto(of.address)
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  reading('submission, signed out before a note was saved', {}, async (page, of) => {
    await page.goto(of.address)
    await page.getByLabel('Write a note').fill('A demo note in some words. '.repeat(40))
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.getByRole('button', { name: 'Send again' }).waitFor()
  }),
  reading('submission, ended', { ended }),
  reading('submission, no such', {}, (page) => page.goto(`/studio/submissions/${newId()}`)),
]
