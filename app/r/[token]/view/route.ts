import { isbot } from 'isbot'
import { countView } from '@/lib/data/shared-reports'
import { post } from '@/lib/route/post'
import { readerAt } from '@/lib/route/reader-at'
import { json } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'

type Params = { token: string }

/**
 * Counts one look: a page says that it was on a screen for one second. Neither a known bot counts nor the person the
 * report belongs to, and all of them are told the same.
 */
export const POST = post<Params>({ back: ({ token }) => `/r/${token}` }, async ({ params, request }) => {
  const reader = await readerAt(params.token, request.headers)
  if (isRefusal(reader)) return reader
  const counts = !isbot(request.headers.get('user-agent')) && !(await respondent(reader.assessmentId))
  if (counts) await countView(reader, new Date())
  return json({})
})
