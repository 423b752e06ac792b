import 'server-only'
import type { Body } from '@/lib/route/read-body'
import { addressOf } from '@/lib/route/refused-form'
import { seeOther } from '@/lib/route/reply'
import type { Refusal } from '@/lib/schemas/refusal'
import { keepLinkForm } from './typed-link'

/** Sends a refused form of a link back to its page, where what was typed waits with what has to change. */
export async function refusedLink(
  refusal: Refusal,
  link: string,
  page: `/${string}`,
  body: Extract<Body, { kind: 'form' }>,
): Promise<Response | Refusal> {
  if (['not-found', 'too-many'].includes(refusal.refused)) return refusal
  const { refused: problem, field, message } = refusal
  await keepLinkForm(link, body.fields, {
    hadLogo: body.files?.has('logo') ?? false,
    logoProblem: field === 'logo' ? message : null,
  })
  return seeOther(addressOf(page, { problem, ...(field && { field }) }))
}
