import { compile, LATENTS, type Compiled } from './compile'
import { holds } from './condition'
import { engagement } from './engagement'
import { findPatterns, findSignals } from './exposure'
import { shutGates, stopping } from './gates'
import { hear } from './heard'
import { readLatents } from './latents'
import { needs, type Levels } from './needs'
import { rank } from './rank'
import { scoreOutcomes } from './score'
import type { Assessment, FoundPattern, Latents } from './judgement'
import type { Answers, Contradiction, CriterionId, LatentId, Rubric } from './types'

/**
 * Judges one set of answers under a rubric: the whole of Decision model §2–§4. Total on any subset of answers; ids the
 * rubric does not know are listed in `unknown` and change nothing.
 */
export function assess(rubric: Rubric, given: Readonly<Record<string, unknown>>): Assessment {
  const compiled = compile(rubric)
  const { answers, unheard, unknown } = hear(compiled, given)
  const contradictions = contradicted(compiled, answers)
  const latents = readLatents(compiled, answers, contradictions)
  const patterns = findPatterns(compiled, answers)
  const signals = findSignals(compiled, answers)
  const { ranking, rows, evidence } = decide(compiled, answers, means(latents), patterns)
  return {
    ...ranking,
    rows,
    latents,
    needs: evidence.needs,
    patterns,
    signals,
    contradictions: contradictions.map((contradiction) => contradiction.id),
    engagement: engagement(ranking.outcome, evidence, signals),
    unheard,
    unknown,
  }
}

export const contradicted = (compiled: Compiled, answers: Answers): Contradiction[] =>
  compiled.rubric.contradictions.filter((contradiction) => holds(contradiction.when, answers))

/**
 * From levels of the latents to a ranking: needs, gates, scores, order and overrides. One reading of the answers;
 * `acceptability` runs it over many.
 */
export function decide(
  compiled: Compiled,
  answers: Answers,
  level: Levels,
  patterns: readonly FoundPattern[],
  weights?: Readonly<Record<CriterionId, number>>,
) {
  const { coverFloor, gates } = compiled.rubric
  const need = needs(level, holds(coverFloor.when, answers) ? coverFloor.floor : 0)
  const evidence = { answers, level, needs: need, patterns }
  const shut = shutGates(gates, evidence)
  const scored = scoreOutcomes(compiled, need, level, patterns, weights)
  const rows = scored.map(({ id, score, partials }) => ({ id, score, partials, gates: stopping(shut, id) }))
  return { evidence, rows, ranking: rank(compiled, rows, evidence) }
}

/** The point estimates of the latents. */
export function means(latents: Latents): Levels {
  const level = {} as Record<LatentId, number>
  for (const id of LATENTS) level[id] = latents[id].mean
  return level
}
