import { csvOf } from '@/lib/documents/csv'
import { memberLook } from '@/lib/route/member-look'
import { isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import type { SubmissionParams } from '../open-submission'
import { peersOf } from '../peers-of'

/** The table of a submission beside the others as a file: sums alone, or one sentence where they are too few. */
export const GET = memberLook<SubmissionParams>(async ({ member, params }) => {
  if (!isSubmissionId(params.submission)) return notFound
  const picture = await peersOf(member, params.submission, new Date())
  if (typeof picture !== 'string' && isRefusal(picture)) return picture
  const rows = typeof picture === 'string' ? [[picture]] : [picture.table.columns, ...picture.table.rows]
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="beside-others-${params.submission}.csv"`,
    },
  })
})
