import 'server-only'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { ownOrigins } from './origin'
import { readBody, type Body } from './read-body'
import { refusedJson, refusedSentence, seeOther } from './reply'
import { sameOrigin } from './same-origin'
import { noteSecurity } from './security-events'
import { surprised } from './surprised'

/** A request that was let through: the parts of its address, its body, and the request for its headers. */
export type Call<Params> = { readonly params: Params; readonly body: Body; readonly request: Request }

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Ways<Params> = {
  /** Where a refused form goes back to; the reason follows as `?problem=`. The parts are spelt as in an address. */
  readonly back: (params: Params, fields: URLSearchParams) => `/${string}`
  /** Where a form goes when something broke, if there is a page that can say so better than a sentence. */
  readonly failed?: `/${string}`
  /** The file fields that its form may have, with the most bytes of each. */
  readonly files?: Readonly<Record<string, number>>
  /** For an address that is its own proof and can change one thing: its posts may come from anywhere, and carry nothing. */
  readonly from?: 'anywhere'
}

/**
 * The one way to take a POST. It lets in only our own pages, bounds and parses the body, turns refusals into answers and
 * surprises into a sentence with a reference, notes those that are worth seeing, and keeps every answer out of caches.
 * Who may do it is for `run` to ask.
 */
export function post<Params extends object>(
  { back, failed, files, from }: Ways<Params>,
  run: (call: Call<Params>) => Promise<Response | Refusal>,
): Handler<Params> {
  return async (request, { params }) => {
    const answer = await answerTo(request, params)
    noteSecurity(answer, request, await params)
    return answer
  }

  async function answerTo(request: Request, params: Promise<Params>): Promise<Response> {
    const asJson = request.headers.get('content-type')?.includes('json') ?? false
    try {
      const ours = from === 'anywhere' || sameOrigin(request.headers, await ownOrigins(request.headers))
      if (!ours) return refused(crossSite, asJson)
      const body = from === 'anywhere' ? nothing : await readBody(request, files)
      if (isRefusal(body)) return refused(body, asJson)
      const call = { params: await params, body, request }
      const answer = await run(call)
      if (!isRefusal(answer)) return answer
      return body.kind === 'json'
        ? refusedJson(answer)
        : refusedForm(answer, back(asInAddress(call.params), body.fields))
    } catch (error) {
      const answer = surprised(error, asJson)
      return failed && !asJson ? seeOther(failed) : answer
    }
  }
}

const nothing: Body = { kind: 'form', fields: new URLSearchParams() }

const crossSite: Refusal = { refused: 'cross-site', message: 'This request did not come from a page of Seam Gauge.' }

const refused = (refusal: Refusal, asJson: boolean) => (asJson ? refusedJson(refusal) : refusedSentence(refusal))

/**
 * Next decodes the parts of an address; a line break or half a character may not stand in a header. Of an address
 * without parts it gives none.
 */
const asInAddress = <Params extends object>(params: Params | undefined) =>
  Object.fromEntries(
    Object.entries(params ?? {}).map(([name, part]) => [name, encodeURIComponent(String(part).toWellFormed())]),
  ) as Params

function refusedForm(refusal: Refusal, back: `/${string}`): Response {
  const isTooMany = refusal.refused === 'too-many' || refusal.refused === 'too-many-misses'
  return isTooMany ? refusedSentence(refusal) : seeOther(`${back}?problem=${refusal.refused}`)
}
