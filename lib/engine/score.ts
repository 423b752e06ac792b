import { NEEDS, type Compiled } from './compile'
import { exposed } from './exposure'
import type { FoundPattern, Needs } from './judgement'
import { pressing, type Levels } from './needs'
import type { OutcomeId, Pattern } from './types'

/** A model's score, 0–100 and unrounded, with the value of each criterion, in the order of `CRITERIA`. */
export type Scored = { readonly id: OutcomeId; readonly score: number; readonly values: readonly number[] }

/** Criterion weights that sum to 1, in the order of `CRITERIA`. */
export type Weights = readonly number[]

/**
 * Scores every model: need against supply, residual exposure and proportion, weighed (Decision model §3.3). A shortfall
 * is charged in full, a surplus in part. What the patterns leave whatever the levels are is added up once.
 *
 * @returns a function of needs, levels and weights; the weights are the rubric's own unless a re-run varies them
 */
export function scorer(compiled: Compiled, patterns: readonly FoundPattern[]) {
  const { models, surplus } = compiled
  const remainders = models.map(({ id }) => remainder(compiled, patterns, id))
  return (needs: Needs, level: Levels, weights: Weights = compiled.weights): Scored[] => {
    const pressed = NEEDS.map((id) => pressing(needs[id], compiled.rubric.deadZone))
    const greatest = Math.max(...pressed)
    return models.map(({ id, commitment, supply }, place) => {
      const values = pressed.map((need, index) => met(need - (supply[index] ?? 0), surplus[index] ?? 0))
      values.push(reduction(remainders[place], id, level), 1 - (commitment / 100) * (1 - greatest / 100))
      let score = 0
      for (let index = 0; index < values.length; index++) score += (weights[index] ?? 0) * (values[index] ?? 0)
      return { id, score: 100 * score, values }
    })
  }
}

/** How well a need is met, from what is short of it (0–100; below 0 is surplus): 1 is exactly. */
const met = (short: number, surplus: number) => (short >= 0 ? 1 - short / 100 : 1 + (surplus * short) / 100)

/** What a model leaves of the patterns: the part that is the same at all levels, and the patterns that slide with them. */
type Remainder = { readonly fixed: number; readonly sliding: readonly Severe[] }
type Severe = { readonly pattern: Pattern; readonly severity: number }

function remainder(compiled: Compiled, found: readonly FoundPattern[], outcome: OutcomeId): Remainder {
  let fixed = 0
  const sliding: Severe[] = []
  for (const { id, severity } of found) {
    const pattern = compiled.patterns.get(id)
    if (!pattern) continue
    const residual = pattern.residual[outcome]
    if (typeof residual === 'number') fixed += fourth(Math.min(100, severity * residual))
    else sliding.push({ pattern, severity })
  }
  return { fixed, sliding }
}

/** A soft worst case of what remains of each pattern: monotone in every severity. */
function reduction(left: Remainder | undefined, outcome: OutcomeId, level: Levels): number {
  let sum = left?.fixed ?? 0
  for (const { pattern, severity } of left?.sliding ?? []) sum += fourth(exposed(pattern, severity, outcome, level))
  return Math.exp(-Math.sqrt(Math.sqrt(sum)))
}

const fourth = (exposure: number) => {
  const square = (exposure / 100) * (exposure / 100)
  return square * square
}
