import type { Hit } from './judgement'
import type { LatentId, Option, OutcomeId, Pattern, Question, Reading, Rubric } from './types'

export const LATENTS = ['DC', 'DD', 'XC', 'XD', 'XS', 'PL', 'TU', 'MR', 'VC', 'SE', 'RE', 'BA', 'SN'] as const
export const NEEDS = ['J', 'X', 'B', 'I', 'T', 'P', 'C'] as const
/** The needs first, so that a need and its criterion have the same place. */
export const CRITERIA = [...NEEDS, 'R', 'G'] as const

/** Where one answer counts as evidence: in which pattern or signal, by its place in the rubric, and how strongly. */
export type Use = { readonly index: number; readonly hit: Hit }

/** By question, then by option. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>

/** An outcome with its supply in the order of `NEEDS`. */
export type Model = { readonly id: OutcomeId; readonly commitment: number; readonly supply: readonly number[] }

/** A rubric made ready once, so that judging is plain loops. Holds no answers. */
export type Compiled = {
  readonly rubric: Rubric
  readonly questions: ReadonlyMap<string, Question>
  readonly options: ReadonlyMap<string, ReadonlyMap<string, Option>>
  readonly readings: ReadonlyMap<string, readonly Reading[]>
  readonly priors: Readonly<Record<LatentId, number>>
  readonly patterns: ReadonlyMap<string, Pattern>
  readonly patternEvidence: Uses
  readonly patternMitigation: Uses
  readonly signalEvidence: Uses
  /** Criterion weights that sum to 1, in the order of `CRITERIA`. */
  readonly weights: readonly number[]
  /** Charge for a surplus, in the order of `NEEDS`. */
  readonly surplus: readonly number[]
  readonly models: readonly Model[]
  /** 0 is the most reversible outcome. */
  readonly reversibility: Readonly<Record<OutcomeId, number>>
}

const compiled = new WeakMap<Rubric, Compiled>()

/** A rubric made ready for judging; the same rubric object is made ready once. */
export function compile(rubric: Rubric): Compiled {
  const known = compiled.get(rubric)
  if (known) return known
  const made = make(rubric)
  compiled.set(rubric, made)
  return made
}

function make(rubric: Rubric): Compiled {
  const total = rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)
  const weights: Record<string, number> = record(rubric.criteria, (criterion) => criterion.weight / total)
  const surplus: Record<string, number> = record(rubric.criteria, (criterion) => criterion.surplus)
  return {
    rubric,
    questions: new Map(rubric.questions.map((question) => [question.id, question])),
    options: new Map(rubric.questions.map((q) => [q.id, new Map(q.options.map((option) => [option.id, option]))])),
    readings: new Map(rubric.questions.map((question) => [question.id, question.readings])),
    priors: record(rubric.latents, (latent) => latent.prior),
    patterns: new Map(rubric.patterns.map((pattern) => [pattern.id, pattern])),
    patternEvidence: uses(rubric.patterns.map((pattern) => pattern.evidence)),
    patternMitigation: uses(rubric.patterns.map((pattern) => pattern.mitigation)),
    signalEvidence: uses(rubric.signals.map((signal) => signal.evidence)),
    weights: CRITERIA.map((id) => weights[id] ?? 0),
    surplus: NEEDS.map((id) => surplus[id] ?? 0),
    models: rubric.outcomes.map(({ id, commitment, supply }) => ({
      id,
      commitment,
      supply: NEEDS.map((need) => supply[need]),
    })),
    reversibility: record(rubric.outcomes, (_, index) => index),
  }
}

function uses(evidence: readonly (readonly Hit[])[]): Uses {
  const found = new Map<string, Map<string, Use[]>>()
  evidence.forEach((hits, index) => {
    for (const hit of hits) {
      const options = found.get(hit.question) ?? new Map<string, Use[]>()
      found.set(hit.question, options.set(hit.option, [...(options.get(hit.option) ?? []), { index, hit }]))
    }
  })
  return found
}

const record = <Id extends string, Item extends { readonly id: Id }>(
  items: readonly Item[],
  value: (item: Item, index: number) => number,
) => Object.fromEntries(items.map((item, index) => [item.id, value(item, index)])) as Record<Id, number>
