import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import { nextPath, rubricOf } from '@/lib/route/next-path'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { parseAnswerForm } from '@/lib/schemas/answer-form'
import { parseAnswerOps, type AnswerOp } from '@/lib/schemas/answer-ops'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string }

export const POST = post<Params>({ back: formPath }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  const before = viewer && (await getAssessment(viewer))
  if (!before) return notFound
  const rubric = rubricOf(before)
  const isForm = body.kind === 'form'
  const sent = isForm ? parseAnswerForm(rubric, body.fields) : parseAnswerOps(rubric, body.value)
  if (isRefusal(sent)) return sent

  const results = isForm ? await saveForm(viewer, sent.ops) : await saveAnswers(viewer, sent.ops, new Date())
  if (isRefusal(results)) return results
  await renewSession(viewer)
  const last = results[results.length - 1]
  const after = await getAssessment(viewer)
  if (!after || !last) return notFound

  if (isForm && last.conflict) return seeOther(`/a/${after.id}/q/${last.questionId}?problem=conflict`)
  const next = nextPath(after, last.questionId, sent.fromCheck)
  return isForm ? seeOther(next) : json({ results, next, savedAt: after.lastSavedAt, seq: after.seq })
})

/**
 * A browser may bring back a page with the form's old id in it. A person who then chooses something else means a new
 * answer, so it gets an id of its own.
 */
async function saveForm(viewer: Viewer, ops: readonly AnswerOp[]) {
  const results = await saveAnswers(viewer, ops, new Date())
  if (!isRefusal(results) || results.refused !== 'op-reused') return results
  return saveAnswers(
    viewer,
    ops.map((op) => ({ ...op, opId: randomUUID() })),
    new Date(),
  )
}

function formPath({ assessment }: Params, fields: URLSearchParams): `/${string}` {
  const question = fields.get('questionId') ?? ''
  return /^\w{1,64}$/.test(question) ? `/a/${assessment}/q/${question}` : `/a/${assessment}`
}
