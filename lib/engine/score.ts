import { CRITERIA, NEEDS, type Compiled } from './compile'
import { exp } from './exact'
import type { FoundPattern, Needs } from './judgement'
import { pressing, type Levels } from './needs'
import type { LatentId, OutcomeId } from './types'

/** Criterion weights that sum to 1, in the order of `CRITERIA`. */
export type Weights = ArrayLike<number>

/**
 * The scores of one judgement, written over by the next: 0–100 and unrounded, in the order of the models, and the value
 * of each criterion, model by model in the order of `CRITERIA`. Thousands of re-runs share one sheet.
 */
export type Sheet = { readonly scores: Float64Array; readonly values: Float64Array }

export const sheetFor = ({ models }: Compiled): Sheet => ({
  scores: new Float64Array(models.length),
  values: new Float64Array(models.length * CRITERIA.length),
})

/**
 * Scores every model: need against supply, residual exposure and proportion, weighed (Decision model §3.3). A shortfall
 * is charged in full, a surplus in part. What the patterns leave whatever the levels are is added up once.
 *
 * @returns a function that fills a sheet from needs, levels and weights
 */
export function scorer(compiled: Compiled, patterns: readonly FoundPattern[]) {
  const { models, surplus } = compiled
  const { deadZone } = compiled.rubric
  const remainders = models.map(({ id }) => remainder(compiled, patterns, id))
  const pressed = new Float64Array(NEEDS.length)
  return (needs: Needs, level: Levels, weights: Weights, { scores, values }: Sheet): void => {
    let greatest = 0
    for (let need = 0; need < NEEDS.length; need++) {
      const value = pressing(needs[NEEDS[need]!], deadZone)
      pressed[need] = value
      if (value > greatest) greatest = value
    }
    for (let place = 0; place < models.length; place++) {
      const { commitment, supply } = models[place]!
      const from = place * CRITERIA.length
      for (let need = 0; need < NEEDS.length; need++) {
        values[from + need] = met(pressed[need]! - supply[need]!, surplus[need]!)
      }
      values[from + NEEDS.length] = reduction(remainders[place]!, level)
      values[from + NEEDS.length + 1] = 1 - (commitment / 100) * (1 - greatest / 100)
      let score = 0
      for (let index = 0; index < CRITERIA.length; index++) score += weights[index]! * values[from + index]!
      scores[place] = 100 * score
    }
  }
}

/** How well a need is met, from what is short of it (0–100; below 0 is surplus): 1 is exactly. */
export const met = (short: number, surplus: number) => (short >= 0 ? 1 - short / 100 : 1 + (surplus * short) / 100)

/** What a model leaves of the patterns: the part that is the same at all levels, and the patterns that slide with them. */
type Remainder = { readonly fixed: number; readonly sliding: readonly Sliding[] }
type Sliding = {
  readonly severity: number
  readonly without: number
  readonly gained: number
  readonly layer: Extract<LatentId, 'XC' | 'DC'>
}

function remainder(compiled: Compiled, found: readonly FoundPattern[], outcome: OutcomeId): Remainder {
  let fixed = 0
  const sliding: Sliding[] = []
  for (const { id, severity } of found) {
    const residual = compiled.patterns.get(id)?.residual[outcome]
    if (residual === undefined) continue
    if (typeof residual === 'number') fixed += fourth(Math.min(100, severity * residual))
    else {
      const { without, layer } = residual
      sliding.push({ severity, without, gained: residual.with - without, layer })
    }
  }
  return { fixed, sliding }
}

/** A soft worst case of what remains of each pattern: monotone in every severity. */
function reduction({ fixed, sliding }: Remainder, level: Levels): number {
  let sum = fixed
  for (const { severity, without, gained, layer } of sliding) {
    sum += fourth(Math.min(100, severity * (without + gained * (level[layer] / 100))))
  }
  return exp(-Math.sqrt(Math.sqrt(sum)))
}

/** The fourth power of an exposure of 0–100, as a share. */
export const fourth = (exposure: number) => {
  const square = (exposure / 100) * (exposure / 100)
  return square * square
}
