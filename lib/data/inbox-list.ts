import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { OutcomeId } from '@/lib/engine/types'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Status } from '@/lib/schemas/status'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { countOf, type InboxCount } from './inbox-count'
import { orderOf, placeOf, writePlace } from './inbox-order'
import { pageAt } from './inbox-page'
import { shownBy, walk } from './inbox-walk'
import { inWorkspace } from './in-workspace'
import type { Sender, SubmissionEnd } from './submissions'

/** One submission as the inbox lists it. */
export type InboxLine = {
  readonly id: string
  /** Goes up with every change of it. */
  readonly revision: number
  readonly link: { readonly id: string; readonly name: string }
  /** Null once it has ended. */
  readonly sender: Sender | null
  /** When a version was sent last. */
  readonly sentAt: Date
  readonly ended: SubmissionEnd | null
  readonly status: Status
  readonly statusAt: Date
  /** Why it is not a fit. */
  readonly reason: string | null
  readonly owner: { readonly userId: string; readonly name: string } | null
  /** An ISO day, in UTC, on which it comes back. */
  readonly snoozedUntil: string | null
  readonly tags: readonly string[]
  readonly untouchedSince: Date
  readonly noteCount: number
  /** What was recommended, and what came second; null where it is not worked out, and once it has ended. */
  readonly outcome: OutcomeId | null
  readonly runnerUp: OutcomeId | null
  /** Of 20 re-runs, how many the outcome came first in. */
  readonly firm: number | null
  readonly closeCall: boolean
  readonly urgency: 1 | 2 | 3
  readonly signs: readonly string[]
}

export type { InboxCount } from './inbox-count'

/** One page of the list, with the cursors of the pages before and after it, and how many there are in all. */
export type InboxPage = {
  readonly lines: readonly InboxLine[]
  readonly before: string | null
  readonly after: string | null
  readonly count: InboxCount
}

/**
 * One page of the submissions that a query shows. A cursor that is none of this list's begins it anew, and a page that has
 * come to be empty is the last one there is. @returns `forbidden` by a rank that may not read them
 */
export async function listInbox(member: Member, query: InboxQuery, now: Date): Promise<InboxPage | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const order = orderOf(query)
    const shown = await shownBy(tx, member, query, now)
    const { rows, earlier, later, found } = await pageAt(shown, order, query)
    const [first, last] = [rows[0], rows.at(-1)]
    return {
      lines: await linesOf(
        tx,
        member,
        rows.map(({ id }) => id),
      ),
      before: first && earlier ? writePlace(order, placeOf(order, first)) : null,
      after: last && later ? writePlace(order, placeOf(order, last)) : null,
      count: found === null ? await countOf(tx, member, query, now, shown.reach) : { n: found, more: false },
    }
  })
}

/**
 * Some submissions by their ids, in the order asked for; those that are of another workspace, or were removed, are left
 * out. @returns `forbidden` by a rank that may not read them
 */
export async function inboxLines(member: Member, ids: readonly string[]): Promise<readonly InboxLine[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, (tx) => linesOf(tx, member, ids))
}

/**
 * The ids of the submissions before and after one, in the list of a query; it need not be in that list any more.
 * @returns `notFound` alike for what is of another workspace or was never sent
 */
export async function getNeighbours(
  member: Member,
  query: InboxQuery,
  id: string,
  now: Date,
): Promise<{ readonly before: string | null; readonly after: string | null } | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const row = await tx.submission.findFirst({ where: { ...ownWorkspace(member), id }, select: placeColumns })
    if (!row) return notFound
    const order = orderOf(query)
    const { sentAt: sent_at, untouchedSince: untouched_since, sortName: sort_name, ...same } = row
    const from = placeOf(order, { ...same, sent_at, untouched_since, sort_name })
    const shown = await shownBy(tx, member, query, now)
    const next = async (back: boolean) => (await walk(shown, { order, from, back, take: 1 }))[0]?.id ?? null
    return { before: await next(true), after: await next(false) }
  })
}

const placeColumns = {
  ...{ id: true, sentAt: true, untouchedSince: true, stage: true, urgency: true, sortName: true, outcome: true },
  firm: true,
} satisfies Prisma.SubmissionSelect

const lineColumns = {
  ...{ id: true, revision: true, sentAt: true, endedAt: true, endedBy: true, status: true, statusAt: true },
  ...{ reason: true, ownerId: true, snoozedUntil: true, tags: true, untouchedSince: true, noteCount: true },
  ...{ outcome: true, runnerUp: true, firm: true, closeCall: true, urgency: true, signs: true },
  ...{ businessName: true, contactName: true, contactEmail: true },
  link: { select: { id: true, name: true } },
  recipient: { select: { name: true, email: true } },
  owner: { select: { user: { select: { name: true, email: true } } } },
} satisfies Prisma.SubmissionSelect

async function linesOf(tx: Transaction, member: Member, ids: readonly string[]): Promise<readonly InboxLine[]> {
  if (ids.length === 0) return []
  const rows = await tx.submission.findMany({
    where: { ...ownWorkspace(member), id: { in: [...ids] }, removedAt: null },
    select: lineColumns,
  })
  const found = new Map(rows.map((row) => [row.id, lineOf(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Row = Prisma.SubmissionGetPayload<{ select: typeof lineColumns }>

function lineOf({ endedAt, endedBy, businessName, contactName, contactEmail, recipient, ...row }: Row): InboxLine {
  const { ownerId, owner, snoozedUntil, outcome, runnerUp, urgency, ...same } = row
  const named = { businessName, contactName, contactEmail }
  const asked = { recipientName: recipient?.name ?? null, recipientEmail: recipient?.email ?? null }
  return {
    ...same,
    sender: endedAt ? null : { ...named, ...asked },
    ended: endedAt && endedBy ? { at: endedAt, by: endedBy } : null,
    owner: ownerId === null ? null : { userId: ownerId, name: owner?.user.name || owner?.user.email || '' },
    snoozedUntil: snoozedUntil?.toISOString().slice(0, 10) ?? null,
    // Written from what the engine said, or null; the columns are texts for the database alone.
    outcome: outcome as OutcomeId | null,
    runnerUp: runnerUp as OutcomeId | null,
    urgency: urgency as 1 | 2 | 3,
  }
}
