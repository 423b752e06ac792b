import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'

/**
 * Runs a change at a submission of the member's workspace that is there, has not ended and was not taken out of the
 * inbox. Nobody else changes it meanwhile: an end that comes later waits, and ends what the change added as well. Who may
 * is for the caller to have asked.
 * @param people members whom the change will name; they stay members until it is done
 * @returns what the change does; `notFound` alike for another's submission and for none, `stopped` where it ended
 */
export async function atSubmission<Result>(
  member: Member,
  id: string,
  change: (tx: Transaction) => Promise<Result | Refusal>,
  people: readonly string[] = [],
): Promise<Result | Refusal> {
  const { workspaceId } = ownWorkspace(member)
  return inWorkspace(member, async (tx) => {
    // In the order in which a workspace or a member that is removed lets go of them: the other way round two wait for
    // each other for ever.
    await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspaceId} FOR KEY SHARE`
    await tx.$queryRaw`
      SELECT 1 FROM member WHERE workspace_id = ${workspaceId} AND user_id = ANY(${[...people]})
      ORDER BY user_id FOR KEY SHARE`
    const [found] = await tx.$queryRaw<{ ended: boolean; removed: boolean }[]>`
      SELECT ended_at IS NOT NULL AS ended, removed_at IS NOT NULL AS removed FROM submission
      WHERE workspace_id = ${workspaceId} AND id = ${id} FOR NO KEY UPDATE`
    if (!found) return notFound
    if (found.ended) return hasEnded
    return found.removed ? isRemoved : change(tx)
  })
}

/** Notes in the transaction of a change that a member did something about a submission. */
export const touch = (tx: Transaction, member: Member, id: string, now: Date) =>
  tx.submission.updateMany({
    where: { ...ownWorkspace(member), id },
    data: { untouchedSince: now, revision: { increment: 1 } },
  })

/** What a member is called now, to be kept beside what they do. */
export async function ownName(tx: Transaction, member: Member): Promise<string> {
  const user = await tx.user.findFirst({ where: { id: member.userId }, select: { name: true, email: true } })
  return (user?.name.trim() || user?.email || 'A member').slice(0, 120)
}

/** Whether somebody is a member of the same workspace. */
export const isColleague = async (tx: Transaction, member: Member, userId: string): Promise<boolean> =>
  (await tx.member.count({ where: { AND: [ownWorkspace(member), { userId }] } })) > 0

const hasEnded: Refusal = { refused: 'stopped', message: 'This submission has ended. Nothing more is added here.' }

const isRemoved: Refusal = {
  refused: 'stopped',
  message: 'This submission was removed from the inbox. Bring it back first.',
}
