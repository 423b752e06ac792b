import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { dropAskedWords } from './change-words'
import { db, type Transaction } from './db'
import { inBatches } from './in-batches'
import { inWorkspace } from './in-workspace'
import { daysAfter, undoDays } from './lifetime'

/**
 * Removes a submission from the member's workspace for good, as whoever sent it may ask: what was sent, what was agreed
 * to, the notes on it, and the letters that say who it was. What the prospect has themselves is not touched.
 *
 * @returns the link it came by; `notFound` where the workspace has no such submission, `forbidden` by rank
 */
export async function removeSubmission(member: Member, id: string, now: Date): Promise<{ linkId: string } | Refusal> {
  if (!may(member, 'submissions.remove')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), id }
    const submission = await tx.submission.findFirst({ where: own, select: { linkId: true } })
    if (!submission) return notFound
    const count = await deleteForGood(tx, own.workspaceId, [id])
    const meta = { link: submission.linkId }
    if (count > 0) await audit(tx, member, { action: 'submission.removed', object: `submission ${id}`, meta }, now)
    return submission
  })
}

/**
 * Deletes for good what was removed from inboxes 24 hours ago, when it can be brought back no more. Several processes may
 * do it at once. Takes no member: time asks, not a person. @returns how many
 */
export const deleteRemovedSubmissions = (now: Date): Promise<number> =>
  inBatches({ batch: 200, most: 500 }, (batch) =>
    db().$transaction(async (tx) => {
      // The lock keeps back who brings one back at this moment.
      const rows = await tx.$queryRaw<{ workspace_id: string; id: string }[]>`
        SELECT s.workspace_id, s.id FROM submission s WHERE s.removed_at <= ${daysAfter(now, -undoDays)}
        ORDER BY s.removed_at LIMIT ${batch} FOR UPDATE OF s SKIP LOCKED`
      for (const workspaceId of new Set(rows.map((row) => row.workspace_id))) {
        const of = rows.filter((row) => row.workspace_id === workspaceId)
        await deleteForGood(
          tx,
          workspaceId,
          of.map(({ id }) => id),
        )
      }
      return rows.length
    }),
  )

/**
 * Deletes submissions of one workspace with all that was kept of them, whoever asked for it. Takes no member: whatever
 * calls it has one, or time asks. The submissions come first, as where one is taken back: two who hold what the other
 * waits for wait for ever. @returns how many
 */
export async function deleteForGood(tx: Transaction, workspaceId: string, ids: readonly string[]): Promise<number> {
  const named = [...ids]
  const sent = await tx.sentVersion.findMany({
    where: { workspaceId, submissionId: { in: named } },
    select: { assessmentId: true },
  })
  await tx.$queryRaw`
    SELECT 1 FROM submission WHERE workspace_id = ${workspaceId} AND id = ANY(${named}) ORDER BY id FOR UPDATE`
  await dropAskedWords(tx, named)
  const { count } = await tx.submission.deleteMany({ where: { workspaceId, id: { in: named } } })
  await removeLetters(
    tx,
    workspaceId,
    named,
    sent.map(({ assessmentId }) => assessmentId),
  )
  return count
}

/** Letters about them to members, and to whoever sent them. Their jobs find nothing to send. */
async function removeLetters(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  assessmentIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM letter WHERE workspace_id = ${workspaceId} AND (
      (kind IN ('submitted', 'mentioned', 'asked-back', 'answered') AND data->>'submissionId' = ANY(${[...ids]}))
      OR (kind = 'receipt' AND data->>'assessmentId' = ANY(${[...assessmentIds]})))`
}
