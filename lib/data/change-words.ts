import 'server-only'
import type { Transaction } from './db'

/**
 * Takes what members wrote out of changes of some submissions, before these are deleted: reasons and tags may say who it
 * was. A change that still runs needs them until it has ended.
 */
export async function dropAskedWords(tx: Transaction, submissionIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE change c SET asked = (c.asked::jsonb || CASE c.asked->>'do'
        WHEN 'status' THEN '{"reason": null}'::jsonb ELSE '{"add": [], "remove": []}'::jsonb END)::json
    WHERE c.state <> 'running' AND c.asked->>'do' IN ('status', 'tags') AND EXISTS (
      SELECT 1 FROM change_row r WHERE r.workspace_id = c.workspace_id AND r.change_id = c.id
        AND r.submission_id = ANY(${[...submissionIds]}))`
}

/** The same where the submissions stay, as lines that name nobody: what moved of them then says no words either. */
export async function dropMovedWords(tx: Transaction, submissionIds: readonly string[]): Promise<void> {
  await dropAskedWords(tx, submissionIds)
  await tx.$executeRaw`
    UPDATE change_row r SET before = (r.before::jsonb - 'reason' - 'tags')::json,
      after = (r.after::jsonb - 'reason' - 'tags')::json
    WHERE r.submission_id = ANY(${[...submissionIds]})`
}
