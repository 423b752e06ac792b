import { may } from '@/lib/access/permissions'
import { hasRoom, inboxStream } from '@/lib/route/inbox-stream'
import { memberLook } from '@/lib/route/member-look'
import { sentence } from '@/lib/route/reply'
import { forbidden, notFound } from '@/lib/schemas/refusal'

/** What changes in the inbox, as it changes. A page says which workspace it shows: another one is not there for it. */
export const GET = memberLook<object>(async ({ member, request }) => {
  if (!may(member, 'submissions.read')) return forbidden
  const shown = new URL(request.url).searchParams.get('workspace')
  if (shown !== null && shown !== member.workspaceId) return notFound
  const asksForEvents = request.headers.get('accept')?.includes('text/event-stream') ?? false
  if (request.method !== 'GET' || !asksForEvents) return sentence('This address tells an open inbox what changes.', 200)
  if (!hasRoom(member.userId)) return sentence('Too many pages are open. Close one.', 503, { 'Retry-After': '30' })
  return new Response(inboxStream(member, request.headers, request.signal), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Accel-Buffering': 'no',
    },
  })
})
