import { compile, CRITERIA, LATENTS, type Compiled } from './compile'
import { holds } from './condition'
import { engagement } from './engagement'
import { findPatterns, findSignals } from './exposure'
import { passes, shutGates, stopping, type Evidence, type Rules } from './gates'
import { hear } from './heard'
import { readLatents } from './latents'
import { needs, type Levels } from './needs'
import { rank, type Ranking } from './rank'
import { scorer, sheetFor, type Weights } from './score'
import type { Assessment, FoundPattern, Latents, Row } from './judgement'
import type { Answers, Contradiction, LatentId, OutcomeId, Rubric } from './types'

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
  const { outcome, variant, order, orderWithMandate, noneSafe } = ranking
  return {
    outcome,
    variant,
    order,
    orderWithMandate,
    noneSafe,
    rows: rows.map(({ id, score, values, gates }) => ({ id, score, partials: partials(values), gates })),
    latents,
    needs: evidence.needs,
    patterns,
    signals,
    contradictions: contradictions.map((contradiction) => contradiction.id),
    engagement: engagement(outcome, evidence, signals),
    unheard,
    unknown,
  }
}

export const contradicted = (compiled: Compiled, answers: Answers): Contradiction[] =>
  compiled.rubric.contradictions.filter((contradiction) => holds(contradiction.when, answers))

/** A model's score, 0–100 and unrounded, the value of each criterion in the order of `CRITERIA`, and what stops it. */
export type Scored = {
  readonly id: OutcomeId
  readonly score: number
  readonly values: readonly number[]
  readonly gates: Row['gates']
}

/** One reading of some answers: what they need, how every model scores, and which leads. */
export type Decision = {
  readonly evidence: Evidence
  readonly rows: readonly Scored[]
  readonly ranking: Ranking
}

/**
 * A judge of some answers: what the patterns leave is added up once, since it does not depend on how the latents are
 * read. The re-runs of rerun.ts say the same faster, and less of it.
 *
 * @param rules the rubric's gates, or what is left of them for these answers
 * @returns from levels of the latents to a ranking: needs, gates, scores, order and overrides
 */
export function judge(
  compiled: Compiled,
  answers: Answers,
  patterns: readonly FoundPattern[],
  rules: Rules = compiled.rubric,
) {
  const floor = coverFloor(compiled, answers)
  const score = scorer(compiled, patterns)
  return (level: Levels, weights: Weights = compiled.weights): Decision => {
    const evidence = { answers, patterns, level, needs: needs(level, floor) }
    const shut = shutGates(rules.gates, evidence)
    const { scores, values } = sheetFor(compiled)
    score(evidence.needs, level, weights, { scores, values })
    const rows = compiled.models.map(({ id }, place) => ({
      id,
      score: scores[place]!,
      values: [...values.subarray(place * CRITERIA.length, (place + 1) * CRITERIA.length)],
      gates: stopping(shut, id),
    }))
    return { evidence, rows, ranking: rank(compiled, rows, passes(rules.businessFirst, evidence)) }
  }
}

/** The least that counts of a lasting load, by who covers it today. */
export const coverFloor = ({ rubric }: Compiled, answers: Answers): number =>
  holds(rubric.coverFloor.when, answers) ? rubric.coverFloor.floor : 0

/** One reading of the answers. */
export const decide = (
  compiled: Compiled,
  answers: Answers,
  level: Levels,
  patterns: readonly FoundPattern[],
): Decision => judge(compiled, answers, patterns)(level)

/** The values of a row's criteria by name. */
function partials([J = 0, X = 0, B = 0, I = 0, T = 0, P = 0, C = 0, R = 0, G = 0]: readonly number[]): Row['partials'] {
  return { J, X, B, I, T, P, C, R, G }
}

/** The point estimates of the latents. */
export function means(latents: Latents): Levels {
  const level = {} as Record<LatentId, number>
  for (const id of LATENTS) level[id] = latents[id].mean
  return level
}
