import { deleteAssessment } from '@/lib/data/deletion'
import { findSlugOf } from '@/lib/data/visits'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { endSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  const slug = viewer && (await findSlugOf(viewer))
  if (!viewer || !(await deleteAssessment(viewer, new Date()))) return notFound
  await endSession(viewer.assessmentId)
  const next = slug === null ? '/?deleted=1' : (`/s/${slug}?deleted=1` as const)
  return body.kind === 'form' ? seeOther(next) : json({ next })
})
