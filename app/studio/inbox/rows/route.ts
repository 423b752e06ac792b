import type { Member } from '@/lib/access/viewer'
import { listInbox } from '@/lib/data/inbox-list'
import { getPipeline } from '@/lib/data/status-names'
import { memberLook } from '@/lib/route/member-look'
import { json } from '@/lib/route/reply'
import { isSubmissionId } from '@/lib/schemas/ids'
import { readInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { inboxRow } from '@/lib/views/inbox/row'
import { rowsNow } from '../rows-now'

/** Rows of the inbox as JSON: a page of a list, or those of some ids. */
export const GET = memberLook(async ({ member, request }) => {
  const now = new Date()
  const asked = new URL(request.url).searchParams
  const ids = asked.get('ids')
  const page = ids === null ? await pageOf(member, readInboxQuery(asked), now) : await named(member, ids, now)
  return isRefusal(page) ? page : json(page)
})

async function pageOf(member: Member, query: InboxQuery, now: Date) {
  const page = await listInbox(member, query, now)
  if (isRefusal(page)) return page
  const pipeline = await getPipeline(member)
  if (isRefusal(pipeline)) return pipeline
  const { lines, ...around } = page
  return { rows: lines.map((line) => inboxRow(line, { ...pipeline, now })), ...around }
}

async function named(member: Member, ids: string, now: Date) {
  const rows = await rowsNow(member, [...new Set(ids.split(','))].filter(isSubmissionId), now)
  return { rows, before: null, after: null, count: { n: rows.length, more: false } }
}
