import { acceptability } from './acceptability'
import { assess } from './assess'
import { compile } from './compile'
import { confidence } from './confidence'
import { contributions } from './contributions'
import { counterfactuals } from './counterfactuals'
import { hear, shown } from './heard'
import { nextQuestion } from './next-question'
import type { Verdict } from './judgement'
import type { Rubric } from './types'

/** Everything that is said about some answers, worked out once at submission and stored as said. */
export function verdict(rubric: Rubric, given: Readonly<Record<string, unknown>>): Verdict {
  const { answers } = hear(compile(rubric), given)
  const assessment = assess(rubric, given)
  const shares = acceptability(rubric, answers)
  const open = rubric.questions.filter((question) => !(question.id in answers) && shown(question, answers))
  return {
    answers,
    assessment,
    acceptability: shares,
    confidence: confidence(shares, assessment.contradictions.length),
    flips: counterfactuals(rubric, answers),
    contributions: contributions(rubric, answers, assessment.outcome),
    decider: nextQuestion(rubric, answers)?.question ?? null,
    notAsked: open.map((question) => question.id),
  }
}
