import { amount, spread } from './amounts'
import type { TableWords } from './tables'
import type { WaitingAssumption, WaitingBar, WaitingFigure } from './waiting'

/** The words under the picture. */
export const waitingCaption =
  'A month, in your own figures. The band runs from low to high, and the mark stands at the most likely. Low ends are rounded down and high ends up, each on its own.'

/** Headings of what follows the picture. */
export const waitingHeadings = {
  lines: 'How each figure came about',
  unpriced: 'What waiting also costs, without a price',
  assumptions: 'What we assume',
} as const

/** One bar in words. */
export const barLine = ({ currency }: WaitingFigure, bar: WaitingBar) => ({
  name: bar.name,
  range: spread(bar, (units) => amount(units, currency)),
})

/** Every bar, and longer times. */
export function waitingTable({ currency, bars, longer }: WaitingFigure): TableWords {
  const write = (units: number) => amount(units, currency)
  return {
    caption: `What waiting costs, in ${currency}, rounded outwards`,
    columns: [
      { label: 'Cost' },
      { label: 'Low', numeric: true },
      { label: 'Most likely', numeric: true },
      { label: 'High', numeric: true },
    ],
    rows: [...bars, ...longer].map(({ name, low, base, high }) => [name, write(low), write(base), write(high)]),
  }
}

/** Every multiplier by its name. */
export const assumptionsTable = (assumptions: readonly WaitingAssumption[]): TableWords => ({
  caption: 'The assumptions behind these figures, out of every 100',
  columns: [
    { label: 'Assumption' },
    { label: 'Low', numeric: true },
    { label: 'Most likely', numeric: true },
    { label: 'High', numeric: true },
    { label: 'Why' },
  ],
  rows: assumptions.map(({ name, low, base, high, because }) => [name, low, base, high, because]),
})
