import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { conditionsOf, fits } from '@/lib/schemas/rule-form'
import type { Transaction } from './db'

/** What rules look at. */
export type Routed = {
  readonly workspaceId: string
  readonly submissionId: string
  readonly linkId: string
  readonly outcome: string | null
  readonly closeCall: boolean
  readonly urgency: number
}

/**
 * Gives a submission that just came to the owner whom the first rule names that fits, in the transaction in which it
 * comes. It stands among its changes as one that nobody made. One of which nothing was worked out yet is left to people.
 * Takes no member: the prospect sends, and is nobody there.
 */
export async function route(tx: Transaction, came: Routed, now: Date): Promise<void> {
  const { workspaceId, submissionId: id } = came
  if (came.outcome === null) return
  const rules = await tx.routingRule.findMany({
    where: { workspaceId, liveSince: { not: null }, ownerId: { not: null } },
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
    select: { outcome: true, linkId: true, closeCall: true, urgency: true, ownerId: true },
  })
  const owner = rules.find((rule) => fits(conditionsOf(rule), came))?.ownerId
  // Whoever leaves at this moment is not given it: their row is held until this has happened.
  if (!owner || !(await holds(tx, workspaceId, owner))) return
  const { count } = await tx.submission.updateMany({
    where: { workspaceId, id, ownerId: null },
    data: { ownerId: owner, revision: { increment: 1 } },
  })
  if (count === 0) return
  const change = {
    id: randomBytes(10).toString('hex'),
    workspaceId,
    opId: randomUUID(),
    authorId: null,
    authorName: '',
  }
  const asked = { do: 'owner', owner }
  await tx.change.create({
    data: { ...change, asked, at: now, state: 'done', total: 1, seen: 1, changed: 1 },
    select: { id: true },
  })
  await tx.changeRow.create({
    data: {
      ...{ workspaceId, changeId: change.id, submissionId: id },
      ...{ before: { ownerId: null }, after: { ownerId: owner } },
    },
    select: { changeId: true },
  })
}

async function holds(tx: Transaction, workspaceId: string, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM member WHERE workspace_id = ${workspaceId} AND user_id = ${userId} FOR KEY SHARE`
  return rows.length > 0
}
