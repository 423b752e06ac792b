import { saveKeySetting } from '@/lib/data/key-settings'
import { personPost } from '@/lib/route/person-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { parseKeyForm } from '@/lib/schemas/key-form'
import { isRefusal } from '@/lib/schemas/refusal'

const [page, form] = ['/studio/settings/shortcuts', 'keys'] as const

export const POST = personPost<object>(page, async ({ person, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseKeyForm(isForm ? body.fields : body.value)
  if (isRefusal(sent)) return isForm ? refusedForm(sent, { form, under: page, page }, body.fields) : sent
  await saveKeySetting(person.userId, sent, new Date())
  if (!isForm) return json({ saved: true })
  await forgetTyped(form, page)
  return seeOther(`${page}?saved=1`)
})
