import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { OutcomeId } from '@/lib/engine/types'
import { isOutcome } from '@/lib/schemas/inbox-query'
import type { PipelineForm } from '@/lib/schemas/pipeline-form'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { keptStatuses, statuses, usualStatuses, type Status } from '@/lib/schemas/status'
import { audit } from './audit'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'

/** A status as a workspace calls it, and whether it uses it. */
export type NamedStatus = { readonly status: Status; readonly name: string; readonly used: boolean }

/** What the inbox of a workspace is told by: all statuses in their order, and the models of help that it sells. */
export type Pipeline = {
  readonly statuses: readonly NamedStatus[]
  readonly sold: readonly OutcomeId[]
  /** Null while nobody changed it. */
  readonly savedAt: Date | null
}

/** What the statuses are called in the member's workspace, which of them it uses, and what it sells. */
export async function getPipeline(member: Member): Promise<Pipeline | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const { statuses, savedAt } = await namesIn(tx, member)
    const { workspaceId: id } = ownWorkspace(member)
    const workspace = await tx.workspace.findUnique({ where: { id }, select: { sold: true } })
    return { statuses, savedAt, sold: (workspace?.sold ?? []).filter(isOutcome) }
  })
}

/** How many submissions stand at each status that the member's workspace may leave out. */
export async function countAtStatuses(member: Member): Promise<Readonly<Partial<Record<Status, number>>> | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, (tx) => standingAt(tx, member, statuses))
}

/**
 * Keeps what the statuses are called, which are used and what is sold. A status at which submissions stand stays in use.
 * @returns when it was saved; `unprocessable` with the field where a status that is left out still has submissions
 */
export async function savePipeline(
  member: Member,
  form: PipelineForm,
  now: Date,
): Promise<{ readonly savedAt: Date } | Refusal> {
  if (!may(member, 'pipeline.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const { workspaceId } = ownWorkspace(member)
    // First, so that of two who save at once the second finds all that the first wrote.
    await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspaceId} FOR NO KEY UPDATE`
    const left = form.statuses.filter(({ used }) => !used).map(({ status }) => status)
    const standing = await standingAt(tx, member, left)
    const [kept] = left.filter((status) => (standing[status] ?? 0) > 0)
    if (kept) return stillUsed(kept, standing[kept] ?? 0)
    await tx.statusName.deleteMany({ where: { workspaceId } })
    const rows = form.statuses.map((named) => ({ ...named, workspaceId, savedAt: now }))
    await tx.statusName.createMany({ data: rows })
    await tx.workspace.updateMany({ where: { id: workspaceId }, data: { sold: [...form.sold] } })
    const meta = { used: form.statuses.filter(({ used }) => used).length, sold: form.sold.join(' ') }
    await audit(tx, member, { action: 'pipeline.changed', object: `workspace ${workspaceId}`, meta }, now)
    return { savedAt: now }
  })
}

/** Whether the member's workspace uses a status. Call it in the transaction of a change. */
export async function usesStatus(tx: Transaction, member: Member, status: Status): Promise<boolean> {
  if (keptStatuses.includes(status)) return true
  const row = await tx.statusName.findFirst({ where: { ...ownWorkspace(member), status }, select: { used: true } })
  return row?.used ?? usualStatuses[status].used
}

async function namesIn(tx: Transaction, member: Member) {
  const rows = await tx.statusName.findMany({
    where: ownWorkspace(member),
    select: { status: true, name: true, used: true, savedAt: true },
  })
  const named = statuses.map((status) => {
    const { name, used } = rows.find((row) => row.status === status) ?? usualStatuses[status]
    return { status, name, used: used || keptStatuses.includes(status) }
  })
  return { statuses: named, savedAt: rows[0]?.savedAt ?? null }
}

/** What has ended stands there for ever and keeps nobody; what was removed comes back by an undo, wherever it stood. */
async function standingAt(tx: Transaction, member: Member, at: readonly Status[]) {
  const sums = await tx.inboxTally.groupBy({
    by: ['status'],
    where: { ...ownWorkspace(member), status: { in: [...at] }, ended: false },
    _sum: { count: true },
  })
  const counts: Partial<Record<Status, number>> = {}
  for (const { status, _sum } of sums) counts[status] = _sum.count ?? 0
  return counts
}

const stillUsed = (status: Status, count: number): Refusal => ({
  refused: 'unprocessable',
  field: `used-${status}`,
  message: stillUsedWords(count),
})

/** Why a status cannot be left out. */
export const stillUsedWords = (count: number): string =>
  `${count === 1 ? '1 submission stands' : `${count.toLocaleString('en-GB')} submissions stand`} here. Move them first.`
