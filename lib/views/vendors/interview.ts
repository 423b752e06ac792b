import type { Assessment } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { answerOf, askedQuestions, type AskedQuestion } from './asked-question'
import type { KeptVendor } from './kept-vendor'
import { clashing, disciplineOpen, gains, whyAsk } from './next'
import { toldVendor } from './told'

/** A question of an interview, in its place. */
export type InterviewQuestion = AskedQuestion & {
  /** What the reply would tell apart, or what is worth proving; else why it is asked. */
  readonly tells: string
  /** What was told so far; none where it was not asked. */
  readonly answers: readonly string[]
  readonly answered: boolean
  readonly proven: boolean
}

/**
 * All questions in the order to ask them: what tells most about the kind first, be it an answer or its proof, then the
 * discipline of the engagement; what was settled comes last in its part.
 */
export function interviewOrder(
  published: Published,
  vendor: KeptVendor,
  judged: Assessment | null,
): readonly InterviewQuestion[] {
  const told = toldVendor(published, vendor, judged, null)
  const { asks } = gains(told)
  const questions = askedQuestions(published)
  const order = [
    ...clashing(told, questions)
      .filter(({ part }) => part === 'kind')
      .map(({ id }) => id),
    ...asks.map(({ question }) => question),
    ...questions.filter(({ part }) => part === 'kind').map(({ id }) => id),
    ...[...clashing(told, questions), ...disciplineOpen(told, questions)].map(({ id }) => id),
    ...questions.map(({ id }) => id),
  ]
  return [...new Set(order)].flatMap((id) => {
    const ask = asks.find(({ question }) => question === id)
    const answers = [told.record.heard[id] ?? []].flat().map((option) => answerOf(published, id, option))
    return questions
      .filter((question) => question.id === id)
      .map((question) => ({
        ...question,
        tells: ask ? whyAsk(told, ask) : question.why,
        answers,
        answered: answers.length > 0,
        proven: told.record.shown.includes(id),
      }))
  })
}
