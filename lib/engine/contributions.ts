import { contradicted, decide, means } from './assess'
import { compile, type Compiled } from './compile'
import { findPatterns } from './exposure'
import { hear } from './heard'
import { readLatents } from './latents'
import type { Contributions } from './judgement'
import type { Answers, OutcomeId, Rubric } from './types'

/**
 * What each answer added to or took from one model's score: the score with all answers less the score without that one.
 * What answers did only together is a part of its own, so that start, points and combined add up to the end exactly.
 * Sorted by size; all in points of 0–100, unrounded.
 */
export function contributions(
  rubric: Rubric,
  given: Readonly<Record<string, unknown>>,
  outcome: OutcomeId,
): Contributions {
  const compiled = compile(rubric)
  const { answers } = hear(compiled, given)
  const start = score(compiled, {}, outcome)
  const end = score(compiled, answers, outcome)
  const parts = Object.keys(answers).map((question) => {
    const { [question]: _, ...others } = answers
    return { question, points: end - score(compiled, others, outcome) }
  })
  const sum = parts.reduce((total, part) => total + part.points, 0)
  return {
    outcome,
    start,
    end,
    answers: parts.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    combined: end - start - sum,
  }
}

/** The model's score for answers that are heard as they stand: taking one away hides no other. */
function score(compiled: Compiled, answers: Answers, outcome: OutcomeId): number {
  const latents = readLatents(compiled, answers, contradicted(compiled, answers))
  const { rows } = decide(compiled, answers, means(latents), findPatterns(compiled, answers))
  return rows.find((row) => row.id === outcome)?.score ?? 0
}
