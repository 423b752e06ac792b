import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import { waitingCost, type Share, type Signs } from '@/lib/engine/waiting'
import type { Published } from '@/lib/rubric/rubrics'
import { amount, overMonths, spread } from '@/lib/views/report/amounts'
import { optionLabel } from './in-words'
import type { MethodTable } from './table'

export type WaitingMethod = {
  readonly rules: readonly string[]
  readonly example: string
  readonly table: MethodTable
}

const USD = (units: number) => amount(units, 'USD')

/** How the cost of waiting is worked out, with every multiplier by its name (Decision model §7). */
export function waitingMethod(published: Published): WaitingMethod {
  const { hours, hire, months } = published.waiting.assumptions
  return {
    rules: [
      'Only your own figures are multiplied. A figure that you leave out leaves its part out.',
      `A month is the sum of its parts, low, most likely and high. It is counted ${overMonths(months)}.`,
      `Your hours of a week count as ${hours.weeksOfTenMonths} weeks in ten months. They count as money only with a value.`,
      'Low ends are rounded down and high ends up: one figure below 100,000 and two above.',
      'Where the high end is more than ten times the low one, or the middle is nothing, we give no number.',
      `A wrong senior hire counts once: ${hire.months} months of pay, times the chance. It is never part of a month.`,
      'What is already spent is the months of standstill at the most likely month. It is no reason to go on.',
      'Where all is well and you need nobody new, there is no figure at all.',
    ],
    example: example(published),
    table: assumptionsTable(published),
  }
}

function example({ waiting }: Published): string {
  const stalled = { id: waiting.assumptions.idle.patterns[0] ?? '', severity: TRIGGERED, hits: [], mitigations: [] }
  const cost = waitingCost(
    { outcome: 'combined_firm', variant: null, patterns: [stalled], signals: [] },
    { [waiting.assumptions.revenue.question]: 'pipeline' },
    {
      currency: 'USD',
      monthlyTechSpend: 40_000,
      monthsStalled: null,
      monthlyRevenueWaiting: 25_000,
      seniorYearlyPay: null,
      leaderHoursWeek: null,
      hourValue: null,
    },
    waiting.assumptions,
  )
  return cost.kind !== 'priced'
    ? ''
    : `With ${USD(40_000)} a month, a standstill and ${USD(25_000)} of likely deals, waiting costs about ${spread(cost.month, USD, ' a month')}.`
}

function assumptionsTable({ rubric, waiting }: Published): MethodTable {
  const { idle, revenue, hours, hire } = waiting.assumptions
  const names = ({ patterns, signals }: Signs) => {
    const named = [...rubric.signals, ...rubric.patterns].filter(({ id }) => [...patterns, ...signals].includes(id))
    return named.map(({ name }) => `“${name}”`).join(' or ')
  }
  const row = ({ name, low, base, high, because }: Share, when: string) => [name, low, base, high, when, because]
  const stalled = names(idle)
  return {
    summary: 'What we assume about waiting',
    caption: 'Low, most likely and high share of each figure, out of 100',
    columns: [
      { label: 'Assumption' },
      { label: 'Low', numeric: true },
      { label: 'Most likely', numeric: true },
      { label: 'High', numeric: true },
      { label: 'When' },
      { label: 'Why' },
    ],
    rows: [
      row(idle.found, `${stalled} from ${TRIGGERED} of 100`),
      row(idle.watched, `${stalled} from ${WATCHED} of 100`),
      row(idle.neither, 'Otherwise'),
      ...Object.entries(revenue.shares).map(([option, share]) =>
        row(share, `“${optionLabel(rubric, revenue.question, option)}”`),
      ),
      row(revenue.otherwise, 'Otherwise'),
      row(hours.share, 'Hours are given'),
      row(hire.chance, `${names(hire)} from ${TRIGGERED} of 100`),
    ],
  }
}
