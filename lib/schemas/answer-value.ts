import type { Answer, Question, Rubric } from '@/lib/engine/types'
import type { Refusal } from './refusal'

/** What a person gave for a question: an answer, an empty list where all was unticked, or null where it was passed over. */
export type AnswerValue = Answer | null

/** Finds the question, or says that this rubric has none of that id. `field` is where the id stood in the request. */
export function findQuestion(rubric: Rubric, id: string, field: string): Question | Refusal {
  const question = rubric.questions.find((candidate) => candidate.id === id)
  return question ?? { refused: 'unprocessable', field, message: 'There is no such question.' }
}

/**
 * Brings a value into the form it is stored in: several choices are unique, in the rubric's order, and the option that
 * clears the others stands alone. `field` is where the value stood in the request.
 */
export function answerValue(question: Question, value: AnswerValue, field: string): AnswerValue | Refusal {
  if (value === null) return null
  if (typeof value === 'string' ? question.kind === 'multi' : question.kind === 'single') {
    return { refused: 'unprocessable', field, message: 'The answer is not of the kind this question takes.' }
  }
  const chosen = typeof value === 'string' ? [value] : value
  const known = new Set(question.options.map(({ id }) => id))
  if (chosen.some((option) => !known.has(option))) {
    return { refused: 'unprocessable', field, message: 'There is no such answer to this question.' }
  }
  if (typeof value === 'string') return value
  if (question.exclusive !== undefined && chosen.includes(question.exclusive)) return [question.exclusive]
  return [...known].filter((id) => chosen.includes(id))
}
