import { NEEDS, type Compiled } from './compile'
import { exposed } from './exposure'
import { pressing, type Levels } from './needs'
import type { CriterionId, FoundPattern, Needs, Outcome, Row } from './types'

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
  return compiled.rubric.outcomes.map((outcome) => {
    const partials = {
      R: reduction(compiled, outcome, level, patterns),
      G: 1 - (outcome.commitment / 100) * (1 - greatest / 100),
    } as Record<CriterionId, number>
    NEEDS.forEach((id, index) => {
      const short = (pressed[index] ?? 0) - outcome.supply[id]
      partials[id] = short >= 0 ? 1 - short / 100 : 1 + (compiled.surplus[id] * short) / 100
    })
    let score = 0
    for (const { id } of compiled.rubric.criteria) score += weights[id] * partials[id]
    return { id: outcome.id, score: 100 * score, partials }
  })
}

/** A soft worst case of what remains of each pattern: monotone in every severity. */
function reduction(compiled: Compiled, outcome: Outcome, level: Levels, patterns: readonly FoundPattern[]): number {
  let sum = 0
  for (const found of patterns) {
    const pattern = compiled.rubric.patterns.find((candidate) => candidate.id === found.id)
    if (pattern) sum += (exposed(pattern, found.severity, outcome.id, level) / 100) ** 4
  }
  return Math.exp(-(sum ** 0.25))
}
