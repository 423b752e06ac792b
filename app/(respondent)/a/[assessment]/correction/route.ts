import { correctAnswer } from '@/lib/commands/correct-answer'
import { getAssessment } from '@/lib/data/assessments'
import { rubricOf } from '@/lib/route/next-path'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { parseCorrection, parseCorrectionForm } from '@/lib/schemas/correction'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

export const POST = post<Params>({ back: ({ assessment }) => `/a/${assessment}` }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  const draft = viewer && (await getAssessment(viewer))
  if (!draft) return notFound
  const rubric = rubricOf(draft)
  const isForm = body.kind === 'form'
  const correction = isForm ? parseCorrectionForm(rubric, body.fields) : parseCorrection(rubric, body.value)
  if (isRefusal(correction)) return isForm ? toForm(draft.id, body.fields, correction) : correction

  const corrected = await correctAnswer(viewer, correction, new Date())
  if (isRefusal(corrected)) return corrected
  await renewSession(viewer)
  const { saved, version } = corrected
  if (isRefusal(version) && version.refused !== 'too-few-answers') return version
  const next = `/a/${draft.id}/report?corrected=${saved.questionId}&seen=${correction.seen}#corrected` as const
  if (isForm) return seeOther(next)
  return json({ result: saved, number: isRefusal(version) ? null : version.number, next })
})

/** Back to the report, which says at its top what to do and opens the form in question. */
function toForm(id: string, fields: URLSearchParams, { refused }: Refusal): Response {
  const question = fields.get('questionId') ?? ''
  const asked = /^\w{1,64}$/.test(question) ? `&question=${question}` : ''
  return seeOther(`/a/${id}/report?uncorrected=${refused}${asked}#corrected`)
}
