import 'server-only'
import type { Refusal } from '@/lib/schemas/refusal'
import { seeOther } from './reply'
import { keepTypedText } from './typed-text'

/** Where a form goes back to when it is refused. */
export type Return = {
  /** Its name: its page asks for what was typed by it. */
  readonly form: string
  /** The pages that may show what was typed lie under it. */
  readonly under: `/${string}`
  /** The page, without what follows a question mark. */
  readonly page: `/${string}`
  /** What else the page is told. */
  readonly query?: Readonly<Record<string, string>>
  readonly anchor?: string
}

/**
 * Sends a refused form back to its page with `problem` and, where one is to blame, `field`; what was typed waits there.
 * What no change of the form can mend is answered as `post` answers it.
 */
export async function refusedForm(refusal: Refusal, to: Return, fields: URLSearchParams): Promise<Response | Refusal> {
  if (['not-found', 'too-many', 'too-many-misses'].includes(refusal.refused)) return refusal
  await keepTypedText(to.form, to.under, fields)
  const { refused: problem, field } = refusal
  return seeOther(addressOf(to.page, { ...to.query, problem, ...(field && { field }) }, to.anchor))
}

/** An address with a query and an anchor. */
export function addressOf(page: `/${string}`, query: Readonly<Record<string, string>>, anchor?: string): `/${string}` {
  const asked = new URLSearchParams(query).toString()
  return `${page}${asked && `?${asked}`}${anchor ? `#${anchor}` : ''}`
}
