import { assess } from './assess'
import { compile } from './compile'
import { chosen } from './condition'
import { hear } from './heard'
import { worth, type Worth } from './next-question'
import type { Assessment, Row } from './judgement'
import type { Answer, OutcomeId, Question, QuestionId, Rubric, Variant } from './types'

/** How many answers there are to try out (ux §2.1 F9). */
export const MATTERING = 8

/**
 * The answers that matter most: those that would be worth most to know if they were not known (Decision model §6.4).
 * Each is taken away in turn, with what was heard only because of it, and valued as an open question is.
 *
 * @returns at most 8, most first; the order of the rubric where two are worth the same
 */
export function whatMatters(rubric: Rubric, given: Readonly<Record<string, unknown>>): Worth[] {
  const { answers } = hear(compile(rubric), given)
  return answered(rubric, answers)
    .map((question) => {
      const { [question.id]: _, ...others } = answers
      return { question: question.id, worth: worth(rubric, others, question, assess(rubric, others)) }
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MATTERING)
}

/** What one other answer would do. */
export type Turn = {
  readonly answer: Answer
  /** Change of the lead that today's answer has over its runner-up, in points of score. */
  readonly points: number
  readonly outcome: OutcomeId
  readonly variant: Variant | null
}

/** What the other answers to one question would do, one at a time. */
export type Swing = {
  readonly question: QuestionId
  /** The other answers that take most from the lead, and that add most to it. They may be one and the same. */
  readonly lowest: Turn
  readonly highest: Turn
  /** The other answers with which something else would be said. */
  readonly turning: readonly Turn[]
}

/**
 * How far each single answer moves the verdict, as for a tornado diagram: every other answer is tried, questions it hides
 * or shows included. The runner-up is the one of today; where a rule leaves only one model, it is the best of the others.
 *
 * @returns those that can turn the verdict first, then by how far the lead moves; the order of the rubric where equal
 */
export function swings(rubric: Rubric, given: Readonly<Record<string, unknown>>): Swing[] {
  const { answers } = hear(compile(rubric), given)
  const now = assess(rubric, answers)
  const lead = leadOver(now)
  return answered(rubric, answers)
    .flatMap((question): Swing[] => {
      const turns = otherAnswers(question, answers[question.id]!).map((answer): Turn => {
        const then = assess(rubric, { ...answers, [question.id]: answer })
        return { answer, points: lead(then) - lead(now), outcome: then.outcome, variant: then.variant }
      })
      const [first, ...others] = turns
      if (first === undefined) return []
      return [
        {
          question: question.id,
          lowest: others.reduce((least, turn) => (turn.points < least.points ? turn : least), first),
          highest: others.reduce((most, turn) => (turn.points > most.points ? turn : most), first),
          turning: turns.filter(({ outcome, variant }) => outcome !== now.outcome || variant !== now.variant),
        },
      ]
    })
    .sort((a, b) => Number(b.turning.length > 0) - Number(a.turning.length > 0) || span(b) - span(a))
}

/** How far the lead moves between today’s answer and the others: 0 is today’s. */
const span = ({ lowest, highest }: Swing) => Math.max(0, highest.points) - Math.min(0, lowest.points)

/**
 * The other answers to a question: every other option. Where several can be chosen, one option more, one less, or the
 * option that clears the others.
 */
export function otherAnswers({ kind, options, exclusive }: Question, answer: Answer): Answer[] {
  const ids = options.map(({ id }) => id)
  const now = chosen(answer)
  if (kind === 'single') return ids.filter((id) => !now.includes(id))
  return ids.flatMap((id): Answer[] => {
    if (id === exclusive) return now.includes(id) ? [] : [[id]]
    const changed = ids.filter((one) => one !== exclusive && (one === id) !== now.includes(one))
    return changed.length > 0 ? [changed] : []
  })
}

const answered = (rubric: Rubric, answers: Readonly<Record<QuestionId, Answer>>) =>
  rubric.questions.filter(({ id }) => id in answers)

/** Points by which today's answer outscores its runner-up, by whatever is said of other answers. */
function leadOver({ outcome, order, rows }: Assessment): (then: Assessment) => number {
  const score = (of: readonly Row[], id: OutcomeId) => of.find((row) => row.id === id)?.score ?? 0
  const rest = rows.map(({ id }) => id).filter((id) => id !== outcome)
  const best = rest.reduce((top, id) => (score(rows, id) > score(rows, top) ? id : top))
  const second = order[1] ?? best
  return (then) => score(then.rows, outcome) - score(then.rows, second)
}
