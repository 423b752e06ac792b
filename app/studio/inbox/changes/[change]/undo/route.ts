import { undoChange } from '@/lib/data/change-undo'
import { memberPost } from '@/lib/route/member-post'
import { changeIdIn, parsePress } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { answerForm, answerScript, backOf, withoutBack, type ChangeParams } from '../../change-answer'

/** Undoes a change: each submission stands where it stood before, unless somebody changed the same of it since. */
export const POST = memberPost<ChangeParams>({ back: backOf }, async ({ member, params, body }) => {
  const now = new Date()
  const done = await undone()
  return body.kind === 'form' ? answerForm(done, body.fields) : answerScript(member, done, now)

  async function undone() {
    const id = changeIdIn(params.change)
    if (isRefusal(id)) return id
    const press = parsePress(body.kind === 'form' ? withoutBack(body.fields) : body.value)
    return isRefusal(press) ? press : undoChange(member, id, press.opId, now)
  }
})
