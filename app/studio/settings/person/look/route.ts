import { findPerson } from '@/lib/data/persons'
import { memberPost } from '@/lib/route/member-post'
import { addressOf, refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { keepTypedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { parsePersonLook } from '@/lib/schemas/person-form'
import { personForm, personPage } from '../person-page'

/** Looks for one person. Their address stands in no address of ours: the browser keeps it for ten minutes. */
export const POST = memberPost<object>({ back: () => personPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parsePersonLook(body.kind === 'json' ? body.value : body.fields)
  const found = isRefusal(form) ? form : await findPerson(member, form.email, new Date())
  if (body.kind === 'json') return isRefusal(found) ? found : json(found)
  if (isRefusal(found))
    return refusedForm(found, { form: personForm, under: personPage, page: personPage }, body.fields)
  await keepTypedText(personForm, personPage, body.fields)
  return seeOther(addressOf(personPage, { looked: '1' }))
})
