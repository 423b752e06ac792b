import { stopLetters } from '@/lib/data/recipient-stops'
import { linkAt } from '@/lib/route/link-at'
import { post } from '@/lib/route/post'
import { seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'

type Params = { slug: string }

/** Letters again, for a recipient who had stopped them. */
export const POST = post<Params>({ back: ({ slug }) => `/s/${slug}/letters` }, async ({ params, request }) => {
  const link = await linkAt(params.slug, request.headers)
  if (isRefusal(link)) return link
  return (await stopLetters(link.slug, false, new Date())) ? seeOther(`/s/${link.slug}/letters`) : notFound
})
