import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Asked } from '@/lib/schemas/change-form'
import type { Conflict } from './change-moves'
import type { Transaction } from './db'

/** The most submissions that are told of to one person: news are short. */
const most = 50

/** A change that met others which stand. */
type Met = { readonly id: string; readonly asked: Asked; readonly conflicts: readonly Conflict[] }

/**
 * Tells those whose changes stand that somebody tried to change the same: the change and the submissions, by their ids,
 * to each of them about their own alone. It is heard by who listens at that moment, once the transaction has ended.
 */
export async function tellStanding(tx: Transaction, member: Member, { id, asked, conflicts }: Met): Promise<void> {
  if (conflicts.length === 0) return
  const { workspaceId } = ownWorkspace(member)
  const ids = conflicts.map((conflict) => conflict.id)
  const found = await tx.$queryRaw<{ id: string; author: string | null }[]>`
    SELECT DISTINCT ON (r.submission_id) r.submission_id AS id, c.author_id AS author
    FROM change_row r JOIN change c ON c.workspace_id = r.workspace_id AND c.id = r.change_id
    WHERE r.workspace_id = ${workspaceId} AND r.submission_id = ANY(${ids}) AND c.asked->>'do' = ${asked.do}
    ORDER BY r.submission_id, (r.after->>'revision')::int DESC`
  const others = found.filter(({ author }) => author !== null && author !== member.userId)
  for (const author of new Set(others.map((row) => row.author))) {
    const on = others.filter((row) => row.author === author).map((row) => row.id)
    const told = { w: workspaceId, k: id, f: author, on: on.slice(0, most) }
    await tx.$executeRaw`SELECT pg_notify('seam_gauge_inbox', ${JSON.stringify(told)})`
  }
}
