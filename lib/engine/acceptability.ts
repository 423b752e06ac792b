import { contradicted, judge, means } from './assess'
import { compile, LATENTS, type Compiled } from './compile'
import { findPatterns } from './exposure'
import { settled } from './gates'
import { hear } from './heard'
import { readLatents } from './latents'
import { gamma, stratifiedNormals, uniform, type Uniform } from './random'
import type { Acceptability } from './judgement'
import type { Weights } from './score'
import type { LatentId, OutcomeId, Rubric } from './types'

export const DRAWS = 2000
export const SEED = 20261121

/** How tightly re-run weights keep to the rubric's: the concentration of a Dirichlet (Decision model §6.3). */
const CONCENTRATION = 40

/**
 * How firm an outcome is (SMAA-2, Lahdelma & Salminen 2001; Decision model §6.3): judges the answers again and again
 * under other weights and other plausible readings of the latents, with the gates inside the loop, and counts who came
 * first. The same answers, seed and number of draws give the same counts.
 */
export function acceptability(
  rubric: Rubric,
  given: Readonly<Record<string, unknown>>,
  { draws = DRAWS, seed = SEED }: { readonly draws?: number; readonly seed?: number } = {},
): Acceptability {
  const compiled = compile(rubric)
  const { answers } = hear(compiled, given)
  const latents = readLatents(compiled, answers, contradicted(compiled, answers))
  const patterns = findPatterns(compiled, answers)
  const decide = judge(compiled, answers, patterns, settled(rubric, { answers, patterns }))
  const firsts = tally(rubric, () => 0)
  const scores = tally(rubric, () => new Float64Array(draws))
  const level = {} as Record<LatentId, number>
  plausible(compiled, draws, seed).forEach(({ weights, deviates }, draw) => {
    LATENTS.forEach((id, index) => {
      const { mean, sd } = latents[id]
      level[id] = Math.min(100, Math.max(0, mean + sd * (deviates[index] ?? 0)))
    })
    const { rows, ranking } = decide(level, weights)
    firsts[ranking.outcome] += 1
    for (const row of rows) scores[row.id][draw] = row.score
  })
  const rank1 = tally(rubric, (id) => firsts[id] / draws)
  const { outcome } = decide(means(latents)).ranking
  return { draws, seed, rank1, pair: pair(outcome, rank1, scores), ranges: ranges(rubric, scores) }
}

type Reading = { readonly weights: Weights; readonly deviates: readonly number[] }
const drawn = new WeakMap<Compiled, Map<string, readonly Reading[]>>()

/** Weights and standard deviates do not depend on the answers, so one set serves every buyer. */
function plausible(compiled: Compiled, draws: number, seed: number): readonly Reading[] {
  const sets = drawn.get(compiled) ?? new Map<string, readonly Reading[]>()
  drawn.set(compiled, sets)
  const key = `${draws} ${seed}`
  const known = sets.get(key)
  if (known) return known
  const next = uniform(seed)
  const deviates = LATENTS.map(() => stratifiedNormals(draws, next))
  const made = Array.from({ length: draws }, (_, draw) => ({
    weights: dirichlet(compiled, next),
    deviates: deviates.map((values) => values[draw] ?? 0),
  }))
  sets.set(key, made)
  return made
}

/** Criterion weights around the rubric's own: gamma numbers made to sum to 1. */
function dirichlet(compiled: Compiled, next: Uniform) {
  const raw = compiled.weights.map((weight) => gamma(CONCENTRATION * weight, next))
  const total = raw.reduce((sum, value) => sum + value, 0)
  return raw.map((value) => value / total)
}

type Scores = Readonly<Record<OutcomeId, Float64Array>>

/** How often the point outcome scored above the model that came first most often beside it. */
function pair(outcome: OutcomeId, rank1: Acceptability['rank1'], scores: Scores): Acceptability['pair'] {
  const second = runnerUp(rank1, outcome)
  if (second === null) return null
  const wins = scores[outcome].filter((score, draw) => score > (scores[second][draw] ?? 0)).length
  return { second, share: wins / scores[outcome].length }
}

/** The model that came first most often beside a given one; null when no other ever did. */
export function runnerUp(rank1: Acceptability['rank1'], outcome: OutcomeId): OutcomeId | null {
  const others = (Object.keys(rank1) as OutcomeId[]).filter((id) => id !== outcome && rank1[id] > 0)
  return others.reduce<OutcomeId | null>((best, id) => (best === null || rank1[id] > rank1[best] ? id : best), null)
}

const ranges = (rubric: Rubric, scores: Scores) =>
  tally(rubric, (id) => {
    const sorted = scores[id].slice().sort()
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
    return { low: at(0.1), high: at(0.9) }
  })

const tally = <T>(rubric: Rubric, value: (id: OutcomeId) => T) =>
  Object.fromEntries(rubric.outcomes.map(({ id }) => [id, value(id)])) as Record<OutcomeId, T>
