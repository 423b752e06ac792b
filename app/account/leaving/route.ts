import { leaveWorkspace } from '@/lib/data/members'
import { memberIn } from '@/lib/member-session'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { personPost } from '@/lib/route/person-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseChoice } from '@/lib/schemas/workspace-form'

const page = '/account'

/** Leaves the workspace in the field `workspace`. Its last owner cannot. */
export const POST = personPost<object>(page, async ({ person, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseChoice(isForm ? body.fields : body.value)
  if (isRefusal(sent)) return sent
  const leaving = await memberIn({ ...person, workspaceId: sent.workspace })
  const left = leaving?.workspaceId === sent.workspace ? await leaveWorkspace(leaving, new Date()) : notFound
  if (!isRefusal(left)) return isForm ? seeOtherAfresh('/account?saved=left') : json({ left: true })
  return isForm ? seeOther(addressOf(page, { problem: left.refused, field: 'workspace' })) : left
})
