import { addressOf } from '@/lib/route/refused-form'
import { seeOther } from '@/lib/route/reply'
import { keepTypedText } from '@/lib/route/typed-text'
import type { Refusal } from '@/lib/schemas/refusal'

/** The name that what was typed is kept under. */
export const sendingForm = 'sending'

/**
 * Sends a refused form back to the page it stands on, with the reason and the field: the report for a version that is
 * there already, else the check page. What was typed waits there.
 */
export async function backToForm(
  refusal: Refusal,
  home: `/${string}`,
  fields: URLSearchParams,
): Promise<Response | Refusal> {
  const { refused, field } = refusal
  if (['not-found', 'too-many', 'too-many-tries'].includes(refused)) return refusal
  await keepTypedText(sendingForm, home, fields)
  const told = { ...(field && { field }) }
  return seeOther(
    fields.has('version')
      ? addressOf(`${home}/report`, { unsent: refused, ...told }, 'sending')
      : addressOf(`${home}/check`, { problem: refused, ...told }),
  )
}
