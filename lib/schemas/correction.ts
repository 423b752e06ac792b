import { z } from 'zod'
import type { Question, Rubric } from '@/lib/engine/types'
import type { AnswerOp } from './answer-ops'
import { answerValue, findQuestion } from './answer-value'
import { opId } from './op-id'
import { isRefusal, type Refusal } from './refusal'
import { refuse } from './refuse'

/** One answer corrected from a report, and the order to work out the next version. Both ids are those of the page. */
export type Correction = AnswerOp & {
  /** The id of the submission; sent twice with the same answer, it makes one version. */
  readonly submissionOpId: string
  /** The number of the version that was read while correcting. */
  readonly seen: number
}

const optionId = z.string().max(64)
const whole = z.int().min(0).max(2_147_483_647)

const shape = z.strictObject({
  opId,
  submissionOpId: opId,
  questionId: z.string().max(64),
  value: z.union([optionId, z.array(optionId).max(50)]),
  baseVersion: whole,
  seen: whole,
})

/** Reads a correction from JSON. What does not fit is refused with the name of the field. */
export function parseCorrection(rubric: Rubric, body: unknown): Correction | Refusal {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return refuse(parsed.error)
  const question = findQuestion(rubric, parsed.data.questionId, 'questionId')
  if (isRefusal(question)) return question
  if (parsed.data.value.length === 0) return nothingChosen
  const value = answerValue(question, parsed.data.value, 'value')
  return isRefusal(value) ? value : { ...parsed.data, value }
}

/**
 * Reads a correction from the form of a report as a browser posts it without a script: the same fields, with `answer`
 * once for each choice in place of `value`.
 */
export function parseCorrectionForm(rubric: Rubric, fields: URLSearchParams): Correction | Refusal {
  const { answer: _, baseVersion, seen, ...others } = Object.fromEntries(fields)
  const chosen = fields.getAll('answer')
  const question = rubric.questions.find(({ id }) => id === fields.get('questionId'))
  if (question && isMixed(question, chosen)) return mixedChoices
  const value = question?.kind === 'multi' ? chosen : (chosen[0] ?? '')
  return parseCorrection(rubric, { ...others, value, baseVersion: count(baseVersion), seen: count(seen) })
}

/** Nothing but digits is a number; anything else is refused as it came. */
const count = (text: string | undefined) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text)

/** Without a script the option that clears the others arrives beside them, and which is meant is not ours to say. */
const isMixed = ({ exclusive }: Question, answer: readonly string[]) =>
  exclusive !== undefined && answer.includes(exclusive) && answer.some((option) => option !== exclusive)

const nothingChosen: Refusal = { refused: 'nothing-chosen', field: 'value', message: 'Choose an answer.' }

const mixedChoices: Refusal = {
  refused: 'mixed-choices',
  field: 'value',
  message: 'These answers exclude each other. Select what applies, or only the last one.',
}
