import { erasePerson } from '@/lib/data/persons'
import { personObject } from '@/lib/data/tombstones'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { parsePersonErasure } from '@/lib/schemas/person-form'
import { personForm, personPage } from '../person-page'

/** Erases one person from the workspace, once their address was typed again. */
export const POST = memberPost<object>({ back: () => personPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parsePersonErasure(body.kind === 'json' ? body.value : body.fields)
  if (isRefusal(form)) return body.kind === 'json' ? form : backWith(form)
  const erased = await erasePerson(member, form, new Date())
  if (body.kind === 'json') return isRefusal(erased) ? erased : json(erased)
  if (isRefusal(erased)) return backWith(erased)
  await forgetTyped(personForm, personPage)
  return seeOther(addressOf(personPage, { erased: personObject(form.email).replace('person ', '') }))
})

const backWith = ({ refused, field }: Refusal): Response =>
  seeOther(addressOf(personPage, { looked: '1', problem: refused, ...(field && { field }) }))
