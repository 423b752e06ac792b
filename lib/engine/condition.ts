import type { Answer, Answers, Condition, OptionId } from './types'

/** The chosen options of an answer, as a list. An unanswered question has none. */
export const chosen = (answer: Answer | undefined): readonly OptionId[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer

/**
 * Whether a condition holds for some answers. A question not answered has no option, so a test on it is false and its
 * `not` is true. Depends only on the questions the condition names.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('question' in condition) return matches(condition, answers[condition.question])
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  return !holds(condition.not, answers)
}

/** Whether a condition could hold once the unanswered questions are answered in some way. */
export function couldHold(condition: Condition, answers: Answers): boolean {
  return truth(condition, answers) !== false
}

type Leaf = Extract<Condition, { readonly question: string }>

function matches(leaf: Leaf, answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  if ('atLeast' in leaf) return chosen(answer).filter((option) => option !== leaf.besides).length >= leaf.atLeast
  const wanted = 'in' in leaf ? leaf.in : leaf.has
  return typeof answer === 'string' ? wanted.includes(answer) : answer.some((option) => wanted.includes(option))
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
