import type { Member } from '@/lib/access/viewer'
import { inboxLines } from '@/lib/data/inbox-list'
import { getPipeline } from '@/lib/data/status-names'
import { isRefusal } from '@/lib/schemas/refusal'
import { inboxRow, type InboxRow } from '@/lib/views/inbox/row'

/** The most rows that one answer holds. */
export const mostRows = 200

/** Some rows of the inbox as they are now, the first 200 of those that are named and there. */
export async function rowsNow(member: Member, ids: readonly string[], now: Date): Promise<readonly InboxRow[]> {
  const [lines, pipeline] = await Promise.all([inboxLines(member, ids.slice(0, mostRows)), getPipeline(member)])
  if (isRefusal(lines) || isRefusal(pipeline)) return []
  return lines.map((line) => inboxRow(line, { ...pipeline, now }))
}
