import { removeView } from '@/lib/data/inbox-views'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

type Params = { view: string }

/** Removes a saved view for good; what it showed is where it was. */
export const POST = memberPost<Params>({ back: () => '/studio/inbox' }, async ({ member, params, body }) => {
  const removed = isRowId(params.view) ? await removeView(member, params.view, new Date()) : notFound
  if (isRefusal(removed)) return removed
  return body.kind === 'json' ? json(removed) : seeOther('/studio/inbox?view-removed=1')
})
