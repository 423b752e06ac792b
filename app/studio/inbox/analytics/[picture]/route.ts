import { csvOf } from '@/lib/documents/csv'
import { memberLook } from '@/lib/route/member-look'
import { readAnalyticsQuery } from '@/lib/schemas/analytics-query'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { openAnalytics } from '../open-analytics'

/** The table behind one picture of the analytics as a file: sums alone, and nobody's answers. */
export const GET = memberLook<{ picture: string }>(async ({ member, params, request }) => {
  const now = new Date()
  const opened = await openAnalytics(member, readAnalyticsQuery(new URL(request.url).searchParams, now), now)
  if (isRefusal(opened)) return opened
  const picture = opened.pictures.find(({ id }) => id === params.picture)
  if (!picture) return notFound
  return new Response(csvOf([picture.table.columns, ...picture.table.rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="analytics-${picture.id}.csv"`,
    },
  })
})
