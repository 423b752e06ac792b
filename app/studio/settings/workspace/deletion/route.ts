import { deleteWorkspace } from '@/lib/data/workspaces'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { addressOf } from '@/lib/route/refused-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseDeletion } from '@/lib/schemas/workspace-form'

const page = '/studio/settings/workspace'

/** Deletes the workspace, once its name was typed. Whoever did it lands in another of theirs, or on their account page. */
export const POST = memberPost<object>({ back: () => page, ofWorkspace: true }, async ({ member, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseDeletion(isForm ? body.fields : body.value)
  const deleted = isRefusal(sent) ? sent : await deleteWorkspace(member, sent.typed, new Date())
  if (!isRefusal(deleted)) return isForm ? seeOtherAfresh('/account?saved=deleted') : json({ deleted })
  if (!isForm) return deleted
  return seeOther(addressOf(page, { problem: deleted.refused, field: 'typed' }, 'deletion'))
})
