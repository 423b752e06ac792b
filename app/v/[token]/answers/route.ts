import { getAsked, saveAskedStatement } from '@/lib/data/asked'
import { answererAt } from '@/lib/route/answerer-at'
import { post } from '@/lib/route/post'
import { addressOf, refusedForm, type Return } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { findRubric } from '@/lib/rubric/rubrics'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseAsked } from '@/lib/schemas/vendor-statement'
import { askedTables } from '@/lib/views/vendors/asked-form'
import { askedForm } from '../open-asked'

type Params = { token: string }

const page = ({ token }: Params) => `/v/${token}` as const
// The key stands in the address alone, and not where a cookie is told which pages it is for.
const under = '/v'

/** Saves one answer that a vendor gives of itself. */
export const POST = post<Params>({ back: page }, async ({ params, body, request }) => {
  const answerer = await answererAt(params.token, request.headers)
  if (isRefusal(answerer)) return answerer
  const asked = await getAsked(answerer, new Date())
  const published = asked && findRubric(asked.rubricId)
  if (!published) return notFound
  const isForm = body.kind === 'form'
  const form = askedForm(answerer)
  const sent = parseAsked(askedTables(published), isForm ? body.fields : body.value)
  if (isRefusal(sent)) return isForm ? refusedForm(sent, returnTo(params, form, body.fields), body.fields) : sent
  const saved = await saveAs(body.kind, sent.op, (op) => saveAskedStatement(answerer, op, new Date()))
  if (isRefusal(saved)) return isForm ? refusedForm(saved, returnTo(params, form, body.fields), body.fields) : saved
  if (!isForm) return json(saved)
  await forgetTyped(form, under)
  const { question } = sent.op
  const told = saved.conflict ? { q: question, problem: 'conflict' } : { saved: question }
  return seeOther(addressOf(page(params), { ...viewOf(sent.from), ...told }, `q-${question}`))
})

/** A refused form goes back to its question, as far as the fields say which that is. */
function returnTo(params: Params, form: string, fields: URLSearchParams): Return {
  const question = fields.get('question') ?? ''
  const known = /^\w{1,64}$/.test(question)
  const query = { ...viewOf(fields.get('from')), ...(known && { q: question }) }
  return { form, under, page: page(params), query, ...(known && { anchor: `q-${question}` }) }
}

/** Whoever answers one question at a time goes on so. */
const viewOf = (from: string | null) => (from === 'one' ? { view: 'one' } : {})
