import type { Answer, Answers, Condition, OptionId } from './types'

/** The chosen options of an answer, as a list. An unanswered question has none. */
export const chosen = (answer: Answer | undefined): readonly OptionId[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer

/**
 * Whether a condition holds for some answers. A question not answered has no option, so a test on it is false and its
 * `not` is true. Depends only on the questions the condition names.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  return matches(condition, answers[condition.question])
}

/** Whether a condition could hold once the unanswered questions are answered in some way. */
export function couldHold(condition: Condition, answers: Answers): boolean {
  return truth(condition, answers) !== false
}

type Leaf = Extract<Condition, { readonly question: string }>

function matches(leaf: Leaf, answer: Answer | undefined): boolean {
  const options = chosen(answer)
  if ('in' in leaf) return options.some((option) => leaf.in.includes(option))
  if ('has' in leaf) return options.some((option) => leaf.has.includes(option))
  return options.filter((option) => option !== leaf.besides).length >= leaf.atLeast
}

function truth(condition: Condition, answers: Answers): boolean | 'unknown' {
  if ('all' in condition)
    return conclude(
      condition.all.map((part) => truth(part, answers)),
      false,
    )
  if ('any' in condition)
    return conclude(
      condition.any.map((part) => truth(part, answers)),
      true,
    )
  if ('not' in condition) {
    const inner = truth(condition.not, answers)
    return inner === 'unknown' ? inner : !inner
  }
  const answer = answers[condition.question]
  return answer === undefined ? 'unknown' : matches(condition, answer)
}

/** One deciding truth decides; otherwise one unknown leaves it open. */
function conclude(truths: readonly (boolean | 'unknown')[], deciding: boolean): boolean | 'unknown' {
  if (truths.includes(deciding)) return deciding
  return truths.includes('unknown') ? 'unknown' : !deciding
}
