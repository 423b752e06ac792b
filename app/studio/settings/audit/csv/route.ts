import type { Member } from '@/lib/access/viewer'
import { actingMember } from '@/lib/data/acting-member'
import { listAudit, type AuditPage } from '@/lib/data/audit-log'
import { auditCsv } from '@/lib/documents/audit-csv'
import { csvReply } from '@/lib/route/csv-reply'
import { memberLook } from '@/lib/route/member-look'
import { readAuditQuery, type AuditQuery } from '@/lib/schemas/audit-query'
import { isRefusal } from '@/lib/schemas/refusal'

/** Lines read at once. */
const batch = 1_000

/** The lines that a page of the audit log shows the first of, all of them, as a CSV file. */
export const GET = memberLook<object>(async ({ member, request }) => {
  const query = readAuditQuery(Object.fromEntries(new URL(request.url).searchParams))
  const first = await listAudit(member, query, batch)
  if (isRefusal(first)) return first
  const now = new Date()
  return csvReply(`seam-gauge-audit-${now.toISOString().slice(0, 10)}.csv`, pages(member, query, first))
})

/** The text of the file, a page of the log at a time; it breaks off where whoever asked is let see it no more. */
async function* pages(member: Member, query: AuditQuery, first: AuditPage) {
  yield auditCsv(first.entries, true)
  let before = first.before
  while (before !== null) {
    const still = await actingMember(member.workspaceId, member.userId)
    const page = still && (await listAudit(still, { ...query, before }, batch))
    if (!page || isRefusal(page)) throw new Error('Whoever took the audit log away may see it no more')
    yield auditCsv(page.entries, false)
    before = page.before
  }
}
