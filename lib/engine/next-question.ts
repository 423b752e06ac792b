import { assess } from './assess'
import { compile } from './compile'
import { hear, shown } from './heard'
import type { Assessment } from './judgement'
import type { Answers, Question, QuestionId, Rubric } from './types'
import { TRIGGERED } from './exposure'

/** How far behind a leader counts once a gate stops it (Decision model §6.4). */
const BLOCKED_BY = 5

export type Worth = { readonly question: QuestionId; readonly worth: number }

/**
 * What asking each open conditional question is worth, most first: the expected gain of the best model over today's
 * leader, in points of score, plus the chance that the set of triggered patterns changes (Decision model §6.4).
 *
 * @param passed questions the person chose not to answer; they are not asked again
 */
export function worthAsking(
  rubric: Rubric,
  given: Readonly<Record<string, unknown>>,
  passed: ReadonlySet<QuestionId> = new Set(),
): Worth[] {
  const { answers } = hear(compile(rubric), given)
  const now = assess(rubric, answers)
  const open = rubric.questions.filter(
    (question) => !question.core && !(question.id in answers) && !passed.has(question.id) && shown(question, answers),
  )
  return open
    .map((question) => ({ question: question.id, worth: worth(rubric, answers, question, now) }))
    .sort((a, b) => b.worth - a.worth)
}

/** The question most worth asking next, or null when none is worth the rubric's least. */
export function nextQuestion(
  rubric: Rubric,
  given: Readonly<Record<string, unknown>>,
  passed?: ReadonlySet<QuestionId>,
): Worth | null {
  const [best] = worthAsking(rubric, given, passed)
  return best !== undefined && best.worth >= rubric.closer.worth ? best : null
}

/**
 * What knowing the answer to one question is worth, in points (Decision model §6.4).
 *
 * @param answers heard answers without one to that question
 * @param now what is said of them
 */
export function worth(rubric: Rubric, answers: Answers, question: Question, now: Assessment): number {
  const patterns = triggered(now)
  const total = question.options.reduce((sum, option) => sum + option.rate, 0)
  let expected = 0
  for (const option of question.options) {
    if (option.rate === 0) continue
    const value = question.kind === 'multi' ? [option.id] : option.id
    const then = assess(rubric, { ...answers, [question.id]: value })
    const changes = triggered(then) === patterns ? 0 : 1
    expected += (option.rate / total) * (gain(now, then) + changes)
  }
  return expected
}

/** Points by which the new leader beats the old one once an answer is in. */
function gain(now: Assessment, then: Assessment): number {
  if (then.outcome === now.outcome) return 0
  const score = (id: string) => then.rows.find((row) => row.id === id)?.score ?? 0
  const ahead = score(then.outcome) - score(now.outcome)
  return then.order.includes(now.outcome) ? Math.max(0, ahead) : Math.max(BLOCKED_BY, ahead)
}

const triggered = (assessment: Assessment) =>
  assessment.patterns
    .filter((found) => found.severity >= TRIGGERED)
    .map((found) => found.id)
    .join(' ')
