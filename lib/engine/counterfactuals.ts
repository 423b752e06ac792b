import { assess } from './assess'
import { compile } from './compile'
import { hear } from './heard'
import type { Assessment, Flip } from './judgement'
import type { Answers, Question, Rubric } from './types'

const SHOWN = 3
const INFLUENTIAL = 10

type Change = Flip['changes'][number] & { readonly distance: number }
type Tried = { readonly change: Change; readonly then: Assessment }

/**
 * What would change the outcome (Wachter, Mittelstadt & Russell 2017; Decision model §6.5): the closest changes of one
 * answer, then of two, among answers the buyer can act on or check. At most three; each is true when fed back.
 * Changes that would make answers contradict each other, or take away a question that was answered, are left out.
 */
export function counterfactuals(rubric: Rubric, given: Readonly<Record<string, unknown>>): Flip[] {
  const { answers } = hear(compile(rubric), given)
  const now = assess(rubric, answers)
  const tried = singles(rubric, answers).flatMap((change): Tried[] => {
    const then = assess(rubric, changed(answers, change))
    return honest(now, then) ? [{ change, then }] : []
  })
  const ranked = (flips: Flipped[]) => flips.sort((a, b) => compare(rubric, a, b))
  const single = ranked(
    tried.filter(({ then }) => flips(now, then)).map(({ change, then }) => ({ changes: [change], then })),
  )
  const found = distinct(single)
  if (found.length < SHOWN) found.push(...distinct(ranked(pairs(rubric, answers, now, tried))))
  return found.slice(0, SHOWN).map(({ changes, then }) => ({
    changes: changes.map(({ question, from, to }) => ({ question, from, to })),
    outcome: then.outcome,
    variant: then.variant,
  }))
}

type Flipped = { readonly changes: readonly Change[]; readonly then: Assessment }

function singles(rubric: Rubric, answers: Answers): Change[] {
  return rubric.questions.flatMap((question) => {
    const from = answers[question.id]
    if (typeof from !== 'string' || rubric.levers.fixed.includes(question.id)) return []
    return question.options
      .filter((option) => option.id !== from && option.id !== 'dont_know')
      .map((option) => ({ question: question.id, from, to: option.id, distance: distance(question, from, option.id) }))
  })
}

const distance = (question: Question, from: string, to: string) => {
  const at = (id: string) => question.options.findIndex((option) => option.id === id)
  return Math.abs(at(from) - at(to))
}

const changed = (answers: Answers, ...changes: readonly Change[]): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
})

const flips = (now: Assessment, then: Assessment) => now.outcome !== then.outcome || now.variant !== then.variant

const honest = (now: Assessment, then: Assessment) =>
  then.unheard.length === 0 && then.contradictions.every((id) => now.contradictions.includes(id))

/** Pairs among the answers that move the outcome's score most, where neither change is enough alone. */
function pairs(rubric: Rubric, answers: Answers, now: Assessment, tried: readonly Tried[]): Flipped[] {
  const score = (assessment: Assessment) => assessment.rows.find((row) => row.id === now.outcome)?.score ?? 0
  const influence = new Map<string, number>()
  for (const { change, then } of tried) {
    const moved = Math.abs(score(then) - score(now))
    influence.set(change.question, Math.max(moved, influence.get(change.question) ?? 0))
  }
  const top = [...influence]
    .sort((a, b) => b[1] - a[1])
    .slice(0, INFLUENTIAL)
    .map(([question]) => question)
  const candidates = tried.filter(({ change, then }) => top.includes(change.question) && !flips(now, then))
  return candidates.flatMap(({ change: one }, index) =>
    candidates.slice(index + 1).flatMap(({ change: other }): Flipped[] => {
      if (one.question === other.question) return []
      const then = assess(rubric, changed(answers, one, other))
      return flips(now, then) && honest(now, then) ? [{ changes: [one, other], then }] : []
    }),
  )
}

/** Uncertain answers first, then those the buyer can act on, then the smallest step. */
function compare(rubric: Rubric, a: Flipped, b: Flipped): number {
  const { unsure, actionable } = rubric.levers
  const rank = ({ changes }: Flipped) => [
    -changes.filter(({ from }) => typeof from === 'string' && unsure.includes(from)).length,
    -changes.filter(({ question }) => actionable.includes(question)).length,
    changes.reduce((sum, change) => sum + change.distance, 0),
  ]
  const [left, right] = [rank(a), rank(b)]
  for (let index = 0; index < left.length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** One flip per set of questions and outcome: the first, which is the closest. */
function distinct(flipped: readonly Flipped[]): Flipped[] {
  const seen = new Set<string>()
  return flipped.filter(({ changes, then }) => {
    const key = [...changes.map((change) => change.question).sort(), then.outcome, then.variant].join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
