import { renamePerson } from '@/lib/data/accounts'
import { personPost } from '@/lib/route/person-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { parseNameForm } from '@/lib/schemas/account-form'
import { isRefusal } from '@/lib/schemas/refusal'

const [page, form] = ['/account', 'account'] as const

export const POST = personPost<object>(page, async ({ person, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseNameForm(isForm ? body.fields : body.value)
  if (isRefusal(sent)) return isForm ? refusedForm(sent, { form, under: page, page }, body.fields) : sent
  await renamePerson(person.userId, sent.name, new Date())
  if (!isForm) return json({ saved: true })
  await forgetTyped(form, page)
  return seeOther('/account?saved=name')
})
