import { topAnchor } from '@/components/vendors/ask-next'
import { addressOf, type Return } from '@/lib/route/refused-form'
import { statementPages, type StatementOp, type StatementPage } from '@/lib/schemas/vendor-statement'

/** The name what was typed is kept under. */
export const form = 'vendor-answer'

type Page = `/${string}`
type Sent = { readonly op: Pick<StatementOp, 'question' | 'call'>; readonly from: StatementPage }

/** A saved answer leads on: in a call to the next question, else back to where it stood. */
export function afterSave(vendor: Page, { op, from }: Sent): Page {
  const { page, query, anchor } = place(vendor, from, op.question)
  return addressOf(page, { ...query, call: String(op.call), saved: op.question }, anchor)
}

/** One that took the place of another leads back to it: both are shown there. */
export function afterConflict(vendor: Page, { op, from }: Sent): Page {
  const { page, query, anchor } = place(vendor, from, op.question)
  return addressOf(page, { ...query, call: String(op.call), q: op.question, problem: 'conflict' }, anchor)
}

/** A refused one leads back to its form, as far as the fields say which that is. */
export function afterRefusal(vendor: Page, fields: URLSearchParams): Return {
  const [question = '', call = '', from = ''] = ['question', 'call', 'from'].map((name) => fields.get(name) ?? '')
  const known = /^\w{1,64}$/.test(question) ? question : null
  const { page, query, anchor } = place(vendor, statementPages.find((one) => one === from) ?? 'record', known)
  const asked = { ...query, ...(/^[1-4]$/.test(call) && { call }), ...(known !== null && { q: known }) }
  return { form, under: vendor, page, query: asked, ...(anchor && { anchor }) }
}

function place(vendor: Page, from: StatementPage, question: string | null) {
  if (from === 'call') return { page: `${vendor}/call` as const, query: {}, anchor: '' }
  if (from === 'top') return { page: vendor, query: { view: 'all' }, anchor: topAnchor }
  const anchor = question === null ? '' : `q-${question}`
  return { page: vendor, query: from === 'all' ? { view: 'all' } : {}, anchor }
}
