import { revokeShare } from '@/lib/data/shares'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isShareId } from '@/lib/schemas/ids'
import { notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string; share: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/share` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer || !isShareId(params.share)) return notFound
  if (!(await revokeShare(viewer, params.share, new Date()))) return notFound
  const next = `/a/${viewer.assessmentId}/share?revoked=1` as const
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
