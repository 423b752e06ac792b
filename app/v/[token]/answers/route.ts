import { randomUUID } from 'node:crypto'
import type { Answerer } from '@/lib/access/viewer'
import { getAsked, saveAskedStatement } from '@/lib/data/asked'
import { answererAt } from '@/lib/route/answerer-at'
import { post } from '@/lib/route/post'
import { addressOf, refusedForm, type Return } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { findRubric } from '@/lib/rubric/rubrics'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseAsked, type AskedOp } from '@/lib/schemas/vendor-statement'
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
  const saved = await (isForm ? saveByForm : save)(answerer, sent.op)
  if (isRefusal(saved)) return isForm ? refusedForm(saved, returnTo(params, form, body.fields), body.fields) : saved
  if (!isForm) return json(saved)
  await forgetTyped(form, under)
  const { question } = sent.op
  const told = saved.conflict ? { q: question, problem: 'conflict' } : { saved: question }
  return seeOther(addressOf(page(params), { ...viewOf(sent.from), ...told }, `q-${question}`))
})

const save = (answerer: Answerer, op: AskedOp) => saveAskedStatement(answerer, op, new Date())

/** A browser may bring back a page with the form's old id in it. A person who then says something else means it. */
async function saveByForm(answerer: Answerer, op: AskedOp) {
  const saved = await save(answerer, op)
  if (!isRefusal(saved) || saved.refused !== 'op-reused') return saved
  return save(answerer, { ...op, opId: randomUUID() })
}

/** A refused form goes back to its question, as far as the fields say which that is. */
function returnTo(params: Params, form: string, fields: URLSearchParams): Return {
  const question = fields.get('question') ?? ''
  const known = /^\w{1,64}$/.test(question)
  const query = { ...viewOf(fields.get('from')), ...(known && { q: question }) }
  return { form, under, page: page(params), query, ...(known && { anchor: `q-${question}` }) }
}

/** Whoever answers one question at a time goes on so. */
const viewOf = (from: string | null) => (from === 'one' ? { view: 'one' } : {})
