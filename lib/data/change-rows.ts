import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Asked } from '@/lib/schemas/change-form'
import type { Status } from '@/lib/schemas/status'
import { pick, type Conflict, type Move, type Row } from './change-moves'
import type { Transaction } from './db'
import { Prisma } from './generated/client'

type Columns = {
  readonly id: string
  readonly revision: number
  readonly ended_at: Date | null
  readonly status: Status
  readonly reason: string | null
  readonly status_at: Date
  readonly contacted_at: Date | null
  readonly owner_id: string | null
  readonly snoozed_until: Date | null
  readonly tags: readonly string[]
  readonly untouched_since: Date
  readonly removed_at: Date | null
}

/**
 * The submissions of the member's workspace that are named, as they stand, in the order of their ids. They are held until
 * the transaction ends: whoever changes one of them meanwhile waits.
 */
export async function holdRows(tx: Transaction, member: Member, ids: readonly string[]): Promise<readonly Row[]> {
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.$queryRaw<Columns[]>`
    SELECT s.id, s.revision, s.ended_at, s.status::text AS status, s.reason, s.status_at, s.contacted_at, s.owner_id,
      s.snoozed_until, s.tags, s.untouched_since, s.removed_at
    FROM submission s WHERE s.workspace_id = ${workspaceId} AND s.id = ANY(${[...ids]})
    ORDER BY s.id FOR NO KEY UPDATE`
  return found.map(rowOf)
}

const rowOf = ({ id, revision, ended_at: endedAt, status, reason, tags, ...at }: Columns): Row => ({
  ...{ id, revision, endedAt },
  stands: {
    ...{ status, reason, tags, ownerId: at.owner_id },
    statusAt: at.status_at.toISOString(),
    contactedAt: at.contacted_at?.toISOString() ?? null,
    snoozedUntil: at.snoozed_until?.toISOString().slice(0, 10) ?? null,
    untouchedSince: at.untouched_since.toISOString(),
    removedAt: at.removed_at?.toISOString() ?? null,
  },
})

/**
 * Holds the workspace itself. Call it before anything else is held: a workspace or a member that is removed lets go of
 * changes and submissions after itself, and the other way round two wait for each other for ever.
 */
export const holdWorkspace = (tx: Transaction, member: Member): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${ownWorkspace(member).workspaceId} FOR KEY SHARE`

/**
 * Holds who is to own submissions, so that nobody leaves the workspace meanwhile. Call it between `holdWorkspace` and
 * `holdRows`.
 * @returns those that belong to the member's workspace
 */
export async function holdOwners(
  tx: Transaction,
  member: Member,
  ownerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ownerIds.length === 0) return new Set()
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.$queryRaw<{ user_id: string }[]>`
    SELECT m.user_id FROM member m WHERE m.workspace_id = ${workspaceId} AND m.user_id = ANY(${[...ownerIds]})
    ORDER BY m.user_id FOR KEY SHARE`
  return new Set(found.map(({ user_id: userId }) => userId))
}

/**
 * Moves submissions that are held, and keeps beside the change what moved of each: before, and after with the revision
 * that it made. One statement for all of them: what the tallies wait for is taken in one order.
 */
export async function writeMoves(
  tx: Transaction,
  member: Member,
  changeId: string,
  moves: readonly Move[],
): Promise<void> {
  if (moves.length === 0) return
  const { workspaceId } = ownWorkspace(member)
  const next = moves.map(({ row, to }) => ({ id: row.id, revision: row.revision + 1, ...row.stands, ...to }))
  await tx.$executeRaw`
    UPDATE submission s SET revision = t.revision, status = t.status::submission_status, reason = t.reason,
      status_at = t."statusAt", contacted_at = t."contactedAt", owner_id = t."ownerId",
      snoozed_until = t."snoozedUntil", tags = t.tags, untouched_since = t."untouchedSince", removed_at = t."removedAt"
    FROM json_to_recordset(${JSON.stringify(next)}::json) AS t(id text, revision int, status text, reason text,
      "statusAt" timestamptz, "contactedAt" timestamptz, "ownerId" text, "snoozedUntil" date, tags text[],
      "untouchedSince" timestamptz, "removedAt" timestamptz)
    WHERE s.workspace_id = ${workspaceId} AND s.id = t.id`
  const kept = moves.map(({ row, to }) => ({
    ...{ workspaceId, changeId, submissionId: row.id, before: pick(row.stands, to) as Prisma.InputJsonObject },
    after: { ...to, revision: row.revision + 1 } as Prisma.InputJsonObject,
  }))
  await tx.changeRow.createMany({ data: kept })
}

/** A submission, and the revision from which on changes of it are looked for. */
type Since = { readonly id: string; readonly revision: number }

/**
 * The last change of the same kind that each submission had after a revision, by somebody else than `but` where one is
 * named.
 */
export async function lastMoved(
  tx: Transaction,
  member: Member,
  since: readonly Since[],
  { what, but }: { readonly what: Asked['do']; readonly but: string | null },
): Promise<ReadonlyMap<string, Conflict>> {
  if (since.length === 0) return new Map()
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.$queryRaw<{ id: string; by: string; at: Date }[]>`
    SELECT DISTINCT ON (r.submission_id) r.submission_id AS id, c.author_name AS by, c.at
    FROM json_to_recordset(${JSON.stringify(since)}::json) AS t(id text, revision int)
    JOIN change_row r ON r.workspace_id = ${workspaceId} AND r.submission_id = t.id
      AND (r.after->>'revision')::int > t.revision
    JOIN change c ON c.workspace_id = r.workspace_id AND c.id = r.change_id AND c.asked->>'do' = ${what}
      AND (${but}::text IS NULL OR c.author_id IS DISTINCT FROM ${but}::text)
    ORDER BY r.submission_id, (r.after->>'revision')::int DESC`
  return new Map(found.map(({ id, by, at }) => [id, { id, by: by || null, at: at.toISOString() }]))
}
