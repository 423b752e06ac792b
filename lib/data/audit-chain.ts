import 'server-only'
import { createHash } from 'node:crypto'
import { db } from './db'

/** A line of the audit log as the database hashes it: the time in milliseconds, and `meta` letter for letter. */
export type ChainedLine = {
  readonly workspaceId: string
  readonly seq: number
  readonly ms: string
  readonly actorId: string | null
  readonly action: string
  readonly object: string
  readonly meta: string
  readonly prevHash: string
  readonly hash: string
}

/** What is wrong, and at which line first. */
export type Broken = {
  readonly seq: number
  /**
   * - `missing`: there is no line of this number, and there are later ones
   * - `changed`: what stands in it is not what was hashed
   * - `astray`: it does not follow the line before
   * - `head`: the lines are in order, and none has the hash that was kept elsewhere
   */
  readonly why: 'missing' | 'changed' | 'astray' | 'head'
}

/** What a check found: how many lines are in order, and the hash of the last of them. */
export type ChainCheck = { readonly lines: number; readonly head: string; readonly broken: Broken | null }

/** The hash before the first line. */
export const noHash = '0'.repeat(64)

/** Lines read at once. */
const batch = 5_000

/** The hash that a line has to have; the database’s own is made by `chain_audit`, in the migration of the inbox. */
export function hashOfLine({ prevHash, workspaceId, seq, ms, actorId, action, object, meta }: ChainedLine): string {
  const text = [prevHash, workspaceId, seq, ms, actorId ?? '', action, object, meta].join('\n')
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Reads the audit log of a workspace from its first line, and works out every hash anew. Takes no member: whoever runs the
 * server asks.
 * @param kept a hash of a line that was kept elsewhere: without it nobody can tell that the last lines are gone, or that
 * all of them were written anew
 */
export async function verifyAudit(workspaceId: string, kept: string | null): Promise<ChainCheck> {
  const so = { lines: 0, head: noHash }
  let found = kept === null || kept === noHash
  for (;;) {
    const lines = await linesAfter(workspaceId, so.lines)
    for (const line of lines) {
      const why = whyBroken(line, so)
      if (why) return { ...so, broken: { seq: so.lines + 1, why } }
      so.lines = line.seq
      so.head = line.hash
      found ||= line.hash === kept
    }
    if (lines.length < batch) break
  }
  return { ...so, broken: found ? null : { seq: so.lines + 1, why: 'head' } }
}

/** The workspaces that have an audit log, those that were deleted among them. Takes no member, for the same reason. */
export async function listAudited(): Promise<readonly string[]> {
  const rows = await db().audit.groupBy({ by: ['workspaceId'], orderBy: { workspaceId: 'asc' } })
  return rows.map(({ workspaceId }) => workspaceId)
}

function whyBroken(line: ChainedLine, before: { readonly lines: number; readonly head: string }): Broken['why'] | null {
  if (line.seq !== before.lines + 1) return 'missing'
  if (hashOfLine(line) !== line.hash) return 'changed'
  return line.prevHash === before.head ? null : 'astray'
}

const linesAfter = (workspaceId: string, seq: number) =>
  db().$queryRaw<ChainedLine[]>`
    SELECT workspace_id AS "workspaceId", seq, (extract(epoch FROM at) * 1000)::bigint::text AS ms,
      actor_id AS "actorId", action, object, meta::text AS meta, prev_hash::text AS "prevHash", hash::text AS hash
    FROM audit WHERE workspace_id = ${workspaceId} AND seq > ${seq} ORDER BY seq LIMIT ${batch}`
