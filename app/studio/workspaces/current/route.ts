import { chooseWorkspace } from '@/lib/data/workspaces'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { personPost } from '@/lib/route/person-post'
import { json } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseChoice } from '@/lib/schemas/workspace-form'

/** Goes to another workspace one belongs to, by the field `workspace`. */
export const POST = personPost<object>('/account', async ({ person, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseChoice(isForm ? body.fields : body.value)
  if (isRefusal(sent)) return sent
  if (!(await chooseWorkspace(person.sessionId, person.userId, sent.workspace))) return notFound
  return isForm ? seeOtherAfresh('/studio') : json({ chosen: sent.workspace })
})
