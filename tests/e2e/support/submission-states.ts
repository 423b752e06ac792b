import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { persona } from '@/tests/support/personas'
import { newId, plant } from '@/tests/support/planting'
import { plantedLink, sentAgain, submitted, type Submitted } from '@/tests/support/submitted'
import { fromOurPage, origin } from './address'
import { query } from './database'
import { numbered, plantRows } from './inbox'
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

type Planted = Awaited<ReturnType<typeof withSubmission>>

/** Asks for a change of a submission as its page does, as whoever is signed in. @returns what was answered */
export async function asked(page: Page, { submission }: Submitted, change: Readonly<Record<string, unknown>>) {
  const data = { opId: crypto.randomUUID(), on: { ids: [submission] }, asked: change }
  const reply = await page.request.post('/studio/inbox/changes', { headers: fromOurPage, data })
  if (!reply.ok()) throw new Error(`${reply.status()} ${await reply.text()}`)
  return (await reply.json()) as { change: { id: string } }
}

/** Adds a task or a file to a submission by its form. */
export async function kept(page: Page, { address }: Planted, part: 'tasks' | 'files', form: Record<string, string>) {
  const reply = await page.request.post(`${address}/${part}`, {
    headers: fromOurPage,
    form: { opId: crypto.randomUUID(), ...form },
    maxRedirects: 0,
  })
  if (reply.status() !== 303) throw new Error(`${reply.status()} ${await reply.text()}`)
}

/** A submission that a team has worked on: an owner, tags, a day, tasks, files, notes, and what happened. */
export async function worked(page: Page, of: Planted) {
  await asked(page, of, { do: 'owner', owner: of.userId })
  await asked(page, of, { do: 'tags', add: ['t'.repeat(24), 'demo tag', 'second'], remove: [] })
  await asked(page, of, { do: 'status', status: 'in_review', reason: null })
  await asked(page, of, { do: 'snooze', until: '2099-12-01' })
  await kept(page, of, 'tasks', { words: 'Call the demo contact', dueOn: '2026-01-31', owner: of.userId })
  await kept(page, of, 'tasks', { words: 'w'.repeat(300), dueOn: '', owner: '' })
  await kept(page, of, 'files', { name: 'Demo offer', url: 'https://files.example/demo/offer.pdf' })
  await kept(page, of, 'files', { name: 'f'.repeat(120), url: `https://${'long.'.repeat(12)}example/` })
}

/** Has a recommendation told of a submission, and plants so many others beside it that were told the same. */
export async function beside({ workspaceId, link, submission }: Planted, others: number) {
  await query(
    `UPDATE submission SET outcome = 'advisory_fractional', firm = 12, patterns = '{roadmap_never_lands,debt_unowned}'
     WHERE id = $1`,
    [submission],
  )
  await plantRows(
    { workspaceId },
    link,
    numbered(others, () => ({ outcome: 'advisory_fractional' })),
  )
}

/** The founder takes back what they sent, as their own browser does. */
export async function takenBack({ assessment, key }: Submitted) {
  const reply = await fetch(`${origin}/a/${assessment}/withdrawal`, {
    method: 'POST',
    headers: { ...fromOurPage, cookie: `sg-${assessment}=${key}` },
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  if (reply.status !== 303) throw new Error(`${reply.status} ${await reply.text()}`)
}

const openAll = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')))

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
  reading('submission, worked on, everything unfolded', {}, async (page, of) => {
    await worked(page, of)
    await noted(of, of, 'A demo note for @somebody')
    await page.goto(`${of.address}?from=view%3Dall`)
    await openAll(page)
  }),
  reading('submission, saved a moment ago', {}, async (page, of) => {
    await page.goto(of.address)
    await page.getByRole('button', { name: 'Assign to me' }).click()
    await page.getByText('It is saved').waitFor()
  }),
  reading('submission, not a fit without a reason', {}, async (page, of) => {
    await page.goto(of.address)
    await page.getByLabel('Status').selectOption({ label: 'Not a fit' })
    await page.getByRole('button', { name: 'Save the status' }).click()
    await page.locator('#reason-error').waitFor()
  }),
  reading('submission, not a fit', {}, async (page, of) => {
    await asked(page, of, { do: 'status', status: 'not_a_fit', reason: 'Demo reason '.repeat(20).trim() })
    await page.goto(of.address)
  }),
  reading('submission, won', {}, async (page, of) => {
    await asked(page, of, { do: 'status', status: 'won', reason: null })
    await page.goto(of.address)
  }),
  reading('submission, out of the inbox', {}, async (page, of) => {
    await asked(page, of, { do: 'removal' })
    await page.goto(of.address)
  }),
  reading('submission, beside 30 others, its table open', {}, async (page, of) => {
    await beside(of, 30)
    await page.goto(of.address)
    await page.locator('#peers details').evaluate((one) => one.setAttribute('open', ''))
  }),
  reading('submission, a file refused', {}, async (page, of) => {
    await page.goto(of.address)
    await page.getByText('Add a file').click()
    await page.getByLabel('Address, with https://').fill('http://files.example/demo')
    await page.getByRole('button', { name: 'Save the file' }).click()
    await page.locator('#file-name-error, #file-url-error').waitFor()
  }),
  reading('submission, ended', { ended }),
  reading('submission, ended, once worked on', {}, async (page, of) => {
    await worked(page, of)
    await takenBack(of)
    await page.goto(of.address)
  }),
  reading('submission, no such', {}, (page) => page.goto(`/studio/submissions/${newId()}`)),
]
