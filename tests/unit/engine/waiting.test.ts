import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitingCost, type Judged, type Money, type WaitingCost } from '@/lib/engine/waiting'
import type { Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { personas } from '@/tests/support/personas'
import { runs } from './arbitrary'
import { byHand } from './waiting-by-hand'

const { assumptions } = currentRubric.waiting

const nothing: Money = {
  currency: 'USD',
  monthlyTechSpend: null,
  monthsStalled: null,
  monthlyRevenueWaiting: null,
  seniorYearlyPay: null,
  leaderHoursWeek: null,
  hourValue: null,
}

const found = (severities: Readonly<Record<string, number>>, more: Partial<Judged> = {}): Judged => ({
  outcome: 'combined_firm',
  variant: null,
  patterns: Object.entries(severities)
    .filter(([id]) => currentRubric.rubric.patterns.some((pattern) => pattern.id === id))
    .map(([id, severity]) => ({ id, severity, hits: [], mitigations: [] })),
  signals: Object.entries(severities)
    .filter(([id]) => currentRubric.rubric.signals.some((signal) => signal.id === id))
    .map(([id, strength]) => ({ id, strength, hits: [] })),
  ...more,
})

const cost = (judged: Judged, answers: Answers, money: Partial<Money>, months?: number) =>
  waitingCost(judged, answers, { ...nothing, ...money }, assumptions, months)

const flat = found({ spend_up_output_flat: 55 })
const pipeline = { revenue_waiting: 'pipeline' }
const given = { monthlyTechSpend: 40_000, monthsStalled: 4, monthlyRevenueWaiting: 25_000 }

function priced(said: WaitingCost) {
  if (said.kind !== 'priced') throw new Error(`There is no figure: ${said.kind}`)
  return said
}

it('assumes nothing by a pattern or a signal that the rubric does not have', () => {
  const { patterns, signals } = currentRubric.rubric
  for (const of of [assumptions.idle, assumptions.hire]) {
    expect(patterns.map(({ id }) => id)).toEqual(expect.arrayContaining([...of.patterns]))
    expect(signals.map(({ id }) => id)).toEqual(expect.arrayContaining([...of.signals]))
  }
  const question = currentRubric.rubric.questions.find(({ id }) => id === assumptions.revenue.question)
  expect(question?.options.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(assumptions.revenue.shares)))
})

describe('the worked example', () => {
  it('comes to what the model states', () => {
    const said = priced(cost(flat, pipeline, given))
    expect(said.month).toEqual({ low: 4_000, base: 10_000, high: 30_000 })
    expect(said.months).toBe(3)
    expect(said.total).toEqual({ low: 10_000, base: 40_000, high: 80_000 })
    expect(said.parts.map(({ id, range }) => [id, range])).toEqual([
      ['idle', { low: 2_000, base: 6_000, high: 20_000 }],
      ['revenue', { low: 2_000, base: 8_000, high: 20_000 }],
    ])
    expect(said.spent).toBe(50_000)
    expect(said.hire).toBeNull()
  })

  it('is the same for a business that says so', () => {
    const answers = { who_builds: 'team', spend_vs_output: 'up_flat', build_needed: 'several', ...pipeline }
    const { assessment } = verdict(currentRubric.rubric, answers)
    expect(priced(cost(assessment, answers, given)).month).toEqual({ low: 4_000, base: 10_000, high: 30_000 })
  })

  it('has its widest part in the revenue, which is as wide as the spending and can cost more', () => {
    const wide = { ...assumptions, idle: { ...assumptions.idle, found: { ...assumptions.idle.found, low: 0 } } }
    const said = waitingCost(flat, pipeline, { ...nothing, ...given, monthlyTechSpend: 400_000 }, wide)
    expect(said).toEqual({ kind: 'refused', widest: 'idle' })
    // Exactly 10,000 wide each, and no low end: refused, with the part that can cost more.
    const even = {
      ...wide,
      idle: { ...wide.idle, found: { ...wide.idle.found, high: 25 } },
      revenue: {
        ...wide.revenue,
        shares: { ...wide.revenue.shares, pipeline: { ...wide.revenue.shares['pipeline']!, low: 4, high: 44 } },
      },
    }
    expect(waitingCost(flat, pipeline, { ...nothing, ...given }, even)).toEqual({ kind: 'refused', widest: 'revenue' })
  })
})

describe('no figure', () => {
  it('stands for a business that needs nobody new, whatever it gives', () => {
    const everything = { ...given, seniorYearlyPay: 120_000, leaderHoursWeek: 10, hourValue: 100 }
    for (const variant of ['healthy', null] as const) {
      const healthy = found({ spend_up_output_flat: 90, senior_hire_misfire: 90 }, { outcome: 'nothing_now', variant })
      expect(cost(healthy, pipeline, everything)).toEqual({ kind: 'little' })
    }
  })

  it('stands where nothing was given, or nothing that a month could cost', () => {
    expect(waitingCost(flat, pipeline, null, assumptions)).toEqual({ kind: 'open', hours: null, hire: null })
    expect(cost(flat, pipeline, { monthsStalled: 9 })).toEqual({ kind: 'open', hours: null, hire: null })
    expect(cost(flat, pipeline, { hourValue: 90 })).toEqual({ kind: 'open', hours: null, hire: null })
    expect(cost(flat, { revenue_waiting: 'no' }, { monthlyRevenueWaiting: 9_000 }).kind).toBe('open')
    expect(cost(flat, {}, { monthlyTechSpend: 0 }).kind).toBe('open')
  })

  it('stands where the base is nothing', () => {
    expect(cost(found({}), {}, { monthlyTechSpend: 40_000 })).toEqual({ kind: 'refused', widest: 'idle' })
    expect(cost(found({}), {}, { monthlyRevenueWaiting: 40_000 })).toEqual({ kind: 'refused', widest: 'revenue' })
  })

  it('stands where the high end is more than ten times the low one, and not where it is ten times', () => {
    const watched = found({ delivery_stalls: 30 })
    expect(cost(watched, {}, { monthlyTechSpend: 40_000 })).toEqual({ kind: 'refused', widest: 'idle' })
    // 0 to 1,350 of spending beside 0.3 to 0.7 of the hours: 150 hours at 1 lift the low end to 193.
    const at = (weekly: number) =>
      cost(watched, {}, { monthlyTechSpend: 9_000, leaderHoursWeek: weekly, hourValue: 1 }).kind
    expect([at(1), at(150)]).toEqual(['refused', 'priced'])
    const ten = {
      ...assumptions,
      revenue: { ...assumptions.revenue, otherwise: { ...assumptions.revenue.otherwise, low: 3, base: 9, high: 30 } },
    }
    const exactlyTen = waitingCost(found({}), {}, { ...nothing, monthlyRevenueWaiting: 10_000 }, ten)
    expect(exactlyTen.kind).toBe('priced')
    const more = { ...ten, revenue: { ...ten.revenue, otherwise: { ...ten.revenue.otherwise, high: 31 } } }
    expect(waitingCost(found({}), {}, { ...nothing, monthlyRevenueWaiting: 10_000 }, more).kind).toBe('refused')
  })
})

describe('a figure', () => {
  it.each([
    [50, 'found'],
    [49.999, 'watched'],
    [30, 'watched'],
    [29.999, 'neither'],
  ] as const)('takes the share of spending by the worst pattern: %d', (severity, share) => {
    const judged = found({ delivery_stalls: 12, spend_up_output_flat: severity })
    const said = cost(judged, pipeline, { ...given, monthlyRevenueWaiting: 900_000 })
    expect(priced(said).parts[0]?.share).toBe(assumptions.idle[share])
  })

  it('counts hours in hours, and in money only with a value', () => {
    const hours = { low: 10, base: 20, high: 40 }
    expect(cost(flat, {}, { leaderHoursWeek: 10 })).toEqual({ kind: 'open', hours, hire: null })
    const said = priced(cost(flat, {}, { leaderHoursWeek: 10, hourValue: 100 }))
    expect(said.month).toEqual({ low: 1_000, base: 2_000, high: 4_000 })
    expect(said.hours).toEqual(hours)
  })

  it('never adds what is exposed once or already spent', () => {
    const both = found({ spend_up_output_flat: 55, senior_hire_misfire: 50 })
    const said = priced(cost(both, pipeline, { ...given, seniorYearlyPay: 150_000 }))
    expect(said.hire).toEqual({ low: 7_000, base: 20_000, high: 40_000 })
    expect(said.month).toEqual(priced(cost(flat, pipeline, { ...given, monthsStalled: null })).month)
    expect(priced(cost(flat, pipeline, { ...given, seniorYearlyPay: 150_000 })).hire).toBeNull()
    expect(priced(cost(flat, pipeline, { ...given, monthsStalled: null })).spent).toBeNull()
  })

  it('adds a month up before it rounds', () => {
    for (const months of [1, 3, 6, 12]) {
      expect(priced(cost(flat, pipeline, given, months)).total).toEqual(
        {
          1: [4_000, 10_000, 30_000],
          3: [10_000, 40_000, 80_000],
          6: [20_000, 80_000, 150_000],
          12: [50_000, 160_000, 300_000],
        }[months]!.reduce((range, value, index) => ({ ...range, [['low', 'base', 'high'][index]!]: value }), {}),
      )
    }
  })

  it('is not moved by the fractions a computer cannot write', () => {
    // In binary 0.1 and 0.2 make a little more than 0.3, and 1.1 times 100,000 a little more than 110,000.
    expect(Math.ceil((0.1 + 0.2) * 10)).toBe(4)
    expect(100_000 * 1.1).toBeGreaterThan(110_000)
    const exact = priced(cost(found({ delivery_stalls: 60 }), {}, { monthlyTechSpend: 200_000 }))
    expect(exact.month).toEqual({ low: 10_000, base: 30_000, high: 60_000 })
    const year = priced(cost(found({ delivery_stalls: 60 }), {}, { monthlyTechSpend: 2_000_000 }, 7))
    expect(year.total).toEqual({ low: 700_000, base: 2_100_000, high: 4_200_000 })
    const hours = priced(cost(flat, {}, { leaderHoursWeek: 7, hourValue: 1_000 }))
    expect(hours.month).toEqual({ low: 9_000, base: 20_000, high: 30_000 })
  })

  it('is there for anything at all', () => {
    const odd = fc.oneof(fc.constant(null), fc.double({ noNaN: false }), fc.integer())
    const money = fc.record({
      currency: fc.string(),
      monthlyTechSpend: odd,
      monthsStalled: odd,
      monthlyRevenueWaiting: odd,
      seniorYearlyPay: odd,
      leaderHoursWeek: odd,
      hourValue: odd,
    })
    fc.assert(
      fc.property(money, fc.integer({ min: 0, max: 100 }), fc.string(), (given, severity, answer) => {
        const said = waitingCost(
          found({ delivery_stalls: severity, premature_full_time_hire: severity }),
          { revenue_waiting: answer },
          given,
          assumptions,
        )
        expect(['open', 'refused', 'priced']).toContain(said.kind)
        expect(JSON.stringify(said)).not.toMatch(/null,"base"|"high":null/)
      }),
      runs,
    )
  })
})

describe('against a calculation by hand', () => {
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
  const money = fc.record({
    currency: fc.constant('EUR'),
    monthlyTechSpend: some(fc.integer({ min: 0, max: 3_000_000 })),
    monthsStalled: some(fc.integer({ min: 0, max: 36 })),
    monthlyRevenueWaiting: some(fc.integer({ min: 0, max: 3_000_000 })),
    seniorYearlyPay: some(fc.integer({ min: 0, max: 400_000 })),
    leaderHoursWeek: some(fc.integer({ min: 0, max: 80 })),
    hourValue: some(fc.integer({ min: 0, max: 900 })),
  })
  const buyers = personas.map(({ answers }) => {
    const said = verdict(currentRubric.rubric, answers)
    return { answers: said.answers, assessment: said.assessment }
  })
  const severity = fc.oneof(fc.constantFrom(29.9, 30, 49.9, 50), fc.double({ min: 0, max: 100, noNaN: true }))
  const invented = fc.record({
    answers: fc.constantFrom(
      {},
      ...['committed', 'pipeline', 'no', 'dont_know'].map((one) => ({ revenue_waiting: one })),
    ),
    assessment: fc
      .record({
        delivery_stalls: severity,
        spend_up_output_flat: severity,
        senior_hire_misfire: severity,
        premature_full_time_hire: severity,
      })
      .map((severities) => found(severities)),
  })
  const cases = fc.sample(
    fc.record({ buyer: fc.oneof(fc.constantFrom(...buyers), invented), money, months: fc.constantFrom(1, 3, 6, 12) }),
    { numRuns: 600, seed: runs.seed },
  )

  it('says the same on 600 random inputs', () => {
    for (const { buyer, money, months } of cases) {
      const said = waitingCost(buyer.assessment, buyer.answers, money, assumptions, months)
      expect(summary(said), JSON.stringify({ money, months })).toEqual(
        byHand(buyer.assessment, buyer.answers, money, months),
      )
    }
    const kinds = cases.map(({ buyer, money }) => waitingCost(buyer.assessment, buyer.answers, money, assumptions).kind)
    for (const kind of ['little', 'open', 'refused', 'priced'])
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => kind === 'priced').length).toBeGreaterThan(150)
  })

  const three = ({ low, base, high }: { low: number; base: number; high: number }) => [low, base, high]
  const summary = (said: WaitingCost) => ({
    kind: said.kind,
    month: said.kind === 'priced' ? three(said.month) : null,
    total: said.kind === 'priced' ? three(said.total) : null,
    spent: said.kind === 'priced' ? said.spent : null,
    hire: 'hire' in said && said.hire ? three(said.hire) : null,
    hours: 'hours' in said && said.hours ? three(said.hours) : null,
    widest: said.kind === 'refused' ? said.widest : null,
  })
})
