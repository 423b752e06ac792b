import { currencies } from './currencies'

/**
 * A whole number as people write it: “40,000”, “40 000”, “40.000”, “40'000”, “£40k”, “1.5m”, “USD 40000”. A sign or code of
 * a currency may stand on either side. Groups after the first have three digits; a fraction is not a whole number.
 * @returns null for nothing at all, `unclear` for anything that could mean more than one number
 */
export function readFigure(text: string): number | null | 'unclear' {
  const bare = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (bare === '') return null
  const digits = bare.replace(money, '').replace(moneyAfter, '')
  const short = /^(\d{1,6})(?:[.,](\d{1,2}))? ?([km])$/i.exec(digits)
  if (short) return inFull(short[1] ?? '', short[2] ?? '', short[3] ?? '')
  if (/^\d{1,15}$/.test(digits)) return Number(digits)
  return grouped.some((shape) => shape.test(digits)) ? Number(digits.replace(/\D/g, '')) : 'unclear'
}

/** Signs, codes and short names of money. Any other word could change the number: “40 mil”, “2 mio”. */
const names = [...currencies, 'kr', 'zł', 'Kč', 'Ft', 'lei', 'Fr', 'SFr', 'Rs', 'TL', 'Dhs'].join('|')
const sign = String.raw`(?:\p{Lu}{0,2}\p{Sc}|(?:${names})\.?)`
const money = new RegExp(`^${sign} ?(?=\\d)`, 'iu')
const moneyAfter = new RegExp(`(?<=\\d|\\d ?[km]) ?${sign}$`, 'iu')

/** One separator throughout, three digits in each group; in the Indian manner two, and three at the end. */
const grouped = [
  /^\d{1,3}(,\d{3})+$/,
  /^\d{1,3}(\.\d{3})+$/,
  /^\d{1,3}( \d{3})+$/,
  /^\d{1,3}(['’]\d{3})+$/,
  /^\d{1,2}(,\d{2})+,\d{3}$/,
]

/** “1.5k”: as many zeros as the letter stands for, less the digits after the point. */
function inFull(whole: string, fraction: string, letter: string): number {
  return Number(whole + fraction.padEnd(letter.toLowerCase() === 'k' ? 3 : 6, '0'))
}
