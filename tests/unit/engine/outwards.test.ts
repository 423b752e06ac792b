import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, outwards } from '@/lib/engine/outwards'
import { runs } from './arbitrary'

const whole = (low: number, base: number, high: number) => outwards({ low, base, high }, 1)
const amount = fc.integer({ min: 0, max: 5_000_000_000 })
const ranges = fc
  .array(amount, { minLength: 3, maxLength: 3 })
  .map((three) => three.sort((a, b) => a - b))
  .map(([low = 0, base = 0, high = 0]) => ({ low, base, high }))

describe('rounding outwards', () => {
  it('is as the worked example has it', () => {
    expect(whole(4_500, 13_500, 24_500)).toEqual({ low: 4_000, base: 10_000, high: 30_000 })
    expect(whole(13_500, 40_500, 73_500)).toEqual({ low: 10_000, base: 40_000, high: 80_000 })
  })

  it('keeps one figure below 100,000 and two from there on', () => {
    expect(whole(99_999, 99_999, 99_999)).toEqual({ low: 90_000, base: 100_000, high: 100_000 })
    expect(whole(100_000, 100_000, 100_000)).toEqual({ low: 100_000, base: 100_000, high: 100_000 })
    expect(whole(100_001, 104_999, 100_001)).toEqual({ low: 100_000, base: 100_000, high: 110_000 })
    expect(whole(1_234_567, 1_250_000, 1_234_567)).toEqual({ low: 1_200_000, base: 1_300_000, high: 1_300_000 })
  })

  it('leaves what is round already as it is, and nothing as nothing', () => {
    for (const round of [0, 1, 9, 10, 700, 4_000, 90_000, 100_000, 110_000, 2_500_000]) {
      expect(whole(round, round, round)).toEqual({ low: round, base: round, high: round })
    }
  })

  it('takes the middle half way between up', () => {
    expect([15, 25, 450, 449, 1_050_000].map((amount) => nearest(amount, 1))).toEqual([20, 30, 500, 400, 1_100_000])
  })

  it('goes no finer than a whole', () => {
    expect(outwards({ low: 4_999, base: 5_000, high: 10_001 }, 10_000)).toEqual({ low: 0, base: 1, high: 2 })
  })

  it('keeps its ends around its middle, at most one step of the kept place away, for any range', () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom(1, 100, 10_000), (exact, unit) => {
        const rounded = outwards(exact, unit)
        expect(rounded.low).toBeLessThanOrEqual(exact.low / unit)
        expect(rounded.high).toBeGreaterThanOrEqual(exact.high / unit)
        expect(rounded.low).toBeLessThanOrEqual(rounded.base)
        expect(rounded.base).toBeLessThanOrEqual(rounded.high)
        for (const [end, parts] of [
          [rounded.low, exact.low],
          [rounded.base, exact.base],
          [rounded.high, exact.high],
        ] as const) {
          const value = parts / unit
          const figures = value < 100_000 ? 1 : 2
          expect(String(end).replace(/0+$/, '').length).toBeLessThanOrEqual(figures)
          expect(Math.abs(end - value)).toBeLessThan(
            Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, value)) + 1e-9) + 1 - figures)) + 1e-6,
          )
        }
      }),
      { ...runs, numRuns: 5_000 },
    )
  })

  it('grows with what goes in', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        const [a, b] = [whole(less, less, less), whole(more, more, more)]
        expect([a.low <= b.low, a.base <= b.base, a.high <= b.high]).toEqual([true, true, true])
      }),
      runs,
    )
  })
})
