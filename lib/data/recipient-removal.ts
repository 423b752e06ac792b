import 'server-only'
import { db, type Transaction } from './db'
import { inBatches } from './in-batches'
import { daysAfter, removedRecipientDays } from './lifetime'

/**
 * Deletes for good who was removed from the list of a link 90 days ago, with the letters to them: what they opened counts
 * on as somebody's. Who stopped the letters stays, so that nobody writes to them by mistake, and so does whose report the
 * workspace can read. Several processes may do it at once. Takes no member: time asks, not a person.
 * @returns how many
 */
export const deleteRemovedRecipients = (now: Date): Promise<number> =>
  inBatches({ batch: 500, most: 20 }, (batch) => deleteBatch(batch, now))

function deleteBatch(batch: number, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    // The lock keeps back who is put on the list again at this moment.
    const rows = await tx.$queryRaw<{ id: string; workspace_id: string }[]>`
      SELECT r.id, r.workspace_id FROM recipient r
      WHERE r.removed_at <= ${daysAfter(now, -removedRecipientDays)} AND r.stopped_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM submission s WHERE s.workspace_id = r.workspace_id AND s.recipient_id = r.id AND s.ended_at IS NULL)
      ORDER BY r.removed_at LIMIT ${batch} FOR UPDATE OF r SKIP LOCKED`
    const workspaces = [...new Set(rows.map(({ workspace_id }) => workspace_id))]
    await dropRecipients(
      tx,
      workspaces,
      rows.map(({ id }) => id),
    )
    return rows.length
  })
}

/**
 * Deletes people from the lists of links, with the letters to them, inside a transaction that has locked them. What they
 * opened and sent counts on as somebody's. Takes no member: time asks, or whoever has asked already.
 * @param workspaces those that they belong to
 */
export async function dropRecipients(
  tx: Transaction,
  workspaces: readonly string[],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await unlink(tx, workspaces, ids)
  await tx.recipient.deleteMany({ where: { workspaceId: { in: [...workspaces] }, id: { in: [...ids] } } })
}

/**
 * The same for people who want no letters: their addresses alone stay, so that nobody writes to them by mistake. Takes no
 * member: time asks.
 */
export async function forgetRecipients(tx: Transaction, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await unlink(tx, [workspaceId], ids)
  await tx.recipient.updateMany({ where: { workspaceId, id: { in: [...ids] } }, data: { name: null } })
}

async function unlink(tx: Transaction, workspaces: readonly string[], ids: readonly string[]): Promise<void> {
  const theirs = { workspaceId: { in: [...workspaces] }, recipientId: { in: [...ids] } }
  await tx.letter.deleteMany({ where: theirs })
  await tx.visit.updateMany({ where: theirs, data: { recipientId: null } })
  await tx.submission.updateMany({ where: theirs, data: { recipientId: null } })
}
