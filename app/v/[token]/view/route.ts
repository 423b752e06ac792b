import { isbot } from 'isbot'
import { noteOpened } from '@/lib/data/asked'
import { answererAt } from '@/lib/route/answerer-at'
import { post } from '@/lib/route/post'
import { json } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'
import { isOwnAnswerer } from '@/lib/session/vendor-links'

type Params = { token: string }

/**
 * Notes that a link was opened: its page says that it was on a screen for one second. Neither a known bot counts nor the
 * buyer who asks, and all of them are told the same.
 */
export const POST = post<Params>({ back: ({ token }) => `/v/${token}` }, async ({ params, request }) => {
  const answerer = await answererAt(params.token, request.headers)
  if (isRefusal(answerer)) return answerer
  const counts = !isbot(request.headers.get('user-agent')) && !(await isOwnAnswerer(params.token))
  if (counts) await noteOpened(answerer, new Date())
  return json({})
})
