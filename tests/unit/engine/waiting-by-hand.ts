import type { Judged, Money } from '@/lib/engine/waiting'
import type { Answers } from '@/lib/engine/types'

/**
 * The cost of waiting a second time, as a person works it out on paper from the table of Decision model §7: fractions of
 * whole numbers, and rounding on the written digits. It shares nothing with the engine but the shapes.
 */

type Fraction = readonly [top: bigint, bottom: bigint]
type Row = readonly [low: Fraction, base: Fraction, high: Fraction]

const f = (top: number | bigint, bottom: number | bigint = 1): Fraction => [BigInt(top), BigInt(bottom)]
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]]
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
const isMore = (a: Fraction, b: Fraction) => a[0] * b[1] > b[0] * a[1]
const isSame = (a: Fraction, b: Fraction) => a[0] * b[1] === b[0] * a[1]
const eachTimes = (row: Row, by: Fraction): Row => [times(row[0], by), times(row[1], by), times(row[2], by)]

function idleShares(worst: number): Row {
  if (worst >= 50) return [f(1, 20), f(3, 20), f(3, 10)]
  if (worst >= 30) return [f(0), f(1, 20), f(3, 20)]
  return [f(0), f(0), f(1, 20)]
}

function revenueShares(answer: unknown): Row {
  if (answer === 'committed') return [f(1, 2), f(4, 5), f(1)]
  if (answer === 'pipeline') return [f(1, 10), f(3, 10), f(1, 2)]
  if (answer === 'no') return [f(0), f(0), f(0)]
  return [f(0), f(0), f(1, 10)]
}

/** Cuts the digits after the kept ones off; `way` says what becomes of what was cut. */
function rounded([top, bottom]: Fraction, way: 'down' | 'near' | 'up'): number {
  const digits = String(top / bottom)
  const kept = digits.length >= 6 ? 2 : 1
  const zeros = Math.max(0, digits.length - kept)
  const place = 10n ** BigInt(zeros) * bottom
  const cut = digits.slice(0, digits.length - zeros) + '0'.repeat(zeros)
  const left = top - BigInt(cut) * bottom
  const raise = way === 'up' ? left > 0n : way === 'near' && left * 2n >= place
  return Number(cut) + (raise ? 10 ** zeros : 0)
}

const written = ([low, base, high]: Row) => [rounded(low, 'down'), rounded(base, 'near'), rounded(high, 'up')]

export function byHand(
  { outcome, variant, patterns, signals }: Judged,
  answers: Answers,
  money: Money,
  months: number,
) {
  const silent = { month: null, total: null, spent: null, hire: null, hours: null, widest: null }
  if (outcome === 'nothing_now' && variant !== 'mandate_first' && variant !== 'not_a_technology_problem') {
    return { kind: 'little', ...silent }
  }
  const severity = (...ids: string[]) =>
    Math.max(0, ...patterns.filter(({ id }) => ids.includes(id)).map((found) => found.severity))

  const month: Row = [f(43, 10), f(43, 10), f(43, 10)]
  const shares: Row = [f(3, 10), f(1, 2), f(7, 10)]
  const ownHours = (hours: number): Row =>
    [0, 1, 2].map((at) => times(times(f(hours), month[at]!), shares[at]!)) as never
  const components: { id: string; row: Row }[] = []
  if (money.monthlyTechSpend !== null) {
    const stalls = signals.find(({ id }) => id === 'delivery_stalls')?.strength ?? 0
    const share = idleShares(Math.max(stalls, severity('spend_up_output_flat')))
    components.push({ id: 'idle', row: eachTimes(share, f(money.monthlyTechSpend)) })
  }
  if (money.monthlyRevenueWaiting !== null) {
    const share = revenueShares(answers['revenue_waiting'])
    components.push({ id: 'revenue', row: eachTimes(share, f(money.monthlyRevenueWaiting)) })
  }
  if (money.leaderHoursWeek !== null && money.hourValue !== null) {
    components.push({ id: 'hours', row: eachTimes(ownHours(money.leaderHoursWeek), f(money.hourValue)) })
  }
  const hire =
    money.seniorYearlyPay !== null && severity('senior_hire_misfire', 'premature_full_time_hire') >= 50
      ? written(eachTimes([f(1, 10), f(1, 4), f(1, 2)], f(money.seniorYearlyPay, 2)))
      : null
  const hours = money.leaderHoursWeek === null ? null : written(ownHours(money.leaderHoursWeek))

  const zero: Row = [f(0), f(0), f(0)]
  const all = components.reduce<Row>(
    (sum, { row }) => [plus(sum[0], row[0]), plus(sum[1], row[1]), plus(sum[2], row[2])],
    zero,
  )
  if (all[2][0] === 0n) return { ...silent, kind: 'open', hire, hours }
  const said = written(all)
  if (isMore(all[2], times(all[0], f(10))) || said[1] === 0 || said[0] === 0) {
    const width = ({ row }: { row: Row }) => plus(row[2], [-row[0][0], row[0][1]])
    let widest = components[0]!
    for (const next of components.slice(1)) {
      const wider = isMore(width(next), width(widest))
      const evenAndMore = isSame(width(next), width(widest)) && isMore(next.row[2], widest.row[2])
      if (wider || evenAndMore) widest = next
    }
    return { ...silent, kind: 'refused', widest: widest.id }
  }
  return {
    kind: 'priced',
    month: said,
    total: written(eachTimes(all, f(months))),
    spent: money.monthsStalled === null ? null : rounded(times(all[1], f(money.monthsStalled)), 'near'),
    hire,
    hours,
    widest: null,
  }
}
