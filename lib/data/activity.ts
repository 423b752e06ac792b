import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { activityPerPage, changesAt, type ActivityCursor, type ChangeDeed } from './activity-changes'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import type { SubmissionEnding } from './submission-end'

/** What happened at a submission. */
export type Deed =
  /** Which version it was is not known any more once it has ended. */
  | { readonly kind: 'sent'; readonly version: number | null }
  | ChangeDeed
  | { readonly kind: 'note-written' | 'note-edited' | 'note-removed'; readonly note: string }
  | { readonly kind: 'task-added' | 'task-done' | 'task-removed'; readonly task: string; readonly words: string }
  | { readonly kind: 'file-added' | 'file-removed'; readonly file: string; readonly name: string }
  | {
      readonly kind: 'asked-back' | 'asked-back-revoked' | 'answered'
      readonly question: string
      readonly words: string
    }
  | { readonly kind: 'ended'; readonly how: SubmissionEnding }

/** One line of what happened. */
export type Happening = Deed & {
  /** Tells it from all others of the submission. */
  readonly id: string
  readonly at: Date
  /** Who did it, as they were called then; null for the prospect, for us, and where nobody kept it. */
  readonly by: string | null
}

/** What happened, the newest first. `more` asks for what came before; null where nothing did. */
export type Activity = { readonly happened: readonly Happening[]; readonly more: string | null }

/**
 * What happened at one submission of the member's workspace, what has ended included, the newest first. What was taken
 * back by restoring or reopening it is not told any more; a change that was undone is, and so is what undid it.
 * @param before the `more` of the page before; what is no such word asks for the first page
 * @returns `notFound` alike for another's submission and for none
 */
export async function getActivity(
  member: Member,
  submissionId: string,
  now: Date,
  before?: string,
): Promise<Activity | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const cursor = cursorIn(before ?? '')
  return inWorkspace(member, async (tx) => {
    const where = { ...ownWorkspace(member), id: submissionId }
    const found = await tx.submission.findFirst({ where, select: submissionColumns })
    if (!found) return notFound
    const of = { submissionId, ended: found.endedAt !== null }
    const all = [
      ...ofSubmission(found),
      ...(await changesAt(tx, member, of, cursor, now)),
      ...(await notesAt(tx, member, submissionId)),
      ...(await tasksAt(tx, member, submissionId)),
      ...(await filesAt(tx, member, submissionId)),
      ...(await askBacksAt(tx, member, submissionId)),
    ]
    return pageOf(all, cursor)
  })
}

const submissionColumns = {
  ...{ createdAt: true, sentAt: true, endedAt: true, endedBy: true },
  sent: { select: { versionNumber: true, sentAt: true } },
} satisfies Prisma.SubmissionSelect

function ofSubmission(found: Prisma.SubmissionGetPayload<{ select: typeof submissionColumns }>): readonly Happening[] {
  const { createdAt, sentAt, endedAt, endedBy, sent } = found
  const kept = sent.map((one) => ({ version: one.versionNumber, at: one.sentAt }))
  const dates = [...new Set([createdAt.getTime(), sentAt.getTime()])].map((ms) => ({ version: null, at: new Date(ms) }))
  const told = (endedAt === null ? kept : dates).map(({ version, at }) => ({
    ...({ kind: 'sent', version, at, by: null } as const),
    id: `sent:${version ?? at.getTime()}`,
  }))
  if (endedAt === null) return told
  return [...told, { kind: 'ended', id: 'ended', at: endedAt, by: null, how: endedBy ?? 'deleted' }]
}

async function notesAt(tx: Transaction, member: Member, submissionId: string): Promise<readonly Happening[]> {
  const rows = await tx.note.findMany({
    where: { ...ownWorkspace(member), submissionId },
    select: {
      ...{ id: true, authorName: true, writtenAt: true, editedAt: true, removedAt: true, removedName: true },
      versions: { orderBy: { number: 'asc' }, select: { writtenAt: true } },
    },
  })
  return rows.flatMap(({ id: note, authorName: by, writtenAt, editedAt, removedAt, removedName, versions }) => {
    const edits = [...versions.slice(1).map((one) => one.writtenAt), ...(editedAt ? [editedAt] : [])]
    return [
      { kind: 'note-written', id: `note-written:${note}`, note, at: writtenAt, by } as const,
      ...edits.map((at, n) => ({ kind: 'note-edited', id: `note-edited:${note}:${n}`, note, at, by }) as const),
      ...(removedAt
        ? [{ kind: 'note-removed', id: `note-removed:${note}`, note, at: removedAt, by: removedName } as const]
        : []),
    ]
  })
}

async function tasksAt(tx: Transaction, member: Member, submissionId: string): Promise<readonly Happening[]> {
  const rows = await tx.task.findMany({
    where: { ...ownWorkspace(member), submissionId },
    select: {
      ...{ id: true, words: true, authorName: true, addedAt: true },
      ...{ doneAt: true, doneName: true, removedAt: true, removedName: true },
    },
  })
  return rows.flatMap((row) => {
    const one = (kind: 'task-added' | 'task-done' | 'task-removed', at: Date | null, by: string | null) =>
      at ? [{ kind, id: `${kind}:${row.id}`, task: row.id, words: row.words, at, by }] : []
    return [
      ...one('task-added', row.addedAt, row.authorName),
      ...one('task-done', row.doneAt, row.doneName),
      ...one('task-removed', row.removedAt, row.removedName),
    ]
  })
}

async function filesAt(tx: Transaction, member: Member, submissionId: string): Promise<readonly Happening[]> {
  const rows = await tx.fileLink.findMany({
    where: { ...ownWorkspace(member), submissionId },
    select: { id: true, name: true, authorName: true, addedAt: true, removedAt: true, removedName: true },
  })
  return rows.flatMap(({ id: file, name, authorName, addedAt, removedAt, removedName }) => [
    { kind: 'file-added', id: `file-added:${file}`, file, name, at: addedAt, by: authorName } as const,
    ...(removedAt
      ? [{ kind: 'file-removed', id: `file-removed:${file}`, file, name, at: removedAt, by: removedName } as const]
      : []),
  ])
}

/** Who took a question back is not kept; one that ran out before was not taken back. */
async function askBacksAt(tx: Transaction, member: Member, submissionId: string): Promise<readonly Happening[]> {
  const rows = await tx.askBack.findMany({
    where: { ...ownWorkspace(member), submissionId },
    select: {
      ...{ id: true, words: true, authorName: true, askedAt: true },
      ...{ expiresAt: true, revokedAt: true, answeredAt: true },
    },
  })
  return rows.flatMap(({ id: question, words, authorName, askedAt, expiresAt, revokedAt, answeredAt }) => {
    const one = (kind: 'asked-back' | 'asked-back-revoked' | 'answered', at: Date | null, by: string | null) =>
      at ? [{ kind, id: `${kind}:${question}`, question, words, at, by }] : []
    return [
      ...one('asked-back', askedAt, authorName),
      ...one('asked-back-revoked', revokedAt && revokedAt < expiresAt ? revokedAt : null, null),
      ...one('answered', answeredAt, null),
    ]
  })
}

function pageOf(all: readonly Happening[], cursor: ActivityCursor | null): Activity {
  const below = all.filter((one) => cursor === null || order(cursor, one) < 0)
  const happened = below.toSorted(order).slice(0, activityPerPage)
  const last = below.length > happened.length ? happened.at(-1) : undefined
  return { happened, more: last ? `${last.at.getTime()}.${last.id}` : null }
}

/** The newest first; of one moment in an order that never changes. */
const order = (a: ActivityCursor, b: ActivityCursor): number =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

function cursorIn(text: string): ActivityCursor | null {
  const [, ms, id] = /^(\d{1,14})\.([a-z-]{1,20}(?::[0-9a-z]{1,32}){0,2})$/.exec(text) ?? []
  return ms !== undefined && id !== undefined ? { at: new Date(Number(ms)), id } : null
}
