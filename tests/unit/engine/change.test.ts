import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { contributions } from '@/lib/engine/contributions'
import { counterfactuals } from '@/lib/engine/counterfactuals'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { anyAnswers, heardAnswers, nearVignette, questionOf, runs } from './arbitrary'
import { vignette } from './cases'

describe('what would change the outcome', () => {
  it('is true when fed back, in at least 200 flips', () => {
    let fed = 0
    fc.assert(
      fc.property(nearVignette, (answers) => {
        const now = assess(rubric, answers)
        const flips = counterfactuals(rubric, answers)
        expect(flips.length).toBeLessThanOrEqual(3)
        for (const { changes, outcome, variant } of flips) {
          expect([1, 2]).toContain(changes.length)
          const changed = Object.fromEntries(changes.map(({ question, to }) => [question, to]))
          const then = assess(rubric, { ...answers, ...changed })
          for (const { question, from, to } of changes) {
            expect(from).toEqual(answers[question])
            expect(from).not.toBe(to)
            expect(rubric.levers.fixed).not.toContain(question)
            expect(questionOf(question).options.map(({ id }) => id)).toContain(to)
            expect(then.unheard).not.toContain(question)
          }
          expect([then.outcome, then.variant]).toEqual([outcome, variant])
          expect([outcome, variant]).not.toEqual([now.outcome, now.variant])
          expect(then.contradictions.filter((id) => !now.contradictions.includes(id))).toEqual([])
          fed += 1
        }
      }),
      { ...runs, numRuns: 90 },
    )
    expect(fed).toBeGreaterThanOrEqual(200)
  }, 60_000)

  it('never takes away a question that was answered', () => {
    fc.assert(
      fc.property(heardAnswers, (answers) => {
        for (const { changes } of counterfactuals(rubric, answers)) {
          const changed = Object.fromEntries(changes.map(({ question, to }) => [question, to]))
          expect(assess(rubric, { ...answers, ...changed }).unheard).toEqual([])
        }
      }),
      { ...runs, numRuns: 40 },
    )
  }, 60_000)

  it('names the changes the decision model gives as examples (§6.5)', () => {
    const outcomes = (id: string) =>
      counterfactuals(rubric, vignette(id).answers).map(({ changes, outcome, variant }) => [
        changes.map(({ question, to }) => `${question}=${to}`).join(' '),
        variant ?? outcome,
      ])
    expect(outcomes('V17')).toContainEqual(['funding=monthly', 'advisory_fractional'])
    expect(outcomes('V13')).toContainEqual(['build_needed=one_system', 'build_capable_operator'])
    expect(outcomes('V09')).toContainEqual(['builders_capacity=most', 'healthy'])
  })
})

describe('what each answer added', () => {
  it('adds up from the start to the end exactly', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...rubric.outcomes.map(({ id }) => id)), (answers, outcome) => {
        const { start, end, answers: parts, combined } = contributions(rubric, answers, outcome)
        const sum = parts.reduce((total, { points }) => total + points, start) + combined
        expect(Math.abs(sum - end)).toBeLessThanOrEqual(1e-9)
        const said = assess(rubric, answers)
        expect(end).toBe(said.rows.find((row) => row.id === outcome)?.score)
        expect(start).toBe(assess(rubric, {}).rows.find((row) => row.id === outcome)?.score)
        const heard = Object.keys(answers).filter((id) => !said.unheard.includes(id))
        expect(parts.map(({ question }) => question).sort()).toEqual(heard.sort())
      }),
      runs,
    )
  }, 60_000)
})
