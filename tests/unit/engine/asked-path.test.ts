import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { TRIGGERED } from '@/lib/engine/exposure'
import { journey } from '@/lib/engine/journey'
import type { Assessment } from '@/lib/engine/judgement'
import type { Answer } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vignettes, type Vignette } from './cases'

const triggered = ({ patterns }: Assessment) =>
  patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id)

/** Goes the way a buyer goes: answers what the vignette knows and passes over the rest. */
function walk({ answers }: Vignette) {
  const told: Record<string, Answer> = {}
  const passed = new Set<string>()
  for (;;) {
    const { next } = journey(rubric, told, passed)
    if (!next) break
    const { id } = next.question
    const answer = answers[id]
    if (answer === undefined) passed.add(id)
    else told[id] = answer
  }
  return { asked: Object.keys(told).length, part: assess(rubric, told), whole: assess(rubric, answers) }
}

describe('the questions asked, beside asking everything (Decision model §2.2)', () => {
  const walks = vignettes.map(walk)

  it('asks a median of 24 and at most 28', () => {
    const asked = walks.map((one) => one.asked).sort((a, b) => a - b)
    expect(((asked[9] ?? 0) + (asked[10] ?? 0)) / 2).toBeLessThanOrEqual(24)
    expect(asked.at(-1)).toBeLessThanOrEqual(28)
  })

  it('comes to the same recommendation for all 20', () => {
    for (const { part, whole } of walks) expect([part.outcome, part.variant]).toEqual([whole.outcome, whole.variant])
  })

  it('finds at least 36 of the 42 triggered patterns', () => {
    const all = walks.flatMap(({ whole }) => triggered(whole))
    const found = walks.flatMap(({ part, whole }) => triggered(whole).filter((id) => triggered(part).includes(id)))
    expect(all).toHaveLength(42)
    expect(found.length).toBeGreaterThanOrEqual(36)
  })
})
