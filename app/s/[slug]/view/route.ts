import { isbot } from 'isbot'
import { within } from '@/lib/data/limits'
import type { ProspectLink } from '@/lib/data/prospect-links'
import { openVisit } from '@/lib/data/visits'
import { member } from '@/lib/member-session'
import { linkAt } from '@/lib/route/link-at'
import { post } from '@/lib/route/post'
import { json } from '@/lib/route/reply'
import { network } from '@/lib/route/start-limit'
import { rememberedVisit, rememberVisit } from '@/lib/route/visit-cookie'
import { parseOperation } from '@/lib/schemas/operation'
import { isRefusal } from '@/lib/schemas/refusal'

type Params = { slug: string }

/**
 * Counts that a link was opened: its page says that it was on a screen for one second. Neither a known bot counts, nor a
 * page fetched ahead, nor who is signed in to the workspace that sent it; all of them are told the same.
 */
export const POST = post<Params>({ back: ({ slug }) => `/s/${slug}` }, async ({ params, body, request }) => {
  const link = await linkAt(params.slug, request.headers)
  if (isRefusal(link)) return link
  const page = parseOperation(body.kind === 'form' ? body.fields : body.value)
  if (isRefusal(page)) return page
  if (await counts(link, request.headers)) {
    const framed = new URL(request.url).searchParams.has('framed')
    const visitor = { opId: page.opId, visitId: await rememberedVisit(), framed }
    await rememberVisit(link.slug, await openVisit(link, visitor, new Date()), framed)
  }
  return json({})
})

async function counts(link: ProspectLink, headers: Headers): Promise<boolean> {
  const ahead = /prefetch|prerender/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')
  if (ahead || link.state.kind !== 'live' || isbot(headers.get('user-agent'))) return false
  const asker = await member()
  return asker?.workspaceId !== link.workspaceId && within('view', network(headers))
}
