import type { Member } from '@/lib/access/viewer'
import { getAnalytics } from '@/lib/data/analytics'
import { listMembers } from '@/lib/data/members'
import { getPipeline } from '@/lib/data/status-names'
import { listSubmissionLinks } from '@/lib/data/submissions'
import { before, type AnalyticsQuery } from '@/lib/schemas/analytics-query'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { analyticsPictures } from '@/lib/views/analytics/analytics'
import type { Picture } from '@/lib/views/analytics/picture'

/** What the analytics of a workspace show, and the sources that they can be narrowed to. */
export type Opened = {
  readonly pictures: readonly Picture[]
  readonly links: readonly { readonly id: string; readonly name: string }[]
}

/** The pictures of the days that are asked for. A source that the workspace does not have has counted nothing. */
export async function openAnalytics(member: Member, query: AnalyticsQuery, now: Date): Promise<Opened | Refusal> {
  const counts = await getAnalytics(member, query, now)
  if (isRefusal(counts)) return counts
  const earlier = query.compare ? await getAnalytics(member, before(query), now) : null
  if (isRefusal(earlier)) return earlier
  const links = await listSubmissionLinks(member, query.link ?? undefined)
  if (isRefusal(links)) return links
  const people = await listMembers(member)
  if (isRefusal(people)) return people
  const pipeline = await getPipeline(member)
  if (isRefusal(pipeline)) return pipeline
  const statuses = pipeline.statuses.filter(({ used }) => used)
  return { links, pictures: analyticsPictures(counts, earlier, { links, people, statuses }) }
}
