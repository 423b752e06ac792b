import { answerAskBack } from '@/lib/data/ask-back-answers'
import { post } from '@/lib/route/post'
import { refusedForm } from '@/lib/route/refused-form'
import { replierAt } from '@/lib/route/replier-at'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { parseReplyForm } from '@/lib/schemas/ask-back-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { replyForm } from '../open-question'

type Params = { token: string }

const page = ({ token }: Params) => `/answer/${token}` as const
// The key stands in the address alone, and not where a cookie is told which pages it is for.
const under = '/answer'

/** Takes the one answer to a question. */
export const POST = post<Params>({ back: page }, async ({ params, body, request }) => {
  const replier = await replierAt(params.token, request.headers)
  if (isRefusal(replier)) return replier
  const form = replyForm(replier)
  const sent = parseReplyForm(body.kind === 'form' ? body.fields : body.value)
  const answered = isRefusal(sent) ? sent : await answerAskBack(replier, sent, new Date())
  if (isRefusal(answered)) {
    return body.kind === 'json' ? answered : refusedForm(answered, { form, under, page: page(params) }, body.fields)
  }
  if (body.kind === 'json') return json(answered)
  await forgetTyped(form, under)
  return seeOther(page(params))
})
