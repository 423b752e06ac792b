import { NEEDS, type Compiled } from './compile'
import { exposed } from './exposure'
import { pressing, type Levels } from './needs'
import type { FoundPattern, Needs, Row } from './judgement'
import type { CriterionId, NeedId, Outcome, Pattern } from './types'

/**
 * Every model's score, 0–100 and unrounded: need against supply, residual exposure and proportion, weighed
 * (Decision model §3.3). A shortfall is charged in full, a surplus in part.
 *
 * @param weights criterion weights that sum to 1; the rubric's own unless a re-run varies them
 */
export function scoreOutcomes(
  compiled: Compiled,
  needs: Needs,
  level: Levels,
  patterns: readonly FoundPattern[],
  weights: Readonly<Record<CriterionId, number>> = compiled.weights,
): Omit<Row, 'gates'>[] {
  const pressed = NEEDS.map((id) => pressing(needs[id], compiled.rubric.deadZone))
  const greatest = Math.max(...pressed)
  const found = patterns.flatMap(({ id, severity }) => {
    const pattern = compiled.patterns.get(id)
    return pattern ? [{ pattern, severity }] : []
  })
  return compiled.rubric.outcomes.map((outcome) => {
    const partials: Record<CriterionId, number> = {
      J: 0,
      X: 0,
      B: 0,
      I: 0,
      T: 0,
      P: 0,
      C: 0,
      R: reduction(found, outcome, level),
      G: 1 - (outcome.commitment / 100) * (1 - greatest / 100),
    }
    for (let index = 0; index < NEEDS.length; index++) {
      const id = NEEDS[index] as NeedId
      const short = (pressed[index] as number) - outcome.supply[id]
      partials[id] = short >= 0 ? 1 - short / 100 : 1 + (compiled.surplus[id] * short) / 100
    }
    let score = 0
    for (const { id } of compiled.rubric.criteria) score += weights[id] * partials[id]
    return { id: outcome.id, score: 100 * score, partials }
  })
}

type Severe = { readonly pattern: Pattern; readonly severity: number }

/** A soft worst case of what remains of each pattern: monotone in every severity. */
function reduction(found: readonly Severe[], outcome: Outcome, level: Levels): number {
  let sum = 0
  for (const { pattern, severity } of found) {
    const share = exposed(pattern, severity, outcome.id, level) / 100
    sum += share * share * share * share
  }
  return Math.exp(-Math.sqrt(Math.sqrt(sum)))
}
