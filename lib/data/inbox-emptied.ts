import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'
import { daysAfter, undoDays } from './lifetime'

/** What a list that shows nothing is told by: what was done today, in UTC, and what was there before. */
export type Emptied = {
  /** Submissions that were given an owner, that whoever asks closed, and that anybody did anything about. */
  readonly today: { readonly assigned: number; readonly closed: number; readonly touched: number }
  /** Changes that took submissions out of the inbox and can still be undone, the latest first, with how many each took. */
  readonly removals: readonly { readonly id: string; readonly removed: number; readonly until: Date }[]
  /** Whether anything was ever sent to the workspace. */
  readonly sentBefore: boolean
}

/** The most moves of a day that are looked at, and the most changes that are named. */
const [mostMoves, mostNamed] = [10_000, 3] as const

/** Why a list of the member's workspace is empty. @returns `forbidden` by a rank that may not read submissions */
export async function getEmptied(member: Member, now: Date): Promise<Emptied | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => ({
    today: await doneSince(tx, member, new Date(now.toISOString().slice(0, 10))),
    removals: may(member, 'submissions.remove') ? await removalsSince(tx, member, daysAfter(now, -undoDays)) : [],
    sentBefore: await wasSentTo(tx, member),
  }))
}

/** What changes moved since a moment, less those that were undone and those that undo. */
async function doneSince(tx: Transaction, member: Member, since: Date): Promise<Emptied['today']> {
  const { workspaceId } = ownWorkspace(member)
  const [row] = await tx.$queryRaw<Emptied['today'][]>`
    SELECT count(DISTINCT id) FILTER (WHERE owned)::int AS assigned,
      count(DISTINCT id) FILTER (WHERE closed AND mine)::int AS closed, count(DISTINCT id)::int AS touched
    FROM (
      SELECT r.submission_id AS id, r.after->>'ownerId' IS NOT NULL AS owned,
        coalesce(r.after->>'status', '') IN ('won', 'not_a_fit') AS closed,
        c.author_id IS NOT DISTINCT FROM ${member.userId} AS mine
      FROM change c JOIN change_row r ON r.workspace_id = c.workspace_id AND r.change_id = c.id
      WHERE c.workspace_id = ${workspaceId} AND c.at >= ${since}::timestamptz AND c.undone_at IS NULL
        AND c.undoes IS NULL AND c.asked->>'do' <> 'removal'
      LIMIT ${mostMoves}::int
    ) AS moved`
  return row ?? { assigned: 0, closed: 0, touched: 0 }
}

async function removalsSince(tx: Transaction, member: Member, since: Date): Promise<Emptied['removals']> {
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.$queryRaw<{ id: string; removed: number; at: Date }[]>`
    SELECT c.id, c.changed AS removed, c.at FROM change c
    WHERE c.workspace_id = ${workspaceId} AND c.at > ${since}::timestamptz AND c.undone_at IS NULL
      AND c.state <> 'running' AND c.changed > 0 AND c.asked->>'do' = 'removal' AND EXISTS (
        SELECT FROM change_row r
        WHERE r.workspace_id = c.workspace_id AND r.change_id = c.id AND r.after->>'removedAt' IS NOT NULL)
    ORDER BY c.at DESC, c.id LIMIT ${mostNamed}::int`
  return found.map(({ id, removed, at }) => ({ id, removed, until: daysAfter(at, undoDays) }))
}

/** A browser that sent something is counted by its link for good, whatever became of what it sent. */
const wasSentTo = async (tx: Transaction, member: Member): Promise<boolean> =>
  (await tx.visit.findFirst({
    where: { ...ownWorkspace(member), submittedAt: { not: null } },
    select: { id: true },
  })) !== null
