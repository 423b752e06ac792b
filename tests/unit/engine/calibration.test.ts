import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibration, wentWell, type ToldOutcome } from '@/lib/engine/calibration'
import { runs } from './arbitrary'

const one = (more: Partial<ToldOutcome> = {}): ToldOutcome => ({
  confidence: 'clear',
  share: 0.9,
  followed: true,
  better: 3,
  switched: false,
  ...more,
})
const many = (count: number, more: Partial<ToldOutcome> = {}) => Array.from({ length: count }, () => one(more))
const bad = { better: 2 }

describe('advice went well', () => {
  it('where it was followed, three measures are better and nothing was switched', () => {
    expect(wentWell(one())).toBe(true)
    expect(wentWell(one({ better: 5 }))).toBe(true)
    for (const not of [{ followed: false }, { better: 2 }, { switched: true }]) expect(wentWell(one(not))).toBe(false)
  })
})

describe('what is said of outcomes', () => {
  it('is counts alone up to 49', () => {
    const told = calibration([...many(30), ...many(19, { confidence: 'leaning', followed: false })])
    expect(told).toEqual({
      told: 49,
      followed: 30,
      byWord: [
        { word: 'clear', told: 30, wentWell: 30 },
        { word: 'leaning', told: 19, wentWell: 0 },
        { word: 'close_call', told: 0, wentWell: 0 },
      ],
      scored: null,
    })
    expect(calibration([])).toMatchObject({ told: 0, followed: 0, scored: null })
  })

  it('is a score from 50 on, as worked out by hand', () => {
    // 20 at 0.9, of which 16 went well; 30 at 0.5, of which 12 went well. In all 28 of 50.
    const outcomes = [
      ...many(16),
      ...many(4, bad),
      ...many(12, { share: 0.5, confidence: 'close_call' }),
      ...many(10, { share: 0.5, confidence: 'close_call', ...bad }),
      ...many(5, { share: 0.5, confidence: 'close_call', switched: true }),
      ...many(3, { share: 0.5, confidence: 'close_call', followed: false }),
    ]
    const { scored, byWord } = calibration(outcomes)
    expect(byWord.map(({ told, wentWell }) => [told, wentWell])).toEqual([
      [20, 16],
      [0, 0],
      [30, 12],
    ])
    expect(scored?.baseRate).toBeCloseTo(0.56, 12)
    expect(scored?.meanShare).toBeCloseTo(0.66, 12)
    // (16 × 0.01 + 4 × 0.81 + 30 × 0.25) / 50
    expect(scored?.brier).toBeCloseTo(0.218, 12)
    expect(scored?.uncertainty).toBeCloseTo(0.2464, 12)
    // (20 × (0.9 − 0.8)² + 30 × (0.5 − 0.4)²) / 50 and (20 × (0.8 − 0.56)² + 30 × (0.4 − 0.56)²) / 50
    expect(scored?.parts?.reliability).toBeCloseTo(0.01, 12)
    expect(scored?.parts?.resolution).toBeCloseTo(0.0384, 12)
    expect(scored?.parts?.within).toBeCloseTo(0, 12)
    expect(scored?.parts?.bins.map(({ from, told, wentWell }) => [from, told, wentWell])).toEqual([
      [0.4, 30, 12],
      [0.8, 20, 16],
    ])
    expect(scored?.followers).toEqual({ told: 47, good: 28 })
    expect(scored?.others).toEqual({ told: 3, good: 3 })
  })

  it('is the calibration in the large alone where a bin has fewer than 10', () => {
    const few = calibration([...many(41), ...many(9, { share: 0.3 })]).scored
    expect(few?.parts).toBeNull()
    expect(few?.meanShare).toBeCloseTo((41 * 0.9 + 9 * 0.3) / 50, 12)
    expect(calibration([...many(41), ...many(10, { share: 0.3 })]).scored?.parts).not.toBeNull()
  })

  it('puts a share of 1 into the last bin and a share of nothing into the first', () => {
    const bins = calibration([...many(25, { share: 1 }), ...many(25, { share: 0 })]).scored?.parts?.bins
    expect(bins?.map(({ from }) => from)).toEqual([0, 0.8])
  })

  it('always adds up: reliability − resolution + uncertainty + within is the score, within bins of like shares nothing', () => {
    const outcome = fc.record({
      confidence: fc.constantFrom('clear' as const, 'leaning' as const, 'close_call' as const),
      share: fc.constantFrom(0.05, 0.15, 0.55, 0.5, 0.95, 1),
      followed: fc.boolean(),
      better: fc.integer({ min: 0, max: 5 }),
      switched: fc.boolean(),
    })
    let taken = 0
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 50, maxLength: 120 }), (outcomes) => {
        const { scored } = calibration(outcomes)
        expect(scored).not.toBeNull()
        expect(scored!.brier).toBeGreaterThanOrEqual(0)
        expect(scored!.brier).toBeLessThanOrEqual(1)
        if (!scored?.parts) return
        taken += 1
        const { reliability, resolution, within } = scored.parts
        expect(reliability - resolution + scored.uncertainty + within).toBeCloseTo(scored.brier, 10)
        expect(resolution).toBeLessThanOrEqual(scored.uncertainty + 1e-9)
        expect(Math.abs(within)).toBeLessThan(0.05)
      }),
      runs,
    )
    expect(taken).toBeGreaterThan(100)
  })
})
