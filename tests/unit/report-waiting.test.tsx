import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import type { WaitingForm } from '@/components/report/report-links'
import type { Verdict } from '@/lib/engine/judgement'
import type { Money } from '@/lib/engine/waiting'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { moneyFields } from '@/lib/schemas/money'
import { nothingKept } from '@/lib/views/report/kept'
import { report, type Report as Told } from '@/lib/views/report/report'
import { LONGEST, wordCount } from '@/lib/views/report/sentences'
import { blockOf, manyAnswers, meta, personaVerdicts, quickVerdict, strings } from './report-cases'

const given: Money = {
  currency: 'USD',
  monthlyTechSpend: 40_000,
  monthsStalled: 4,
  monthlyRevenueWaiting: 25_000,
  seniorYearlyPay: null,
  leaderHoursWeek: null,
  hourValue: null,
}

const told = (said: Verdict, money: Money | null, answers: 'quoted' | 'withheld' = 'quoted'): Told =>
  report(currentRubric, said, { ...meta, answers }, { ...nothingKept, money })

const example = verdict(currentRubric.rubric, {
  who_builds: 'team',
  build_needed: 'several',
  spend_vs_output: 'up_flat',
  revenue_waiting: 'pipeline',
})
const healthy = personaVerdicts.find(({ id }) => id === 'moss-lantern')!.said

const some = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: null, freq: 3 })
const money: fc.Arbitrary<Money | null> = fc.option(
  fc.record({
    currency: fc.constantFrom('USD', 'EUR', 'CHF', 'JPY', 'PLN'),
    monthlyTechSpend: some(2_000_000),
    monthsStalled: some(30),
    monthlyRevenueWaiting: some(2_000_000),
    seniorYearlyPay: some(300_000),
    leaderHoursWeek: some(80),
    hourValue: some(500),
  }),
  { nil: null },
)
const figures = fc.sample(money, { numRuns: 1000, seed: 20261121 })
const reports = manyAnswers.map((answers, index) => told(quickVerdict(answers), figures[index] ?? null))
const waiting = (of: Told) => blockOf(of, 'waiting')

const form: WaitingForm = { action: '/money', currency: 'GBP', typed: null }
const links = { answer: () => '/q', check: '/check', version: () => '/report/1' }
const html = (of: Told, waiting?: WaitingForm) =>
  renderToStaticMarkup(<Report report={of} links={{ ...links, ...(waiting && { waiting }) }} />)
    .split('<section id="waiting"')[1]
    ?.split('</section>')[0] ?? ''
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, '')

describe('the worked example', () => {
  it('reads as the model has it', () => {
    const { heading, lead, figure, lines } = waiting(told(example, given))
    expect(heading).toBe('Waiting costs about $4,000 to $30,000 a month, most likely near $10,000')
    expect(lead).toEqual([
      'Over a quarter that is about $10,000 to $80,000, most likely near $40,000.',
      'Help that costs more than about $10,000 a month must do more than recover the delay.',
    ])
    expect(figure?.bars.map(({ id, low, base, high }) => [id, low, base, high])).toEqual([
      ['idle', 2_000, 6_000, 20_000],
      ['revenue', 2_000, 8_000, 20_000],
      ['month', 4_000, 10_000, 30_000],
    ])
    expect(lines.map(({ term }) => term)).toEqual([
      'Spending that goes idle or astray',
      'Revenue put off',
      'Already spent',
    ])
    expect(lines[0]?.sentences).toEqual([
      'About $2,000 to $20,000 a month, most likely near $6,000.',
      'You spend $40,000 a month.',
      'Of every $100, $5 to $30 is lost, most likely $15.',
    ])
    expect(lines[0]?.because.map(({ question }) => question)).toEqual(['spend_vs_output'])
    expect(lines[1]?.because.map(({ question }) => question)).toEqual(['revenue_waiting'])
    expect(lines[2]?.sentences.join(' ')).toBe(
      'About $50,000 in 4 months of standstill, at the most likely month. It is gone whatever you decide, so it is no reason to go on.',
    )
  })

  it('is drawn as its table has it, on a scale that begins at nothing', () => {
    const page = html(told(example, given))
    const marks = [...page.matchAll(/data-key="([^"]*)" data-value="(\d+)" data-low="(\d+)" data-high="(\d+)"/g)]
    const rows = [...page.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replaceAll(/[$,]/g, '')),
    )
    expect(marks.map(([, , base, low, high]) => [low, base, high])).toEqual(
      rows.slice(0, 3).map(([, ...cells]) => cells),
    )
    expect(rows.slice(3, 6).map(([name, ...cells]) => [name, ...cells])).toEqual([
      ['Over a quarter', '10000', '40000', '80000'],
      ['Over 6 months', '20000', '80000', '150000'],
      ['Over a year', '50000', '160000', '300000'],
    ])
    const bands = [...page.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) =>
      [x, width].map(Number),
    )
    for (const [index, [, , , low, high]] of marks.entries()) {
      expect(bands[index]?.[0]).toBeCloseTo(Number(low) / 300, 6)
      expect(bands[index]?.[1]).toBeCloseTo((Number(high) - Number(low)) / 300, 6)
    }
  })

  it('names every multiplier with its reason, and marks what is already spent as no reason to go on', () => {
    const { assumptions } = waiting(told(example, { ...given, leaderHoursWeek: 10 }))
    expect(assumptions.map(({ low, base, high }) => [low, base, high])).toEqual([
      [5, 15, 30],
      [10, 30, 50],
      [30, 50, 70],
    ])
    const page = textOf(html(told(example, given)))
    for (const { name, because } of waiting(told(example, given)).assumptions) {
      expect(page).toContain(name)
      expect(page).toContain(because)
    }
    expect(page).toContain('no reason to go on')
  })
})

describe('no figure', () => {
  const everything: Money = { ...given, seniorYearlyPay: 120_000, leaderHoursWeek: 10, hourValue: 100 }

  it('is ever said of a business that needs nobody new', () => {
    const block = waiting(told(healthy, everything))
    expect([block.heading, block.recheckOn]).toEqual(['Waiting costs you little', '2027-02-19'])
    const page = textOf(html(told(healthy, everything)))
    expect(page).toContain('Look again on 19 February 2027.')
    expect(page).not.toMatch(/[$£€]|,000/)
    for (const [index, of] of reports.entries()) {
      const { outcome, variant } = quickVerdict(manyAnswers[index]!).assessment
      if (outcome !== 'nothing_now' || variant !== 'healthy') continue
      expect(JSON.stringify({ ...waiting(of), given: null, questions: [] })).not.toMatch(/[$£€¥]|"figure":\{|zł|CHF/)
    }
  })

  it('is said where the range would be too wide, and the sentence names what matters most', () => {
    const block = waiting(
      told(example, { ...given, monthlyTechSpend: null, monthlyRevenueWaiting: 0, leaderHoursWeek: 9 }),
    )
    expect(block.heading).toBe('Waiting takes about 10 to 30 of your hours a month, most likely near 20')
    const calm = verdict(currentRubric.rubric, { who_builds: 'nobody', build_needed: 'several' })
    const refused = waiting(told(calm, given))
    expect(refused.heading).toBe('We cannot put a useful number on waiting')
    expect(refused.lead).toEqual(['The figure that matters most is the revenue that waits.'])
    expect([refused.figure, refused.lines, refused.assumptions]).toEqual([null, [], []])
    expect(waiting(told(calm, { ...given, monthlyRevenueWaiting: null })).lead[0]).toContain('your monthly spending')
  })

  it('is said before any was given', () => {
    const { heading, figure, asks } = waiting(told(example, null))
    expect([heading, figure, asks]).toEqual(['What waiting costs is not worked out yet', null, true])
  })
})

describe('every word about it', () => {
  const texts = new Set(
    [...reports, told(healthy, given)]
      .flatMap((of) => strings({ ...waiting(of), given: null }))
      .filter(([path]) => !/\.(id|question|recheckOn|currency)$/.test(path))
      .map(([, text]) => text),
  )
  const wrong = (breaks: (text: string) => boolean) => [...texts].filter(breaks)

  it('keeps to the voice of the report', () => {
    expect(texts.size).toBeGreaterThan(1_000)
    expect(wrong((text) => /%|percent|\d[.]\d|!/.test(text))).toEqual([])
    expect(wrong((text) => text === '' || /undefined|null|NaN| {2}| ,|\b1 (hours|months)\b/.test(text))).toEqual([])
    expect(wrong((text) => text.split(/(?<=[.?])\s+/).some((sentence) => wordCount(sentence) > LONGEST))).toEqual([])
    expect(
      wrong((text) => /\b(please|sorry|valid|invalid|required|simply|just|easy|insights|journey)\b/i.test(text)),
    ).toEqual([])
  })

  it('never adds what is exposed once or already spent to the month', () => {
    for (const [index, of] of reports.entries()) {
      const kept = figures[index] ?? null
      if (!kept) continue
      const without = told(quickVerdict(manyAnswers[index]!), { ...kept, seniorYearlyPay: null, monthsStalled: null })
      expect(waiting(without).heading).toBe(waiting(of).heading)
    }
  })
})

describe('a report without its answers', () => {
  it('has the totals alone: no line, no assumption, no figure that was given', () => {
    let priced = 0
    for (const [index, answers] of manyAnswers.entries()) {
      const kept = figures[index] ?? null
      if (!kept) continue
      const said = quickVerdict(answers)
      const [full, bare] = [waiting(told(said, kept)), waiting(told(said, kept, 'withheld'))]
      expect([bare.lines, bare.assumptions, bare.given]).toEqual([[], [], null])
      expect([bare.heading, bare.lead]).toEqual([full.heading, full.lead])
      if (!bare.figure) continue
      priced += 1
      expect(bare.figure.bars.map(({ id }) => id)).toEqual(['month'])
    }
    expect(priced).toBeGreaterThan(50)
  })

  it('keeps the given figures out of the page', () => {
    const odd = { ...given, monthlyTechSpend: 41_237, monthlyRevenueWaiting: 25_119, monthsStalled: 17 }
    const [full, bare] = [html(told(example, odd)), html(told(example, odd, 'withheld'))]
    for (const figure of ['41,237', '25,119', '17 months']) {
      expect(full).toContain(figure)
      expect(bare).not.toContain(figure)
    }
  })
})

describe('the form', () => {
  it('stands in the report of whoever may give figures, open until some are given', () => {
    const page = html(told(example, null), form)
    expect(page).toMatch(/<details id="money" [^>]*open/)
    expect(page).toContain('<option value="GBP" selected="">British Pound (GBP)</option>')
    for (const field of moneyFields) expect(page).toContain(`name="${field}"`)
    expect(page).not.toContain('Clear all figures')
    const again = html(told(example, given), form)
    expect(again).not.toMatch(/<details id="money" [^>]*open/)
    expect(again).toContain('value="40,000"')
    expect(again).toContain('Clear all figures')
  })

  it('is not there for anyone else, nor where a figure would lead nowhere', () => {
    expect(html(told(example, given))).not.toContain('<form')
    expect(html(told(healthy, null), form)).not.toContain('<form')
    expect(html(told(healthy, given), form)).toContain('Clear all figures')
  })

  it('keeps what was typed and says at each field what is wrong', () => {
    const typed = { currency: 'SEK', monthlyTechSpend: 'a lot', monthsStalled: '4', leaderHoursWeek: '7.5' }
    const page = html(told(example, given), { ...form, typed })
    expect(page).toMatch(/<details id="money" [^>]*open/)
    expect(page).toContain('value="a lot"')
    expect(page).toContain('value="7.5"')
    expect(page).toContain('<option value="SEK" selected="">')
    expect(page.match(/Write your monthly spending as a whole number, such as 40,000/g)).toHaveLength(2)
    expect(page.match(/Write the hours as a whole number, such as 12/g)).toHaveLength(2)
    expect(page.match(/aria-invalid/g)).toHaveLength(2)
  })
})
