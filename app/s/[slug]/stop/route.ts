import { stopLetters } from '@/lib/data/recipient-stops'
import { linkAt } from '@/lib/route/link-at'
import { look } from '@/lib/route/look'
import { post } from '@/lib/route/post'
import { seeOther, sentence } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

type Params = { slug: string }

const lettersOf = ({ slug }: Params) => `/s/${encodeURIComponent(slug.toWellFormed())}/letters` as const

/** A link in a letter is opened by programs too: only the button of the page it leads to stops anything. */
export const GET = look<Params>((params) => Promise.resolve(seeOther(lettersOf(params))))

/**
 * No more letters to the recipient whose private address this is. A mail program may send it by itself (RFC 8058), from
 * no page of ours: the address is the proof, and this is all it can change.
 */
export const POST = post<Params>({ back: lettersOf, from: 'anywhere' }, async ({ params, request }) => {
  const link = await linkAt(params.slug, request.headers)
  if (isRefusal(link)) return link
  if (!(await stopLetters(link.slug, true, new Date()))) return notFound
  // A mail program takes no redirect (RFC 8058 §3.1); browsers name the page they come from.
  const fromPage = request.headers.has('origin') || request.headers.has('sec-fetch-site')
  return fromPage ? seeOther(lettersOf(params)) : sentence('You get no more letters about this link.', 200)
})
