import type { Confidence } from './judgement'

/** What happened after one report, beside how sure it had been. */
export type ToldOutcome = {
  readonly confidence: Confidence
  /** Share of the re-runs that the advice came first in, 0–1. */
  readonly share: number
  /** What was bought is what was advised. */
  readonly followed: boolean
  /** Of the five measures, how many got better. */
  readonly better: number
  readonly switched: boolean
}

/** Counts, and from `ENOUGH` outcomes on how the words and the shares held up. */
export type Calibration = {
  readonly told: number
  readonly followed: number
  readonly byWord: readonly WordCount[]
  /** Null until there are enough outcomes. */
  readonly scored: Scored | null
}

/** How often advice of one confidence word was told of, and how often it went well. */
export type WordCount = { readonly word: Confidence; readonly told: number; readonly wentWell: number }

export type Scored = {
  /** How often it went well among all. */
  readonly baseRate: number
  /** The mean of the shares: above the base rate we were too sure, below it not sure enough. */
  readonly meanShare: number
  /** Mean squared distance of share and outcome, 0–1; less is better. The base rate alone would have got `uncertainty`. */
  readonly brier: number
  readonly uncertainty: number
  /** Only where every bin in use has `LEAST` cases. */
  readonly parts: BrierParts | null
  /** Those who bought what was advised, and those who did not: at least three measures better and no switch. */
  readonly followers: Good
  readonly others: Good
}

/** Murphy's parts over bins of shares: reliability − resolution + uncertainty, and what lies within the bins, make the score. */
export type BrierParts = {
  readonly reliability: number
  readonly resolution: number
  readonly within: number
  readonly bins: readonly Bin[]
}

/** Outcomes whose shares lie between two fifths of 1. */
export type Bin = {
  readonly from: number
  readonly told: number
  readonly meanShare: number
  readonly wentWell: number
}
export type Good = { readonly told: number; readonly good: number }

/** Outcomes from which on more than counts is said (Decision model §6.6, §6.7). */
export const ENOUGH = 50
/** Cases a bin needs. */
export const LEAST = 10
const BINS = 5
/** Of the five measures, how many have to be better. */
const BETTER = 3
const WORDS: readonly Confidence[] = ['clear', 'leaning', 'close_call']

/**
 * How advice and outcomes agree (Decision model §6.7). Advice went well where it was followed, at least three of the five
 * measures are better and the model was not switched. The share of the re-runs stands for the forecast as it is.
 */
export function calibration(outcomes: readonly ToldOutcome[]): Calibration {
  return {
    told: outcomes.length,
    followed: outcomes.filter(({ followed }) => followed).length,
    byWord: WORDS.map((word) => {
      const own = outcomes.filter(({ confidence }) => confidence === word)
      return { word, told: own.length, wentWell: own.filter(wentWell).length }
    }),
    scored: outcomes.length < ENOUGH ? null : scored(outcomes),
  }
}

const isGood = ({ better, switched }: ToldOutcome) => better >= BETTER && !switched

/** Whether advice was followed and did what it was meant to do. */
export const wentWell = (outcome: ToldOutcome): boolean => outcome.followed && isGood(outcome)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const rate = (outcomes: readonly ToldOutcome[]) => mean(outcomes.map((one) => Number(wentWell(one))))

function scored(outcomes: readonly ToldOutcome[]): Scored {
  const baseRate = rate(outcomes)
  return {
    baseRate,
    meanShare: mean(outcomes.map(({ share }) => share)),
    brier: brierOf(outcomes),
    uncertainty: baseRate * (1 - baseRate),
    parts: partsOf(outcomes, baseRate),
    followers: goodOf(outcomes.filter(({ followed }) => followed)),
    others: goodOf(outcomes.filter(({ followed }) => !followed)),
  }
}

const brierOf = (outcomes: readonly ToldOutcome[]) =>
  mean(outcomes.map((one) => (one.share - Number(wentWell(one))) ** 2))

const goodOf = (outcomes: readonly ToldOutcome[]): Good => ({
  told: outcomes.length,
  good: outcomes.filter(isGood).length,
})

function partsOf(outcomes: readonly ToldOutcome[], baseRate: number): BrierParts | null {
  const groups = Array.from({ length: BINS }, (_, bin) => outcomes.filter((one) => binOf(one) === bin))
  if (groups.some(({ length }) => length > 0 && length < LEAST)) return null
  const bins = groups.flatMap((group, bin): Bin[] =>
    group.length === 0
      ? []
      : [
          {
            from: bin / BINS,
            told: group.length,
            meanShare: mean(group.map(({ share }) => share)),
            wentWell: group.filter(wentWell).length,
          },
        ],
  )
  const over = (part: (bin: Bin, rate: number) => number) =>
    bins.reduce((sum, bin) => sum + bin.told * part(bin, bin.wentWell / bin.told), 0) / outcomes.length
  const reliability = over((bin, rate) => (bin.meanShare - rate) ** 2)
  const resolution = over((_, rate) => (rate - baseRate) ** 2)
  const uncertainty = baseRate * (1 - baseRate)
  return { reliability, resolution, within: brierOf(outcomes) - (reliability - resolution + uncertainty), bins }
}

const binOf = ({ share }: ToldOutcome) => Math.min(BINS - 1, Math.floor(share * BINS))
