import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { isStatus, type Status } from '@/lib/schemas/status'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { daysAfter, undoDays } from './lifetime'

/** What stood in the fields that a change moved; what it did not move is not named. */
export type Moved = {
  readonly status?: Status
  readonly reason?: string | null
  /** `name` is null for somebody whom the workspace does not know any more. */
  readonly owner?: { readonly userId: string; readonly name: string | null } | null
  /** An ISO day. */
  readonly snoozedUntil?: string | null
  readonly tags?: readonly string[]
  /** Whether it was out of the inbox. */
  readonly removed?: boolean
}

/** A change that members made of a submission. */
export type ChangeDeed = {
  readonly kind: 'changed'
  readonly change: string
  readonly before: Moved
  readonly after: Moved
  /** For how many submissions it was asked at once. */
  readonly total: number
  /** The change that this one took back. */
  readonly undoes: string | null
  /** It was taken back. */
  readonly undone: boolean
  /** Whether whoever asks can take it back now. */
  readonly undoable: boolean
}

type ChangeLine = ChangeDeed & { readonly id: string; readonly at: Date; readonly by: string | null }

/** Where a page of what happened begins: before one line. */
export type ActivityCursor = { readonly at: Date; readonly id: string }

/** The most lines of a page of what happened. */
export const activityPerPage = 200

/** A submission, and whether it has ended: then nothing of it is taken back. */
type Of = { readonly submissionId: string; readonly ended: boolean }

/**
 * What members changed of one submission, the newest first: as many as a page can show. Who may ask is for the caller to
 * have asked.
 */
export async function changesAt(
  tx: Transaction,
  member: Member,
  { submissionId, ended }: Of,
  cursor: ActivityCursor | null,
  now: Date,
): Promise<readonly ChangeLine[]> {
  const rows = await tx.changeRow.findMany({
    where: { ...ownWorkspace(member), submissionId, ...(cursor && { change: { at: { lte: cursor.at } } }) },
    orderBy: [{ change: { at: 'desc' } }, { changeId: 'desc' }],
    take: activityPerPage + 2,
    select: changeColumns,
  })
  const names = await namesOf(tx, member, rows)
  const works = may(member, 'submissions.work') && !ended
  return rows.map(({ changeId, before, after, change: { at, authorName, total, undoes, undoneAt, state } }) => {
    const moved = { before: movedIn(before, names), after: movedIn(after, names) }
    const allowed = works && (moved.after.removed === undefined || may(member, 'submissions.remove'))
    const undoable = allowed && undoneAt === null && state !== 'running' && at > daysAfter(now, -undoDays)
    return {
      ...({ kind: 'changed', id: `changed:${changeId}`, change: changeId } as const),
      ...{ at, by: authorName || null, ...moved, total, undoes, undone: undoneAt !== null, undoable },
    }
  })
}

const changeColumns = {
  ...{ changeId: true, before: true, after: true },
  change: {
    select: { at: true, authorName: true, total: true, undoes: true, undoneAt: true, state: true },
  },
} satisfies Prisma.ChangeRowSelect

type Row = Prisma.ChangeRowGetPayload<{ select: typeof changeColumns }>
type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (stored: unknown): Fields => (typeof stored === 'object' && stored !== null ? (stored as Fields) : {})

/** What is stored of the fields that moved, as it is told. */
function movedIn(stored: unknown, names: ReadonlyMap<string, string>): Moved {
  const fields = fieldsOf(stored)
  const { status, reason, ownerId, snoozedUntil, tags } = fields
  return {
    ...(typeof status === 'string' && isStatus(status) && { status }),
    ...('reason' in fields && { reason: textOrNull(reason) }),
    ...('ownerId' in fields && { owner: ownerIn(ownerId, names) }),
    ...('snoozedUntil' in fields && { snoozedUntil: textOrNull(snoozedUntil)?.slice(0, 10) ?? null }),
    ...(Array.isArray(tags) && { tags: tags.filter((tag) => typeof tag === 'string') }),
    ...('removedAt' in fields && { removed: fields.removedAt !== null }),
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const ownerIn = (userId: unknown, names: ReadonlyMap<string, string>) =>
  typeof userId === 'string' ? { userId, name: names.get(userId) ?? null } : null

async function namesOf(tx: Transaction, member: Member, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ before, after }) => [fieldsOf(before).ownerId, fieldsOf(after).ownerId])
  const some = [...new Set(ids)].filter((id) => typeof id === 'string')
  if (some.length === 0) return new Map()
  const people = await tx.member.findMany({
    where: { AND: [ownWorkspace(member), { userId: { in: some } }] },
    select: { userId: true, user: { select: { name: true, email: true } } },
  })
  return new Map(people.map(({ userId, user }) => [userId, user.name.trim() || user.email]))
}
