import { z } from 'zod'
import type { Answer, Answers, QuestionId, Rubric } from '@/lib/engine/types'
import { answerValue, findQuestion } from './answer-value'
import { opId } from './op-id'
import { isRefusal, type Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** Answers that were tried out on one version, to be kept under a name. */
export type NewWhatIf = {
  /** The sender's id of this save; sending it again keeps no second one. */
  readonly opId: string
  /** The version whose answers were changed. */
  readonly version: number
  readonly name: string
  /** The changed answers alone. They still have to be held against the rubric of the version: `checkedChanges`. */
  readonly changes: Answers
}

/** The most answers that can be changed at once. */
const CHANGES = 8
const optionId = z.string().max(64)

const shape = z.strictObject({
  opId,
  version: z.coerce.number().int().min(1).max(999_999),
  name: cleanText('The name', 120).refine((name) => name !== '', 'Write a name for this version.'),
  changes: z
    .record(z.string().max(64), z.union([optionId, z.array(optionId).min(1).max(50)]))
    .refine((changes) => Object.keys(changes).length > 0, 'Change at least one answer.')
    .refine((changes) => Object.keys(changes).length <= CHANGES, 'At most 8 answers can be changed at once.'),
})

/** Reads a what-if from JSON. What does not fit is refused with the name of the field. */
export function parseWhatIf(body: unknown): NewWhatIf | Refusal {
  const parsed = shape.safeParse(body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

const CHANGE = 'change.'

/** The same from a form: `change.<question>` once for each chosen option in place of `changes`. */
export function parseWhatIfForm(fields: URLSearchParams): NewWhatIf | Refusal {
  const plain = [...fields].filter(([field]) => !field.startsWith(CHANGE))
  return parseWhatIf({ ...Object.fromEntries(plain), changes: changesOfForm(fields) })
}

/** The changes in a form, as they were sent. */
export function changesOfForm(fields: URLSearchParams): Record<QuestionId, Answer> {
  const named = [...new Set(fields.keys())].filter((field) => field.startsWith(CHANGE))
  return Object.fromEntries(
    named.map((field) => {
      const chosen = fields.getAll(field)
      return [field.slice(CHANGE.length), chosen.length === 1 ? (chosen[0] ?? '') : chosen]
    }),
  )
}

/**
 * Holds changes against a rubric and the answers they would change: known questions that were answered, known options,
 * in the form answers are stored in, other than what was said. In the order of the rubric.
 */
export function checkedChanges(rubric: Rubric, answers: Answers, changes: Answers): Answers | Refusal {
  const checked: Record<QuestionId, Answer> = {}
  for (const [id, given] of Object.entries(changes)) {
    const field = `changes.${id}`
    const question = findQuestion(rubric, id, field)
    if (isRefusal(question)) return question
    const real = answers[id]
    if (real === undefined) return { refused: 'unprocessable', field, message: 'That question was not answered.' }
    const value = answerValue(question, question.kind === 'multi' ? [given].flat() : given, field)
    if (isRefusal(value)) return value
    if (value === null || JSON.stringify(value) === JSON.stringify(real)) {
      return { refused: 'unprocessable', field, message: 'That is the answer that was given.' }
    }
    checked[id] = value
  }
  const order = rubric.questions.map(({ id }) => id)
  return Object.fromEntries(Object.entries(checked).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}
