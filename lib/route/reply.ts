import type { Refusal, RefusalCode } from '@/lib/schemas/refusal'

/** Next gives route handlers no cache headers: what one person reads must be kept nowhere and named to nobody. */
const headers = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' }

const statuses: Readonly<Record<RefusalCode, number>> = {
  malformed: 400,
  'cross-site': 403,
  'not-found': 404,
  'op-reused': 409,
  'too-large': 413,
  'wrong-type': 415,
  unprocessable: 422,
  'nothing-chosen': 422,
  'mixed-choices': 422,
  'too-few-answers': 422,
  'too-many': 429,
  'too-many-misses': 429,
}

/** A JSON body. */
export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers })

/** One sentence as plain text. */
export const sentence = (text: string, status: number, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${text}\n`, { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more } })

/** Sends a browser on to an address of ours by GET. The address is relative: no header of the request can bend it. */
export const seeOther = (path: `/${string}`): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: path } })

/** A refusal for a program. */
export function refusedJson({ refused, ...said }: Refusal): Response {
  return json({ error: { code: refused, ...said } }, statuses[refused])
}

/** A refusal for a person whose browser posted a form from an address that cannot show it. */
export const refusedSentence = ({ refused, message }: Refusal): Response => sentence(message, statuses[refused])
