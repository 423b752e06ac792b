import { means } from './assess'
import { beliefs, type Classification } from './classify-vendor'
import { compile, NEEDS, type Compiled } from './compile'
import { exp } from './exact'
import { residualFactor } from './exposure'
import type { Levels } from './needs'
import { pressing } from './needs'
import type { Assessment, Row } from './judgement'
import { fourth, met } from './score'
import type { NeedId, Pattern, Rubric } from './types'
import { afterFlags, redFlags, type RaisedFlag } from './vendor-flags'
import { vendorQuality } from './vendor-quality'
import type { Kind, VendorRecord, VendorTables } from './vendor-types'

/** What a buyer needs, as far as vendors are held against it. */
export type BuyerNeed = {
  /** How well each kind would serve, in the order of the tables: a score as models have it, less 12 where stopped. */
  readonly scores: readonly number[]
  /** The score of the best model that no gate stops. */
  readonly best: number
  /** The need for judgement, 0–100. */
  readonly J: number
}

export type FitBand = 'strong' | 'possible' | 'weak'

/** How a vendor fits a buyer. All but the band are 0–100 or 0–1 and for reckoning, never for show. */
export type VendorFit = {
  readonly index: number
  readonly quality: number
  /** Before red flags. */
  readonly overall: number
  /** After red flags; the band is read off this. */
  readonly capped: number
  readonly band: FitBand
  readonly redFlags: readonly RaisedFlag[]
}

/** What is taken off a kind that works as a model which a gate stops. */
export const STOPPED = 12
/** Where the scale of fit begins (Decision model §3.3). */
export const FLOOR = 55

/** Holds every kind against what some answers need (Decision model §5.8). */
export function buyerNeed(rubric: Rubric, tables: VendorTables, assessment: Assessment): BuyerNeed {
  const compiled = compile(rubric)
  const level = means(assessment.latents)
  return {
    scores: tables.kinds.map((kind) => kindScore(compiled, assessment, level, kind)),
    best: bestRow(assessment).score,
    J: assessment.needs.J,
  }
}

/** The row of the model that would serve best, among those that no gate stops where there is one. */
export function bestRow({ rows }: Pick<Assessment, 'rows'>): Row {
  const open = rows.filter(({ gates }) => gates.length === 0)
  return (open.length > 0 ? open : rows).reduce((best, row) => (row.score > best.score ? row : best))
}

/** A kind's score, as a model's is made up, with its own supply and with what it leaves of the patterns. */
function kindScore(compiled: Compiled, { needs, patterns, rows }: Assessment, level: Levels, kind: Kind): number {
  const { rubric, weights, surplus, models } = compiled
  const pressed = NEEDS.map((need) => pressing(needs[need], rubric.deadZone))
  const served = NEEDS.map((need, place) => met(pressed[place]! - kind.supply[need], surplus[place]!))
  const exposure = patterns.reduce((sum, { id, severity }) => {
    const pattern = compiled.patterns.get(id)
    return pattern ? sum + fourth(leftOf(pattern, severity, kind, level)) : sum
  }, 0)
  const commitment = models.find(({ id }) => id === kind.actsAs)?.commitment ?? 0
  const proportion = 1 - (commitment / 100) * (1 - Math.max(...pressed) / 100)
  const values = [...served, exp(-Math.sqrt(Math.sqrt(exposure))), proportion]
  const score = 100 * values.reduce((sum, value, place) => sum + weights[place]! * value, 0)
  return score - (rows.some(({ id, gates }) => id === kind.actsAs && gates.length > 0) ? STOPPED : 0)
}

/** What is left of a pattern's severity under a kind of vendor, 0–100; above the severity means worse than today. */
export function leftOf(pattern: Pattern, severity: number, kind: Kind, level: Pick<Levels, 'XC' | 'DC'>): number {
  const factor = kind.leaves.reduce(
    (sum, { outcome, share }) => sum + share * residualFactor(pattern, outcome, level),
    0,
  )
  return Math.min(100, severity * factor)
}

/** What is short of a need once a kind serves it: need as it presses, supply, and the difference; all 0–100. */
export function shortfall(rubric: Rubric, { needs }: Assessment, kind: Kind, need: NeedId) {
  const needed = pressing(needs[need], rubric.deadZone)
  const supplied = kind.supply[need]
  return { needed, supplied, short: Math.max(0, needed - supplied) }
}

/**
 * How a vendor fits: what its likely kinds are worth to this buyer, times the discipline of its offer, less where its
 * claim does not hold, under the caps of its red flags (Decision model §5.8). No other vendor takes part.
 */
export function vendorFit(
  tables: VendorTables,
  need: BuyerNeed,
  record: VendorRecord,
  { posterior, claimHolds }: Pick<Classification, 'posterior' | 'claimHolds'> = beliefs(tables, record),
): VendorFit {
  const expected = tables.kinds.reduce((sum, { id }, kind) => sum + posterior[id] * need.scores[kind]!, 0)
  const index = 100 * share(expected - FLOOR, need.best - FLOOR)
  const quality = vendorQuality(tables, record)
  const overall = index * (0.6 + 0.4 * quality) * (1 - 0.3 * (1 - claimHolds))
  const raised = redFlags(tables, record, need.J)
  const capped = afterFlags(overall, raised)
  return { index, quality, overall, capped, band: fitBand(capped), redFlags: raised }
}

const share = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole)))

/** Strong from 70, possible from 45. */
export const fitBand = (fit: number): FitBand => (fit >= 70 ? 'strong' : fit >= 45 ? 'possible' : 'weak')
