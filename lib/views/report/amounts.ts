import type { Range } from '@/lib/engine/outwards'

/** An amount in whole units with the sign of its currency: “$4,000”. @param currency ISO 4217 */
export function amount(units: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(units)
}

/** The ends of a range and its middle, as a phrase: “$4,000 to $30,000, most likely near $10,000”. */
export function spread({ low, base, high }: Range, write: (units: number) => string, unit = ''): string {
  return `${write(low)} to ${write(high)}${unit}, most likely near ${write(base)}`
}

/** Over how many months, as a phrase. */
export const overMonths = (months: number): string =>
  months === 1
    ? 'over a month'
    : months === 3
      ? 'over a quarter'
      : months === 12
        ? 'over a year'
        : `over ${months} months`
