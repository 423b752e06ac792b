import { renameWorkspace } from '@/lib/data/workspaces'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseWorkspaceName } from '@/lib/schemas/workspace-form'

const [page, form] = ['/studio/settings/workspace', 'workspace-name'] as const

/** Gives the workspace another name. */
export const POST = memberPost<object>({ back: () => page, ofWorkspace: true }, async ({ member, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseWorkspaceName(isForm ? body.fields : body.value)
  const saved = isRefusal(sent) ? sent : await renameWorkspace(member, sent.name, new Date())
  if (isRefusal(saved)) return isForm ? refusedForm(saved, { form, under: page, page }, body.fields) : saved
  if (!isForm) return json({ saved })
  await forgetTyped(form, page)
  return seeOther(`${page}?saved=name`)
})
