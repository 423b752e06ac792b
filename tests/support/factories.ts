import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment, startAssessment } from '@/lib/data/assessments'
import type { SaveResult } from '@/lib/data/fold-ops'
import { journey } from '@/lib/engine/journey'
import type { Question } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { AnswerOp } from '@/lib/schemas/answer-ops'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import { isRefusal } from '@/lib/schemas/refusal'
import { viewerOf } from './viewer'

export const { rubric } = currentRubric
export const noon = new Date('2026-11-21T12:00:00.000Z')

/** So many days after a moment, `noon` unless told. */
export const days = (count: number, from: Date = noon) => new Date(from.getTime() + count * 86_400_000)

export const newKey = () => randomBytes(32).toString('base64url')
export const hashOf = (key: string) => new Uint8Array(createHash('sha256').update(key).digest())

/** An assessment somebody began, with the key in that person's browser. */
export async function begun(now: Date = noon): Promise<{ id: string; key: string; viewer: Viewer }> {
  const key = newKey()
  const { id } = await startAssessment(rubric.id, hashOf(key), now)
  return { id, key, viewer: viewerOf(id) }
}

/** A save of the first question's first option, unless told otherwise. */
export function op(given: Partial<AnswerOp> = {}): AnswerOp {
  return { opId: randomUUID(), questionId: 'business_size', value: 'under_1m', baseVersion: 0, ...given }
}

/** Saves and expects no refusal. */
export async function saved(viewer: Viewer, ...ops: AnswerOp[]): Promise<readonly SaveResult[]> {
  const results = await saveAnswers(viewer, ops, noon)
  if (isRefusal(results)) throw new Error(results.message)
  return results
}

/** Answers everything that is asked, with the option at `position` of each question, or the last it has. */
export async function answerAll(viewer: Viewer, position = 0, now: Date = noon): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    const draft = await getAssessment(viewer)
    const { next } = journey(rubric, draft?.answers ?? {}, new Set(draft?.passed))
    if (!next) return
    const value = optionAt(next.question, position)
    await saveAnswers(viewer, [op({ questionId: next.question.id, value })], now)
  }
  throw new Error('The questions did not end')
}

function optionAt({ kind, options }: Question, position: number): AnswerValue {
  const option = options[Math.min(position, options.length - 1)]?.id ?? ''
  return kind === 'multi' ? [option] : option
}
