import { sendAsked } from '@/lib/data/asked'
import { answererAt } from '@/lib/route/answerer-at'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'

type Params = { token: string }

const page = ({ token }: Params) => `/v/${token}` as const

/** Tells the buyer that the answers are ready. They can still be changed. */
export const POST = post<Params>({ back: page }, async ({ params, body, request }) => {
  const answerer = await answererAt(params.token, request.headers)
  if (isRefusal(answerer)) return answerer
  const sent = await sendAsked(answerer, new Date())
  if (isRefusal(sent)) return sent
  return body.kind === 'form' ? seeOther(`${page(params)}?sent=1`) : json({ ...sent, next: `${page(params)}?sent=1` })
})
