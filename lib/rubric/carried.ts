import type { Answer, Answers, Question, QuestionId, Rubric } from '../engine/types'

/** Answers that a rubric takes over, and the questions whose answers it does not know. */
export type Carried = { readonly answers: Answers; readonly dropped: readonly QuestionId[] }

/**
 * Which answers given under one rubric another one takes as they are. An answer is taken whole or not at all: half of
 * several choices would say something that nobody said.
 */
export function carried(rubric: Rubric, given: Answers): Carried {
  const known = Object.entries(given).filter(([id, answer]) => takes(find(rubric, id), answer))
  const answers = Object.fromEntries(known)
  return { answers, dropped: Object.keys(given).filter((id) => !Object.hasOwn(answers, id)) }
}

const find = ({ questions }: Rubric, id: QuestionId) => questions.find((question) => question.id === id)

function takes(question: Question | undefined, answer: Answer): boolean {
  if (!question || (question.kind === 'single') !== (typeof answer === 'string')) return false
  const options = new Set(question.options.map(({ id }) => id))
  return [answer].flat().every((option) => options.has(option))
}
