import type { RefusedForm } from '@/components/submissions/kept-form'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { one, type Query } from '../query'

/**
 * What a form of the page held that was refused a moment ago, and why: it is read again as it was sent.
 * @param form its name, as its address says it
 * @param parse reads its fields, as the route does
 * @param otherwise what is said by the field where reading them finds nothing wrong
 */
export async function refusedPart(
  query: Query,
  form: string,
  parse: (fields: URLSearchParams) => object | Refusal,
  otherwise: Readonly<Record<string, string>> = {},
): Promise<RefusedForm | null> {
  if (one(query.problem) === undefined || one(query.form) !== form) return null
  const typed = await typedText(form)
  const again = parse(new URLSearchParams({ ...typed, opId: crypto.randomUUID() }))
  const field = one(query.field) ?? ''
  const message = isRefusal(again) ? again.message : (otherwise[field] ?? refusedAnyway)
  return { field, message, typed }
}

const refusedAnyway = 'This was not saved. Read it again and save it once more.'
