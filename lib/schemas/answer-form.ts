import { z } from 'zod'
import type { Question, Rubric } from '@/lib/engine/types'
import type { AnswerOps } from './answer-ops'
import { answerValue, findQuestion } from './answer-value'
import { opId } from './op-id'
import { isRefusal, type Refusal } from './refusal'
import { refuse } from './refuse'

const shape = z.object({
  opId,
  questionId: z.string().max(64),
  baseVersion: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  intent: z.enum(['continue', 'skip']),
  answer: z.array(z.string().max(64)).max(50),
  from: z.literal('check').nullable(),
})

/**
 * Reads the question page's form as a browser posts it without a script: `opId`, `questionId`, `baseVersion`, `intent`
 * (`continue` or `skip`), `answer` once for each choice, and `from=check` when the person came to change one answer.
 */
export function parseAnswerForm(rubric: Rubric, fields: URLSearchParams): AnswerOps | Refusal {
  const parsed = shape.safeParse({
    opId: fields.get('opId'),
    questionId: fields.get('questionId'),
    baseVersion: fields.get('baseVersion'),
    intent: fields.get('intent') ?? 'continue',
    answer: fields.getAll('answer'),
    from: fields.get('from'),
  })
  if (!parsed.success) return refuse(parsed.error)
  const { intent, answer, from, ...op } = parsed.data
  const question = findQuestion(rubric, op.questionId, 'questionId')
  if (isRefusal(question)) return question
  if (intent === 'continue' && answer.length === 0) {
    return { refused: 'nothing-chosen', field: 'answer', message: 'Choose an answer, or skip the question.' }
  }
  if (intent === 'continue' && isMixed(question, answer)) return mixedChoices
  const given = question.kind === 'multi' ? answer : (answer[0] ?? null)
  const value = answerValue(question, intent === 'skip' ? null : given, 'answer')
  if (isRefusal(value)) return value
  return { ops: [{ ...op, value }], fromCheck: from === 'check' }
}

/** A script unticks what excludes each other. Without one both arrive, and which of them is meant is not ours to say. */
const isMixed = ({ exclusive }: Question, answer: readonly string[]) =>
  exclusive !== undefined && answer.includes(exclusive) && answer.some((option) => option !== exclusive)

const mixedChoices: Refusal = {
  refused: 'mixed-choices',
  field: 'answer',
  message: 'These answers exclude each other. Select what applies, or only the last one.',
}
