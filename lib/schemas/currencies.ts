/** Each currency a founder can count in, with the regions where a visitor most likely means it. */
const regions = {
  USD: ['US', 'EC', 'PR', 'SV'],
  EUR: [
    'AT',
    'BE',
    'BG',
    'CY',
    'DE',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'IE',
    'IT',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'PT',
    'SI',
    'SK',
  ],
  GBP: ['GB', 'GG', 'IM', 'JE'],
  AED: ['AE'],
  AUD: ['AU'],
  BRL: ['BR'],
  CAD: ['CA'],
  CHF: ['CH', 'LI'],
  CNY: ['CN'],
  CZK: ['CZ'],
  DKK: ['DK', 'FO', 'GL'],
  HKD: ['HK'],
  HUF: ['HU'],
  ILS: ['IL'],
  INR: ['IN'],
  JPY: ['JP'],
  KRW: ['KR'],
  MXN: ['MX'],
  NOK: ['NO'],
  NZD: ['NZ'],
  PLN: ['PL'],
  RON: ['RO'],
  SAR: ['SA'],
  SEK: ['SE'],
  SGD: ['SG'],
  TRY: ['TR'],
  ZAR: ['ZA'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** ISO 4217 codes, the most likely first. */
export const currencies = Object.keys(regions) as readonly (keyof typeof regions)[]

/**
 * The currency a visitor most likely counts in, by the languages their browser asks for; US dollars where these say
 * nothing. A language without a region stands for the one where most of its readers are.
 * @param accepted the header Accept-Language, if there is one
 */
export function guessCurrency(accepted: string | null): string {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const weight = rest.find((one) => one.trim().startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const region = regionOf(tag)
    const found = currencies.find((code) => (regions[code] as readonly string[]).includes(region))
    if (found) return found
  }
  return 'USD'
}

function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().region ?? ''
  } catch {
    return ''
  }
}
