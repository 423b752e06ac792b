import { saveRetention } from '@/lib/data/retention'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseRetentionForm } from '@/lib/schemas/retention-form'
import { retentionPage as page } from '../retention-page'

const form = 'retention'

/** Keeps how long submissions are kept, once what that reaches was agreed to. */
export const POST = memberPost<object>({ back: () => page, ofWorkspace: true }, async ({ member, body }) => {
  const isForm = body.kind === 'form'
  const sent = parseRetentionForm(isForm ? body.fields : body.value)
  const saved = isRefusal(sent) ? sent : await saveRetention(member, sent, new Date())
  if (isRefusal(saved)) return isForm ? refusedForm(saved, { form, under: page, page }, body.fields) : saved
  if (!isForm) return json(saved)
  await forgetTyped(form, page)
  return seeOther(`${page}?saved=1`)
})
