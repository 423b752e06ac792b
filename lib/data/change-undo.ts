import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { changeMost, type Asked } from '@/lib/schemas/change-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { planUndo, type MovedRow } from './change-plan'
import { answerOf, finish, keepChange, madeAnother, madeBy, verbOf, type Changed } from './change-record'
import { holdWorkspace } from './change-rows'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'
import { daysAfter, undoDays } from './lifetime'

/** The longest that undoing a change of a thousand submissions may take, in ms. */
const patience = 20_000

/**
 * Undoes a change within 24 hours, whoever made it: each submission stands exactly where it stood before. One that
 * somebody has changed the same of since then stays as it is and is told as a conflict. Undoing is a change itself, so it
 * can be undone; of more than 1,000 submissions it only begins. A change that still runs is stopped first.
 * @returns `notFound` alike for another workspace's change and for none, `stopped` after 24 hours, `changed-meanwhile`
 *   where it was undone, `nothing-chosen` where it changed nothing, `op-reused` where the press made another change,
 *   `forbidden` by rank
 */
export async function undoChange(
  member: Member,
  changeId: string,
  opId: string,
  now: Date,
): Promise<Changed | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      await holdWorkspace(tx, member)
      const undone = await holdChange(tx, member, changeId)
      if (!undone) return notFound
      if (!may(member, verbOf(undone.asked))) return forbidden
      const made = await madeBy(tx, member, opId)
      if (made) return made.undoes === changeId ? answerOf(tx, member, made) : madeAnother
      return refusalOf(undone, now) ?? undo(tx, member, { ...undone, opId }, now)
    },
    patience,
  )
}

type Undone = {
  readonly id: string
  readonly asked: Asked
  readonly at: Date
  readonly changed: number
  readonly undoneAt: Date | null
}

/** A change of the member's workspace, held until the transaction ends: neither a worker nor anybody else goes on. */
async function holdChange(tx: Transaction, member: Member, id: string): Promise<Undone | null> {
  const own = { ...ownWorkspace(member), id }
  await tx.$queryRaw`
    SELECT 1 FROM change WHERE workspace_id = ${own.workspaceId} AND id = ${id} FOR NO KEY UPDATE`
  const found = await tx.change.findFirst({
    where: own,
    select: { id: true, asked: true, at: true, changed: true, undoneAt: true },
  })
  return found && { ...found, asked: found.asked as Asked }
}

function refusalOf({ at, undoneAt, changed }: Undone, now: Date): Refusal | null {
  if (undoneAt) return undoneAlready
  if (at <= daysAfter(now, -undoDays)) return tooLate
  return changed === 0 ? nothingMoved : null
}

async function undo(
  tx: Transaction,
  member: Member,
  { id: undoes, asked, changed, opId }: Undone & { readonly opId: string },
  now: Date,
): Promise<Changed | Refusal> {
  const own = { ...ownWorkspace(member), id: undoes }
  await tx.change.updateMany({ where: { ...own, state: 'running' }, data: { state: 'cancelled' } })
  const runs = changed > changeMost.ids
  const id = await keepChange(tx, member, { opId, asked, query: null, total: changed, runs, undoes }, now)
  if (id === null) return madeAnother
  if (runs) {
    await tx.change.updateMany({ where: own, data: { undoneAt: now } })
    return { id, changed: [], untouched: [], conflicts: [], total: changed, state: 'running' }
  }
  const moved = await movedBy(tx, member, undoes, { after: null, most: changeMost.ids })
  const plan = await planUndo(tx, member, { asked, moved }, now)
  // Where nothing could be taken back, it can be tried once more.
  if (plan.moves.length > 0) await tx.change.updateMany({ where: own, data: { undoneAt: now } })
  return finish(tx, member, { id, asked }, plan, now)
}

/** Some of the submissions that a change moved, in the order of their ids. */
export async function movedBy(
  tx: Transaction,
  member: Member,
  changeId: string,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly MovedRow[]> {
  const rows = await tx.changeRow.findMany({
    where: { ...ownWorkspace(member), changeId, ...(after !== null && { submissionId: { gt: after } }) },
    orderBy: { submissionId: 'asc' },
    take: most,
    select: { submissionId: true, before: true, after: true },
  })
  return rows.map(({ submissionId, before, after }) => ({
    submissionId,
    before: before as MovedRow['before'],
    after: after as unknown as MovedRow['after'],
  }))
}

const undoneAlready: Refusal = { refused: 'changed-meanwhile', message: 'This change was undone already.' }

const tooLate: Refusal = {
  refused: 'stopped',
  message: 'A change can be undone for 24 hours. Make the opposite change instead.',
}

const nothingMoved: Refusal = {
  refused: 'nothing-chosen',
  message: 'This change moved nothing. There is nothing to undo.',
}
