import { within } from '@/lib/data/limits'
import { chooseWorkspace, createWorkspace } from '@/lib/data/workspaces'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { personPost } from '@/lib/route/person-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json } from '@/lib/route/reply'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseNewWorkspace } from '@/lib/schemas/workspace-form'

const [page, form] = ['/account', 'workspace'] as const
const to = { form, under: page, page, query: { form }, anchor: 'new-workspace' } as const

/** Makes another workspace, which the person owns, and goes there. */
export const POST = personPost<object>(page, async ({ person, body }) => {
  const { userId, sessionId } = person
  const isForm = body.kind === 'form'
  const sent = parseNewWorkspace(isForm ? body.fields : body.value)
  const asked = !isRefusal(sent) && !(await within('workspace', userId)) ? tooManyTries : sent
  if (isRefusal(asked)) return isForm ? refusedForm(asked, to, body.fields) : asked
  const id = await createWorkspace(userId, asked, new Date())
  await chooseWorkspace(sessionId, userId, id)
  if (!isForm) return json({ id })
  await forgetTyped(form, page)
  return seeOtherAfresh('/studio/settings/workspace?saved=made')
})
