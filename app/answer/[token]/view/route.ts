import { isbot } from 'isbot'
import { noteAskBackOpened } from '@/lib/data/ask-back-answers'
import { post } from '@/lib/route/post'
import { replierAt } from '@/lib/route/replier-at'
import { json } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'

type Params = { token: string }

/** Notes that a question was opened: its page says that it was on a screen for one second. A known bot opens nothing. */
export const POST = post<Params>({ back: ({ token }) => `/answer/${token}` }, async ({ params, request }) => {
  const replier = await replierAt(params.token, request.headers)
  if (isRefusal(replier)) return replier
  if (!isbot(request.headers.get('user-agent'))) await noteAskBackOpened(replier, new Date())
  return json({})
})
