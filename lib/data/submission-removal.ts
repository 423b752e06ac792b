import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'

/**
 * Removes a submission from the member's workspace for good, as whoever sent it may ask: what was sent, what was agreed
 * to, the notes on it, and the letters that say who it was. What the prospect has themselves is not touched.
 *
 * @returns the link it came by; `notFound` where the workspace has no such submission, `forbidden` by rank
 */
export async function removeSubmission(member: Member, id: string): Promise<{ linkId: string } | Refusal> {
  if (!may(member, 'submissions.remove')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), id }
    const submission = await tx.submission.findFirst({ where: own, select: { linkId: true } })
    if (!submission) return notFound
    const of = { ...ownWorkspace(member), submissionId: id }
    const sent = await tx.sentVersion.findMany({ where: of, select: { assessmentId: true } })
    // The submission comes first, as where it is taken back: two who hold what the other waits for wait for ever.
    await tx.submission.deleteMany({ where: own })
    await removeLetters(
      tx,
      member,
      id,
      sent.map(({ assessmentId }) => assessmentId),
    )
    return submission
  })
}

/** Letters about it to members, and to whoever sent it. Their jobs find nothing to send. */
async function removeLetters(
  tx: Transaction,
  { workspaceId }: Member,
  id: string,
  assessmentIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM letter WHERE workspace_id = ${workspaceId} AND (
      (kind = 'submitted' AND data->>'submissionId' = ${id})
      OR (kind = 'receipt' AND data->>'assessmentId' = ANY(${[...assessmentIds]})))`
}
