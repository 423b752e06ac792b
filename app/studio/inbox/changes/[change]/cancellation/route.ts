import { cancelChange } from '@/lib/data/changes'
import { memberPost } from '@/lib/route/member-post'
import { json } from '@/lib/route/reply'
import { changeIdIn } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { answerForm, backOf, type ChangeParams } from '../../change-answer'

/** Stops a change of very many submissions; what it changed by then stays. */
export const POST = memberPost<ChangeParams>({ back: backOf }, async ({ member, params, body }) => {
  const id = changeIdIn(params.change)
  const stopped = isRefusal(id) ? id : await cancelChange(member, id, new Date())
  if (body.kind === 'form') return answerForm(stopped, body.fields)
  return isRefusal(stopped) ? stopped : json(stopped)
})
