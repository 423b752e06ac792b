import type { Compiled, Uses } from './compile'
import { holds } from './condition'
import { eachChoice } from './heard'
import type { Levels } from './needs'
import type { FoundPattern, FoundSignal, Hit } from './judgement'
import type { Answers, OutcomeId, Pattern } from './types'

export const TRIGGERED = 50
export const WATCHED = 30

/**
 * The failure patterns found, with a severity of 0–100: noisy-OR of the evidence, reduced by what mitigates, and only
 * where the pattern's gate holds (Decision model §4.1). Hits are sorted strongest first.
 */
export function findPatterns(compiled: Compiled, answers: Answers): FoundPattern[] {
  const { patterns } = compiled.rubric
  const hits = gather(answers, compiled.patternEvidence)
  const mitigations = gather(answers, compiled.patternMitigation)
  const found: FoundPattern[] = []
  patterns.forEach((pattern, index) => {
    const evidence = hits[index]
    if (evidence === undefined || !holds(pattern.gate, answers)) return
    const against = mitigations[index] ?? []
    const severity = 100 * noisyOr(evidence) * against.reduce((product, hit) => product * (1 - hit.strength), 1)
    found.push({ id: pattern.id, severity, hits: evidence, mitigations: against })
  })
  return found
}

/** The gap signals found, strength 0–100 (Decision model §4.4). */
export function findSignals(compiled: Compiled, answers: Answers): FoundSignal[] {
  const hits = gather(answers, compiled.signalEvidence)
  const found: FoundSignal[] = []
  compiled.rubric.signals.forEach(({ id }, index) => {
    const evidence = hits[index]
    if (evidence) found.push({ id, strength: 100 * noisyOr(evidence), hits: evidence })
  })
  return found
}

/** What is left of a pattern's severity under a model, 0–100; above the severity means worse than today. */
export function exposed(pattern: Pattern, severity: number, outcome: OutcomeId, level: Pick<Levels, 'XC' | 'DC'>) {
  return Math.min(100, severity * residualFactor(pattern, outcome, level))
}

/** The residual factor, sliding with the layer that the model depends on (Decision model §4.3). */
export function residualFactor(pattern: Pattern, outcome: OutcomeId, level: Pick<Levels, 'XC' | 'DC'>): number {
  const residual = pattern.residual[outcome]
  if (typeof residual === 'number') return residual
  return residual.without + (residual.with - residual.without) * (level[residual.layer] / 100)
}

const noisyOr = (hits: readonly Hit[]) => 1 - hits.reduce((product, hit) => product * (1 - hit.strength), 1)

/** The hits of each pattern or signal, by its place in the rubric, strongest first. */
function gather(answers: Answers, uses: Uses): readonly (Hit[] | undefined)[] {
  const gathered: Hit[][] = []
  eachChoice(answers, (question, option) => {
    for (const { index, hit } of uses.get(question)?.get(option) ?? []) (gathered[index] ??= []).push(hit)
  })
  for (const hits of gathered) hits?.sort((a, b) => b.strength - a.strength)
  return gathered
}
