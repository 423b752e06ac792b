import { describe, expect, it } from 'vitest'
import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { confidence } from '@/lib/engine/confidence'
import { TRIGGERED } from '@/lib/engine/exposure'
import type { Confidence } from '@/lib/engine/judgement'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vignettes } from './cases'

const firmness: readonly Confidence[] = ['close_call', 'leaning', 'clear']

describe('the public vignettes (Decision model §9)', () => {
  it('has all 20', () => {
    expect(vignettes).toHaveLength(20)
  })

  it.each(vignettes.map((vignette) => [vignette.id, vignette] as const))('%s', (_, { answers, expect: wanted }) => {
    const said = assess(rubric, answers)
    const severity = new Map(said.patterns.map((pattern) => [pattern.id, pattern.severity]))
    const known = new Set(rubric.patterns.map((pattern) => pattern.id))
    expect(said.unknown).toEqual([])
    expect([said.outcome, said.variant]).toEqual([wanted.top, wanted.variant ?? null])
    for (const id of [...wanted.must, ...wanted.mustNot]) expect(known).toContain(id)
    for (const id of wanted.must) expect(severity.get(id) ?? 0, id).toBeGreaterThanOrEqual(TRIGGERED)
    for (const id of wanted.mustNot) expect(severity.get(id) ?? 0, id).toBeLessThan(TRIGGERED)
    expect(said.contradictions.length).toBeGreaterThanOrEqual(wanted.minContradictions ?? 0)
    if (wanted.maxConfidence) {
      const word = confidence(acceptability(rubric, answers), said.contradictions.length)
      expect(firmness.indexOf(word)).toBeLessThanOrEqual(firmness.indexOf(wanted.maxConfidence))
    }
  })
})
