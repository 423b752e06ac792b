import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { db, type Transaction } from './db'

/** The role whose rows end at a workspace: see the migration that makes it. */
const role = 'seam_gauge_member'

// Next bundles this file more than once; the process asks once all the same.
const kept = globalThis as { seamGaugeMemberRole?: Promise<boolean> }

/**
 * Runs what a member asks in one transaction, in a role that sees the rows of their workspace alone and no drafts at all
 * (Trust §5 Tenant scoping). It is the second line: every query names the workspace itself as well.
 * @param patience the longest it may take, in ms, where that is more than the 5 s of everything else
 */
export async function inWorkspace<Result>(
  member: Member,
  work: (tx: Transaction) => Promise<Result>,
  patience?: number,
): Promise<Result> {
  kept.seamGaugeMemberRole ??= hasRole()
  const confined = await kept.seamGaugeMemberRole
  const asked = async (tx: Transaction) => {
    if (patience) await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(patience)}, true)`
    if (confined) {
      await tx.$executeRaw`SELECT set_config('app.workspace', ${member.workspaceId}, true), set_config('role', ${role}, true)`
    }
    return work(tx)
  }
  return db().$transaction(asked, patience ? { timeout: patience } : {})
}

/** A server on which nobody may make roles goes without the second line, and says so once. */
async function hasRole(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ${role} AND pg_has_role(current_user, oid, 'MEMBER')) AS has`
  if (!row?.has) console.warn(`The database has no role ${role}: workspaces are kept apart by conditions alone.`)
  return row?.has ?? false
}
