import { withdraw } from '@/lib/data/sending'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

/** Takes back what was sent. What was taken back already stays so. */
export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/report` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer || !(await withdraw(viewer, new Date()))) return notFound
  const next = `/a/${viewer.assessmentId}/report?sending=taken-back` as const
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
