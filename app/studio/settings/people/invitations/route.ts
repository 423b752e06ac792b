import { may } from '@/lib/access/permissions'
import { invite } from '@/lib/data/invitations'
import { within } from '@/lib/data/limits'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { tooManyTries } from '@/lib/route/sign-in-limit'
import { forgetTyped } from '@/lib/route/typed-fields'
import { withoutSecrets } from '@/lib/route/without-secrets'
import { parseInvitation } from '@/lib/schemas/invitation-form'
import { forbidden, isRefusal } from '@/lib/schemas/refusal'

const [page, form] = ['/studio/settings/people', 'invite'] as const

/** Asks somebody to join, by a letter. */
export const POST = memberPost<object>({ back: () => page, ofWorkspace: true }, async ({ member, body }) => {
  if (!may(member, 'people.invite')) return forbidden
  const isForm = body.kind === 'form'
  const sent = parseInvitation(isForm ? body.fields : body.value)
  const asked = !isRefusal(sent) && !(await within('invite', member.workspaceId)) ? tooManyTries : sent
  const made = isRefusal(asked) ? asked : await saveAs(body.kind, asked, (one) => invite(member, one, new Date()))
  if (isRefusal(made)) {
    if (!isForm || made.refused === 'forbidden') return made
    return refusedForm(made, { form, under: page, page, query: { form } }, withoutSecrets(body.fields))
  }
  if (!isForm) return json({ id: made.id })
  await forgetTyped(form, page)
  return seeOther(`${page}?done=invited`)
})
