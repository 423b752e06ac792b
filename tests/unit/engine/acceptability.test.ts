import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptability, runnerUp } from '@/lib/engine/acceptability'
import { judge } from '@/lib/engine/assess'
import { compile, LATENTS } from '@/lib/engine/compile'
import { confidence, mostOften } from '@/lib/engine/confidence'
import { findPatterns } from '@/lib/engine/exposure'
import { settled } from '@/lib/engine/gates'
import type { Acceptability } from '@/lib/engine/judgement'
import type { Levels } from '@/lib/engine/needs'
import type { OutcomeId } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { anyAnswers, heardAnswers, runs } from './arbitrary'
import { vignette } from './cases'

const few = { draws: 40, seed: 7 }
const ids = rubric.outcomes.map(({ id }) => id)
const shares = (rank1: Partial<Acceptability['rank1']>): Acceptability => ({
  draws: 100,
  seed: 1,
  rank1: { ...(Object.fromEntries(ids.map((id) => [id, 0])) as Record<OutcomeId, number>), ...rank1 },
  pair: null,
  ranges: Object.fromEntries(ids.map((id) => [id, { low: 0, high: 0 }])) as Acceptability['ranges'],
})

describe('the shares of the re-runs', () => {
  it('sum to 1, keep to their ranges and are the same twice', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const said = acceptability(rubric, answers, few)
        expect(Object.values(said.rank1).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(Object.values(said.ranges).every(({ low, high }) => low <= high && high <= 100)).toBe(true)
        if (said.pair) expect(said.pair.share).toBeGreaterThanOrEqual(0)
        expect(acceptability(rubric, answers, few)).toEqual(said)
      }),
      runs,
    )
  }, 60_000)

  it('are 2,000 draws of one seed unless told otherwise, and move little with the seed', () => {
    const { answers } = vignette('V18')
    const said = acceptability(rubric, answers)
    expect([said.draws, said.seed]).toEqual([2000, 20261121])
    const other = acceptability(rubric, answers, { seed: 1 })
    for (const id of ids) expect(Math.abs(other.rank1[id] - said.rank1[id])).toBeLessThanOrEqual(0.03)
  })
})

const level = Object.fromEntries(LATENTS.map((id) => [id, fc.double({ min: 0, max: 100, noNaN: true })]))

describe('the rules settled for some answers', () => {
  it('stop and lead as the rubric’s own do, at any levels of the latents', () => {
    fc.assert(
      fc.property(heardAnswers, fc.record(level), (answers, given) => {
        const compiled = compile(rubric)
        const patterns = findPatterns(compiled, answers)
        const quick = judge(compiled, answers, patterns, settled(rubric, { answers, patterns }))
        const { rows, ranking } = quick(given as Levels)
        const plain = judge(compiled, answers, patterns)(given as Levels)
        expect({ rows, ranking }).toEqual({ rows: plain.rows, ranking: plain.ranking })
      }),
      runs,
    )
  })
})

describe('the word for them (Decision model §3.4)', () => {
  const clear = shares({ advisory_fractional: 0.8, scoped_audit: 0.2 })
  const leaning = shares({ advisory_fractional: 0.7, scoped_audit: 0.3 })

  it('asks for a share and a lead', () => {
    expect(confidence(clear, 0)).toBe('clear')
    expect(confidence(leaning, 0)).toBe('leaning')
    expect(confidence(shares({ advisory_fractional: 0.6, scoped_audit: 0.4 }), 0)).toBe('leaning')
    expect(confidence(shares({ advisory_fractional: 0.6, scoped_audit: 0.4001 }), 0)).toBe('close_call')
    expect(confidence(shares({ advisory_fractional: 0.79, scoped_audit: 0.21 }), 0)).toBe('leaning')
    expect(confidence(shares({ advisory_fractional: 0.59, scoped_audit: 0.01 }), 0)).toBe('close_call')
  })

  it('allows one contradiction, leans at two and is a close call from four', () => {
    expect([1, 2, 3, 4].map((count) => confidence(clear, count))).toEqual(['clear', 'leaning', 'leaning', 'close_call'])
    expect(confidence(leaning, 3)).toBe('leaning')
  })

  it('names who came first most often, and who came second', () => {
    expect([mostOften(clear), runnerUp(clear.rank1, 'advisory_fractional')]).toEqual([
      'advisory_fractional',
      'scoped_audit',
    ])
    expect(runnerUp(shares({ scoped_audit: 1 }).rank1, 'scoped_audit')).toBeNull()
  })
})
