import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Asked } from '@/lib/schemas/change-form'
import { readInboxQuery } from '@/lib/schemas/inbox-query'
import { actingMember } from './acting-member'
import { tellStanding } from './change-conflicts'
import type { Plan } from './change-moves'
import { askable, planChange, planUndo } from './change-plan'
import { auditMoves, leftAlone, leftAloneIn, verbOf } from './change-record'
import { holdWorkspace, writeMoves } from './change-rows'
import { movedBy } from './change-undo'
import { db, type Transaction } from './db'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { inboxWhere } from './inbox-where'

/** Submissions of one batch, and the longest that one may take, in ms. */
const batch = 500
const patience = 30_000
/** The most conflicts of a change that are kept by name; all are counted. */
const mostNamed = 200

/**
 * Goes on with a change that runs by one batch, for whoever asked for it and with the rank they have now; one that may no
 * longer ends it. All of a batch is done or nothing, with where it ended: whoever takes over goes on behind it. Takes no
 * member: a worker asks, long after somebody did.
 * @returns whether there is more to do
 */
export async function runChange(id: string, now: Date): Promise<boolean> {
  const found = await db().change.findUnique({
    where: { id },
    select: { workspaceId: true, authorId: true, asked: true, state: true },
  })
  if (found?.state !== 'running') return false
  const member = await actingMember(found.workspaceId, found.authorId)
  if (!member || !may(member, verbOf(found.asked as Asked))) {
    await stopChange(id)
    return false
  }
  return inWorkspace(member, (tx) => runBatch(tx, member, id, now), patience)
}

/** Ends a change that cannot go on: what it changed by then stays. Takes no member: a worker asks. */
export async function stopChange(id: string): Promise<void> {
  await db().change.updateMany({ where: { id, state: 'running' }, data: { state: 'cancelled' } })
}

const runningColumns = {
  ...{ id: true, asked: true, query: true, at: true, undoes: true, reached: true, leftAlone: true },
} satisfies Prisma.ChangeSelect

type Stored = Prisma.ChangeGetPayload<{ select: typeof runningColumns }>
type Running = Omit<Stored, 'asked'> & { readonly asked: Asked }

async function runBatch(tx: Transaction, member: Member, id: string, now: Date): Promise<boolean> {
  const own = { ...ownWorkspace(member), id }
  await holdWorkspace(tx, member)
  await tx.$queryRaw`SELECT 1 FROM change WHERE workspace_id = ${own.workspaceId} AND id = ${id} FOR NO KEY UPDATE`
  const stored = await tx.change.findFirst({ where: { ...own, state: 'running' }, select: runningColumns })
  if (!stored) return false
  const running = { ...stored, asked: stored.asked as Asked }
  const next =
    running.undoes === null ? await nextOfList(tx, member, running, now) : await nextUndone(tx, member, running, now)
  if (next === null) {
    await tx.change.updateMany({ where: own, data: { state: 'cancelled' } })
    return false
  }
  const { plan, ids } = next
  const more = ids.length === batch
  await writeMoves(tx, member, id, plan.moves)
  await tellStanding(tx, member, { id, asked: running.asked, conflicts: plan.conflicts })
  await tx.change.updateMany({ where: own, data: { ...gone(running, plan, ids), ...(!more && { state: 'done' }) } })
  await auditMoves(tx, member, id, plan.moves, now)
  return more
}

/** How far it came by a batch. */
function gone({ reached, leftAlone: stored }: Running, { moves, conflicts }: Plan, ids: readonly string[]) {
  const before = leftAloneIn(stored).conflicts
  return {
    ...{ seen: { increment: ids.length }, changed: { increment: moves.length } },
    ...{ conflicted: { increment: conflicts.length }, reached: ids.at(-1) ?? reached },
    leftAlone: leftAlone([], [...before, ...conflicts].slice(0, mostNamed)),
  }
}

type Next = { readonly plan: Plan; readonly ids: readonly string[] }

/** The list is the one that was shown when it was asked for: what was sent later was not among it. */
async function nextOfList(tx: Transaction, member: Member, running: Running, now: Date): Promise<Next | null> {
  const { asked, query, at, reached } = running
  // A day that has begun while it ran was none when it was asked for.
  if (await askable(tx, member, asked, at)) return null
  const where = inboxWhere(member, readInboxQuery(new URLSearchParams(query ?? '')), at)
  const beyond = reached === null ? Prisma.empty : Prisma.sql`AND s.id > ${reached}`
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM submission s WHERE ${where} AND s.sent_at <= ${at}::timestamptz ${beyond}
    ORDER BY s.id LIMIT ${batch}`
  const ids = found.map(({ id }) => id)
  return { plan: await planChange(tx, member, { ids, asked }, now), ids }
}

async function nextUndone(tx: Transaction, member: Member, running: Running, now: Date): Promise<Next> {
  const { asked, undoes, reached: after } = running
  const moved = await movedBy(tx, member, undoes ?? '', { after, most: batch })
  return { plan: await planUndo(tx, member, { asked, moved }, now), ids: moved.map(({ submissionId }) => submissionId) }
}
