import { makeRule } from '@/lib/data/routing-rules'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseRuleForm } from '@/lib/schemas/rule-form'
import { rulesPage } from '../rules-page'

/** Writes a rule down. It does nothing before it is started. */
export const POST = memberPost<object>({ back: () => rulesPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parseRuleForm(body.kind === 'json' ? body.value : body.fields)
  const made = isRefusal(form) ? form : await makeRule(member, form, new Date())
  if (!isRefusal(made)) return body.kind === 'json' ? json(made) : seeOther(`${rulesPage}?done=made#rule-${made.id}`)
  if (body.kind === 'json') return made
  return refusedForm(made, { form: 'rule', under: rulesPage, page: rulesPage }, body.fields)
})
