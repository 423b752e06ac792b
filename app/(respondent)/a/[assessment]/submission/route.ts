import { submitAssessment } from '@/lib/commands/submit-assessment'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { parseSubmission } from '@/lib/schemas/submission'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}/check` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const submission = parseSubmission(body.kind === 'form' ? Object.fromEntries(body.fields) : body.value)
  if (isRefusal(submission)) return submission
  const version = await submitAssessment(viewer, submission, new Date())
  if (isRefusal(version)) return version
  await renewSession(viewer)
  const report = `/a/${viewer.assessmentId}/report` as const
  return body.kind === 'form' ? seeOther(report) : json({ number: version.number, next: report })
})
