import { deleteAssessment } from '@/lib/data/deletion'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { endSession, respondent } from '@/lib/session'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer || !(await deleteAssessment(viewer, new Date()))) return notFound
  await endSession(viewer.assessmentId)
  const next = '/?deleted=1'
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
