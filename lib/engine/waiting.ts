import { chosen } from './condition'
import { TRIGGERED, WATCHED } from './exposure'
import type { Assessment, Hit } from './judgement'
import { nearest, outwards, type Range } from './outwards'
import type { Answers, OptionId, QuestionId } from './types'

/**
 * The figures a founder gave for what waiting costs (Decision model §2.4). Each may be missing; money is in whole units of
 * the currency. None of it is scored.
 */
export type Money = {
  /** ISO 4217. */
  readonly currency: string
  /** Spent each month on developers, agencies, tools and hosting. */
  readonly monthlyTechSpend: number | null
  readonly monthsStalled: number | null
  /** Revenue a month that the software would bring or protect. */
  readonly monthlyRevenueWaiting: number | null
  readonly seniorYearlyPay: number | null
  /** Hours the founder spent on software matters last week. */
  readonly leaderHoursWeek: number | null
  /** What one of those hours is worth. */
  readonly hourValue: number | null
}

/** A multiplier of a founder's figure: its low, base and high value in hundredths, so that whole numbers stay whole. */
export type Share = Range & { readonly name: string; readonly because: string }

/** Failure patterns and gap signals that something shows by, by their ids. */
export type Signs = { readonly patterns: readonly string[]; readonly signals: readonly string[] }

/** A pattern or a signal that was found, 0–100 strong. */
export type Sign = { readonly id: string; readonly strength: number; readonly hits: readonly Hit[] }

/** Everything that stands between a founder's own figures and what waiting costs. */
export type WaitingAssumptions = {
  /** What part of the spending is lost: by the worst of these, found, worth watching, or neither. */
  readonly idle: Signs & {
    readonly found: Share
    readonly watched: Share
    readonly neither: Share
  }
  /** What part of the revenue is put off: by the answer to a question, `otherwise` where there is none. */
  readonly revenue: {
    readonly question: QuestionId
    readonly shares: Readonly<Record<OptionId, Share>>
    readonly otherwise: Share
  }
  /** How many weeks ten months have, and what part of the founder's hours goes to waiting. */
  readonly hours: { readonly weeksOfTenMonths: number; readonly share: Share }
  /** The chance that so many months of a senior salary are lost once, where one of these patterns is found. */
  readonly hire: Signs & { readonly months: number; readonly chance: Share }
  /** How many months of waiting are counted, unless told. */
  readonly months: number
}

/** What a month of waiting can cost. */
export type PartId = 'idle' | 'revenue' | 'hours'

/** One part of a month, with what it was multiplied by and, for spending, the sign that decided it. */
export type CostPart = {
  readonly id: PartId
  readonly share: Share
  readonly sign: Sign | null
  readonly range: Range
}

/** What stands beside a month and is never added to it: the founder's hours, and a senior hire that goes wrong. */
type Beside = { readonly hours: Range | null; readonly hire: Range | null }

/** What of an assessment the cost depends on. */
export type Judged = Pick<Assessment, 'outcome' | 'variant' | 'patterns' | 'signals'>

/** What waiting costs, in whole units of the currency, rounded outwards. */
export type WaitingCost =
  /** Nobody new is needed, so there is no figure, whatever was given. */
  | { readonly kind: 'little' }
  /** Nothing was given that a month could cost. */
  | ({ readonly kind: 'open' } & Beside)
  /** No number that helps anyone; `widest` is the part whose figure matters most. */
  | { readonly kind: 'refused'; readonly widest: PartId }
  | ({
      readonly kind: 'priced'
      readonly month: Range
      readonly months: number
      /** Over those months. */
      readonly total: Range
      readonly parts: readonly CostPart[]
      /** Gone by now, at the base of a month. It comes back by no decision. */
      readonly spent: number | null
    } & Beside)

/** The high end may be this many times the low one; a wider range says nothing. */
const WIDEST = 10

/** Amounts are counted in ten-thousandths: what a figure comes to after two multipliers in hundredths is still whole. */
const UNIT = 10_000

/**
 * What waiting costs, by the founder's own figures alone (Decision model §7). Pure and total: a figure that is missing
 * leaves its part out. No number is said where the high end is more than ten times the low one, or where the base or the
 * low end comes to less than one unit.
 * @param months over how many months it is added up
 */
export function waitingCost(
  judged: Judged,
  answers: Answers,
  money: Money | null,
  assumptions: WaitingAssumptions,
  months = assumptions.months,
): WaitingCost {
  const { outcome, variant } = judged
  if (outcome === 'nothing_now' && (variant === null || variant === 'healthy')) return { kind: 'little' }
  const parts = partsOf(judged, answers, money, assumptions)
  const beside = besideOf(judged, money, assumptions)
  const exact = parts.map(({ exact }) => exact).reduce(sum, none)
  if (exact.high === 0) return { kind: 'open', ...beside }
  const month = outwards(exact, UNIT)
  if (exact.high > WIDEST * exact.low || month.base === 0 || month.low === 0) {
    return { kind: 'refused', widest: widest(parts) }
  }
  const stalled = given(money?.monthsStalled)
  return {
    kind: 'priced',
    month,
    months,
    total: outwards(times(exact, months), UNIT),
    parts: parts.map(({ exact, ...part }) => ({ ...part, range: outwards(exact, UNIT) })),
    spent: stalled === null ? null : nearest(exact.base * stalled, UNIT),
    ...beside,
  }
}

type ExactPart = Omit<CostPart, 'range'> & { readonly exact: Range }

const none: Range = { low: 0, base: 0, high: 0 }
const times = ({ low, base, high }: Range, by: number): Range => ({ low: low * by, base: base * by, high: high * by })
const sum = (a: Range, b: Range): Range => ({ low: a.low + b.low, base: a.base + b.base, high: a.high + b.high })

/** So much of a figure, in ten-thousandths. */
const shareOf = (figure: number, { low, base, high }: Range): Range => ({
  low: Math.round(figure * low * 100),
  base: Math.round(figure * base * 100),
  high: Math.round(figure * high * 100),
})

/** A figure that can be counted with. What no form could have sent counts as not given. */
const given = (figure: number | null | undefined): number | null =>
  typeof figure === 'number' && figure >= 0 && figure < 1e12 ? figure : null

function partsOf(
  judged: Judged,
  answers: Answers,
  money: Money | null,
  { idle, revenue, hours }: WaitingAssumptions,
): ExactPart[] {
  const spend = given(money?.monthlyTechSpend)
  const waiting = given(money?.monthlyRevenueWaiting)
  const [week, value] = [given(money?.leaderHoursWeek), given(money?.hourValue)]
  const worst = worstSign(judged, idle)
  const strength = worst?.strength ?? 0
  const lost = strength >= TRIGGERED ? idle.found : strength >= WATCHED ? idle.watched : idle.neither
  const said = chosen(answers[revenue.question])[0] ?? ''
  const delayed = (Object.hasOwn(revenue.shares, said) ? revenue.shares[said] : undefined) ?? revenue.otherwise
  const sign = strength >= WATCHED ? worst : null
  return [
    ...(spend === null ? [] : [{ id: 'idle' as const, share: lost, sign, exact: shareOf(spend, lost) }]),
    ...(waiting === null
      ? []
      : [{ id: 'revenue' as const, share: delayed, sign: null, exact: shareOf(waiting, delayed) }]),
    ...(week === null || value === null
      ? []
      : [
          {
            id: 'hours' as const,
            share: hours.share,
            sign: null,
            exact: shareOf((week * hours.weeksOfTenMonths * value) / 10, hours.share),
          },
        ]),
  ]
}

function besideOf(judged: Judged, money: Money | null, { hours, hire }: WaitingAssumptions): Beside {
  const [week, pay] = [given(money?.leaderHoursWeek), given(money?.seniorYearlyPay)]
  const isLikely = (worstSign(judged, hire)?.strength ?? 0) >= TRIGGERED
  return {
    hours: week === null ? null : outwards(shareOf((week * hours.weeksOfTenMonths) / 10, hours.share), UNIT),
    hire: pay === null || !isLikely ? null : outwards(shareOf((pay * hire.months) / 12, hire.chance), UNIT),
  }
}

/** The strongest of some signs that was found at all. */
export function worstSign({ patterns, signals }: Pick<Judged, 'patterns' | 'signals'>, of: Signs): Sign | null {
  const found: Sign[] = [
    ...patterns
      .filter(({ id }) => of.patterns.includes(id))
      .map(({ id, severity, hits }) => ({ id, strength: severity, hits })),
    ...signals.filter(({ id }) => of.signals.includes(id)),
  ]
  return found.reduce<Sign | null>((worst, one) => (worst && worst.strength >= one.strength ? worst : one), null)
}

/** The part with the greatest distance between its ends; of two alike, the one that can cost more. */
function widest(parts: readonly ExactPart[]): PartId {
  const width = ({ exact }: ExactPart) => exact.high - exact.low
  const [first] = [...parts].sort((a, b) => width(b) - width(a) || b.exact.high - a.exact.high)
  return first!.id
}
