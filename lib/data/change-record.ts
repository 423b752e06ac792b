import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Verb } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Asked } from '@/lib/schemas/change-form'
import type { Refusal } from '@/lib/schemas/refusal'
import { ownName } from './at-submission'
import { audit } from './audit'
import { tellStanding } from './change-conflicts'
import type { Conflict, Move, Plan } from './change-moves'
import { writeMoves } from './change-rows'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'

/** What a change did. One that is running names no submissions yet, and one of very many none at all. */
export type Changed = {
  /** Of the change. */
  readonly id: string
  readonly changed: readonly string[]
  /** They stood there already, had ended, or are not there. */
  readonly untouched: readonly string[]
  readonly conflicts: readonly Conflict[]
  readonly total: number
  readonly state: 'done' | 'running'
}

/** The most submissions that an answer names. */
const mostAnswered = 1_000

/** What has to be allowed for a change, and for taking it back. */
export const verbOf = (asked: Asked): Verb => (asked.do === 'removal' ? 'submissions.remove' : 'submissions.work')

/** A change that is to be kept. */
export type NewChange = {
  readonly opId: string
  readonly asked: Asked
  readonly query: string | null
  readonly total: number
  /** Whether it goes on after the answer. */
  readonly runs: boolean
  readonly undoes: string | null
}

/** Of changes, what tells what they did. */
export const recordColumns = {
  ...{ id: true, opId: true, asked: true, query: true, total: true, state: true, changed: true },
  ...{ undoes: true, leftAlone: true, conflicted: true },
} satisfies Prisma.ChangeSelect

type Kept = Prisma.ChangeGetPayload<{ select: typeof recordColumns }>

/** The change that a press made already; null where it made none. */
export const madeBy = (tx: Transaction, member: Member, opId: string): Promise<Kept | null> =>
  tx.change.findFirst({ where: { ...ownWorkspace(member), opId }, select: recordColumns })

/**
 * Keeps a change under the member's name as it is now, before anything is moved.
 * @returns its id; null where the same press made one at this moment: read that with `madeBy`
 */
export async function keepChange(
  tx: Transaction,
  member: Member,
  { opId, asked, query, total, runs, undoes }: NewChange,
  now: Date,
): Promise<string | null> {
  const id = randomBytes(10).toString('hex')
  const author = { authorId: member.userId, authorName: await ownName(tx, member) }
  const made = {
    ...ownWorkspace(member),
    id,
    opId,
    ...author,
    asked: asked as Prisma.InputJsonObject,
    query,
    total,
    undoes,
  }
  const row = { ...made, at: now, state: runs ? ('running' as const) : ('done' as const) }
  const { count } = await tx.change.createMany({ data: [row], skipDuplicates: true })
  return count === 0 ? null : id
}

/** Moves what a change is to move, all at once, and keeps what it did. */
export async function finish(
  tx: Transaction,
  member: Member,
  { id, asked }: { readonly id: string; readonly asked: Asked },
  { moves, untouched, conflicts }: Plan,
  now: Date,
): Promise<Changed> {
  await writeMoves(tx, member, id, moves)
  const total = moves.length + untouched.length + conflicts.length
  await tx.change.updateMany({
    where: { ...ownWorkspace(member), id },
    data: {
      ...{ seen: total, changed: moves.length, conflicted: conflicts.length },
      leftAlone: leftAlone(untouched, conflicts),
    },
  })
  await tellStanding(tx, member, { id, asked, conflicts })
  await auditMoves(tx, member, id, moves, now)
  return { id, changed: moves.map(({ row }) => row.id), untouched, conflicts, total, state: 'done' }
}

/** What is kept of the submissions that a change left alone. */
export const leftAlone = (untouched: readonly string[], conflicts: readonly Conflict[]): Prisma.InputJsonObject => ({
  untouched: [...untouched],
  conflicts: conflicts.map((conflict) => ({ ...conflict })),
})

/** What was kept of them. */
export function leftAloneIn(stored: unknown): Pick<Changed, 'untouched' | 'conflicts'> {
  const { untouched = [], conflicts = [] } = (stored ?? {}) as Partial<Pick<Changed, 'untouched' | 'conflicts'>>
  return { untouched, conflicts }
}

/** Writes the line of the audit log that a removal takes, or taking one back. Everything else is daily work. */
export async function auditMoves(
  tx: Transaction,
  member: Member,
  changeId: string,
  moves: readonly Move[],
  now: Date,
): Promise<void> {
  const removedAt = moves[0]?.to.removedAt
  if (removedAt === undefined) return
  const action = removedAt === null ? 'submissions.restored' : 'submissions.removed'
  await audit(tx, member, { action, object: `change ${changeId}`, meta: { count: moves.length } }, now)
}

/** What a change did, as it was answered when it was made. */
export async function answerOf(tx: Transaction, member: Member, kept: Kept): Promise<Changed> {
  const { id, total, state } = kept
  const named = state !== 'running' && total <= mostAnswered
  const rows = named
    ? await tx.changeRow.findMany({
        where: { ...ownWorkspace(member), changeId: id },
        orderBy: { submissionId: 'asc' },
        select: { submissionId: true },
      })
    : []
  const changed = rows.map(({ submissionId }) => submissionId)
  return { id, changed, ...leftAloneIn(kept.leftAlone), total, state: state === 'running' ? 'running' : 'done' }
}

/** What a press is told that made another change before. */
export const madeAnother: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form made another change already. Open the page again to make one more.',
}
