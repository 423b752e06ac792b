import type { Refusal, RefusalCode } from '@/lib/schemas/refusal'

/** Next gives route handlers no cache headers: what one person reads must be kept nowhere and named to nobody. */
const headers = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' }

const statuses: Readonly<Record<RefusalCode, number>> = {
  malformed: 400,
  'signed-out': 401,
  'cross-site': 403,
  forbidden: 403,
  'not-found': 404,
  'op-reused': 409,
  'changed-meanwhile': 409,
  stopped: 410,
  'too-large': 413,
  'wrong-type': 415,
  unprocessable: 422,
  'nothing-chosen': 422,
  'mixed-choices': 422,
  'too-few-answers': 422,
  'too-many': 429,
  'too-many-tries': 429,
  puzzle: 429,
  'too-many-misses': 429,
}

/** A JSON body. */
export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers })

/** One sentence as plain text. */
export const sentence = (text: string, status: number, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${text}\n`, { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more } })

/** A page that no address of ours draws. */
export const page = (markup: string, status: number): Response =>
  new Response(markup, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })

/** Sends a browser on to an address of ours by GET. The address is relative: no header of the request can bend it. */
export const seeOther = (path: `/${string}`): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: path } })

/** A refusal for a program. */
export function refusedJson({ refused, ...said }: Refusal): Response {
  return says({ refused, ...said }, json({ error: { code: refused, ...said } }, statuses[refused]))
}

/** A refusal for a person whose browser posted a form from an address that cannot show it. */
export const refusedSentence = (refusal: Refusal): Response =>
  says(refusal, sentence(refusal.message, statuses[refusal.refused]))

/** Why something was refused: the code, and the field where one is to blame. */
type Said = { readonly refused: string; readonly field?: string | undefined }

const refusals = new WeakMap<Response, Said>()

function says(refusal: Refusal, response: Response): Response {
  refusals.set(response, refusal)
  return response
}

/** The refusal that an answer of ours says, by itself or by the page that it leads back to; null where it says none. */
export function refusalIn(answer: Response): Said | null {
  const said = refusals.get(answer)
  const query = new URLSearchParams(answer.headers.get('location')?.split('#', 1)[0]?.split('?')[1])
  const problem = query.get('problem')
  return said ?? (problem === null ? null : { refused: problem, field: query.get('field') ?? undefined })
}
