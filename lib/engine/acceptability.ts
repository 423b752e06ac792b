import { contradicted, means } from './assess'
import { compile, LATENTS, type Compiled } from './compile'
import { findPatterns } from './exposure'
import { hear } from './heard'
import { readLatents } from './latents'
import { gamma, stratifiedNormals, uniform, type Uniform } from './random'
import { rerun } from './rerun'
import { sheetFor } from './score'
import type { Acceptability } from './judgement'
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
  const first = rerun(compiled, answers, patterns)
  const sheet = sheetFor(compiled)
  const firsts = new Uint32Array(compiled.models.length)
  const scores = compiled.models.map(() => new Float64Array(draws))
  const level = means(latents) as Record<LatentId, number>
  const { weights, deviates } = plausible(compiled, draws, seed)
  const readings = LATENTS.map((id, index) => ({ id, ...latents[id], deviate: deviates[index]! }))
  for (let draw = 0; draw < draws; draw++) {
    for (const { id, mean, sd, deviate } of readings) {
      level[id] = Math.min(100, Math.max(0, mean + sd * deviate[draw]!))
    }
    firsts[first(level, weights[draw]!, sheet)]! += 1
    for (let place = 0; place < scores.length; place++) scores[place]![draw] = sheet.scores[place]!
  }
  const placed = <T>(value: (place: number) => T) =>
    Object.fromEntries(compiled.models.map(({ id }, place) => [id, value(place)])) as Record<OutcomeId, T>
  const rank1 = placed((place) => firsts[place]! / draws)
  const outcome = compiled.models[first(means(latents), compiled.weights, sheet)]!.id
  const byModel = placed((place) => scores[place]!)
  return { draws, seed, rank1, pair: pair(outcome, rank1, byModel), ranges: placed((place) => middle(scores[place]!)) }
}

/** Weights by draw, and standard deviates by latent and draw. */
type Readings = { readonly weights: readonly Float64Array[]; readonly deviates: readonly Float64Array[] }
const drawn = new WeakMap<Compiled, Map<string, Readings>>()

/** Weights and standard deviates do not depend on the answers, so one set serves every buyer and every what-if. */
function plausible(compiled: Compiled, draws: number, seed: number): Readings {
  const sets = drawn.get(compiled) ?? new Map<string, Readings>()
  drawn.set(compiled, sets)
  const key = `${draws} ${seed}`
  const known = sets.get(key)
  if (known) return known
  const next = uniform(seed)
  const deviates = LATENTS.map(() => stratifiedNormals(draws, next))
  const made = { deviates, weights: Array.from({ length: draws }, () => dirichlet(compiled, next)) }
  sets.set(key, made)
  return made
}

/** Criterion weights around the rubric's own: gamma numbers made to sum to 1. */
function dirichlet(compiled: Compiled, next: Uniform): Float64Array {
  const raw = compiled.weights.map((weight) => gamma(CONCENTRATION * weight, next))
  const total = raw.reduce((sum, value) => sum + value, 0)
  return Float64Array.from(raw, (value) => value / total)
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

/** The 10th and the 90th percentile. */
function middle(scores: Float64Array) {
  const sorted = scores.slice().sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { low: at(0.1), high: at(0.9) }
}
