import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencies, guessCurrency } from '@/lib/schemas/currencies'
import { readFigure } from '@/lib/schemas/figure'
import { moneyFields, moneyProblems, parseMoney } from '@/lib/schemas/money'
import { isRefusal } from '@/lib/schemas/refusal'
import { readTyped, writeTyped } from '@/lib/schemas/typed'

const thin = '\u202f'

describe('a figure as it is typed', () => {
  it.each([
    ['40000', 40_000],
    ['40,000', 40_000],
    ['40 000', 40_000],
    [`40${thin}000`, 40_000],
    ['40\u00a0000', 40_000],
    ['40.000', 40_000],
    ["40'000", 40_000],
    ['40’000', 40_000],
    ['£40k', 40_000],
    ['40K', 40_000],
    ['40 k', 40_000],
    ['$ 40,000', 40_000],
    ['US$40,000', 40_000],
    ['USD 40000', 40_000],
    ['40 000 €', 40_000],
    ['40 000 kr', 40_000],
    ['kr 40.000', 40_000],
    ['Fr. 40’000', 40_000],
    ['40.000 zł', 40_000],
    ['4,00,000', 400_000],
    ['₹4,00,000', 400_000],
    ['1.5k', 1_500],
    ['1,5k', 1_500],
    ['1.25m', 1_250_000],
    ['£2M', 2_000_000],
    ['１２', 12],
    [' 0 ', 0],
    ['007', 7],
    ['2,000,000', 2_000_000],
  ])('reads %j', (typed, number) => {
    expect(readFigure(typed)).toBe(number)
  })

  it.each([
    ...['40.5', '40,5', '40,00', '1.5', '40,000.50', '40.000,50', '4,0000', '40,000 000', '1,234.567', '1.5', '4e4'],
    ...[
      '-5',
      '−5',
      '40-50',
      '40 to 50',
      'about 40',
      'a lot',
      '40%',
      '40k a month',
      '£',
      'k',
      '0x40',
      '1.234k',
      '٤٠',
      '40kk',
      '40 mil',
      '2 mio',
      '40 tsd',
      'abc 40',
    ],
  ])('does not guess what %j means', (typed) => {
    expect(readFigure(typed)).toBe('unclear')
  })

  it('takes an empty field for nothing', () => {
    expect(['', ' ', '\u00a0'].map(readFigure)).toEqual([null, null, null])
  })

  it('reads back every whole number in every manner of writing', () => {
    const manners = ['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE', 'pl-PL']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom(...manners), (number, manner) => {
        expect(readFigure(new Intl.NumberFormat(manner).format(number))).toBe(number)
      }),
      { numRuns: 2_000, seed: 20261121 },
    )
  })

  it('gives a whole number, nothing or no answer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readFigure(text)
        expect(read === null || read === 'unclear' || (Number.isSafeInteger(read) && read >= 0)).toBe(true)
      }),
      { numRuns: 2_000, seed: 20261121 },
    )
  })
})

const empty = Object.fromEntries(moneyFields.map((field) => [field, '']))

describe('the figures of a form', () => {
  it('are read together', () => {
    expect(
      parseMoney({ ...empty, currency: 'EUR', monthlyTechSpend: '40.000 €', monthsStalled: '4', intent: 'save' }),
    ).toEqual({
      currency: 'EUR',
      monthlyTechSpend: 40_000,
      monthsStalled: 4,
      monthlyRevenueWaiting: null,
      seniorYearlyPay: null,
      leaderHoursWeek: null,
      hourValue: null,
    })
  })

  it('are none where all are empty, and where they are cleared, whatever stands in them', () => {
    expect(parseMoney({ ...empty, currency: 'GBP' })).toBeNull()
    expect(parseMoney({ ...empty, currency: 'GBP', monthlyTechSpend: 'a lot', intent: 'clear' })).toBeNull()
  })

  it.each([
    [
      { monthlyTechSpend: 'a lot' },
      'monthlyTechSpend',
      'Write your monthly spending as a whole number, such as 40,000',
    ],
    [
      { monthlyTechSpend: '3,000,000,000' },
      'monthlyTechSpend',
      'Write your monthly spending as a number up to 1,000,000,000',
    ],
    [{ monthsStalled: '4.5' }, 'monthsStalled', 'Write the months as a whole number, such as 4'],
    [{ monthsStalled: '241' }, 'monthsStalled', 'Write the months as a number up to 240'],
    [{ leaderHoursWeek: '169' }, 'leaderHoursWeek', 'Write the hours as a number up to 168'],
    [{ hourValue: 99.5 }, 'hourValue', 'Write the value of an hour as a whole number, such as 80'],
    [{ seniorYearlyPay: -1 }, 'seniorYearlyPay', 'Write the yearly pay as a whole number, such as 120,000'],
  ])('are refused by field: %j', (sent, field, message) => {
    expect(parseMoney({ currency: 'USD', ...sent })).toEqual({ refused: 'unprocessable', field, message })
    const typed = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)]))
    expect(moneyProblems({ ...empty, ...typed })).toEqual({ [field]: message })
  })

  it.each([
    ['an unknown currency', { currency: 'XTS' }],
    ['no currency', { monthlyTechSpend: 5 }],
    ['an unknown field', { currency: 'USD', salary: 5 }],
    ['a list', []],
    ['nothing', null],
  ])('are refused with %s', (_, sent) => {
    expect(isRefusal(parseMoney(sent))).toBe(true)
  })

  it('stand in their fields again after a refusal, however odd, and are cut at 64 characters', () => {
    const odd = { currency: 'GBP', monthlyTechSpend: '40–50k, “ish” 😀', hourValue: 'x'.repeat(100) }
    const back = readTyped(writeTyped(new URLSearchParams(odd)))
    expect(Object.fromEntries(back)).toEqual({ ...odd, hourValue: 'x'.repeat(64) })
    for (const text of ['', 'nonsense', 'bnVsbA', 'WzFd']) expect([...readTyped(text)]).toEqual([])
  })
})

describe('the currency', () => {
  it.each([
    ['en-GB,en;q=0.9', 'GBP'],
    ['en-US,en;q=0.9', 'USD'],
    ['en', 'USD'],
    ['de', 'EUR'],
    ['de-CH,de;q=0.9,en;q=0.8', 'CHF'],
    ['fr-CA', 'CAD'],
    ['pl', 'PLN'],
    ['en;q=0.5, sv-SE;q=0.9', 'SEK'],
    ['zh-Hant-HK', 'HKD'],
    ['eo, nb-NO;q=0.4', 'NOK'],
    ['*', 'USD'],
    ['', 'USD'],
    ['not a language;;q=x', 'USD'],
    [null, 'USD'],
  ])('is guessed from %j', (accepted, currency) => {
    expect(guessCurrency(accepted)).toBe(currency)
  })

  it('has a sign that can be written, for every one', () => {
    for (const currency of currencies) {
      const written = new Intl.NumberFormat('en-GB', {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      }).format(1)
      expect(written).toMatch(/1/)
    }
  })
})
