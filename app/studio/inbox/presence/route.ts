import { bePresent, listHere } from '@/lib/data/presence'
import { memberLook } from '@/lib/route/member-look'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { parsePresenceForm } from '@/lib/schemas/presence-form'
import { isRefusal } from '@/lib/schemas/refusal'

/** Who else has which submission open. */
export const GET = memberLook<object>(async ({ member }) => {
  const here = await listHere(member, new Date())
  return isRefusal(here) ? here : json({ here })
})

/** What one tab has open, said every 15 s by a script and on leaving. */
export const POST = memberPost<object>({ back: () => '/studio/inbox', ofWorkspace: true }, async ({ member, body }) => {
  const form = parsePresenceForm(body.kind === 'form' ? body.fields : body.value)
  if (isRefusal(form)) return form
  const said = await bePresent(member, form, new Date())
  if (isRefusal(said)) return said
  if (body.kind === 'form') return seeOther('/studio/inbox')
  const here = await listHere(member, new Date())
  return isRefusal(here) ? here : json({ here })
})
