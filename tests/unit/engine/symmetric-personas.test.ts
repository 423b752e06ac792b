import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import type { Answers } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { questionOf } from './arbitrary'
import { vignette, vignettes } from './cases'

const judged = (answers: Answers) => {
  const { outcome, variant } = assess(rubric, answers)
  return variant ?? outcome
}
const told = (id: string, changes: Answers = {}) => judged({ ...vignette(id).answers, ...changes })

/** The answers one vignette has to some questions. */
const of = (id: string, ...questions: string[]): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = vignette(id).answers[question]
      return answer === undefined ? [] : [[question, answer]]
    }),
  )

describe('symmetric personas (Decision model §9.1)', () => {
  it('swaps advice and a development firm with the layer that is missing', () => {
    const deciding = ['tech_leader', 'who_decided_last', 'decisions_waiting', 'desk_questions', 'leadership_load']
    const seeing = ['load_horizon', 'state_explained', 'roadmap_status', 'risk_owner', 'recent_events']
    const building = ['who_builds', 'build_needed', 'builders_capacity', 'presenting_ask', 'funding', 'revenue_waiting']
    const layers = [...deciding, ...seeing, ...building, 'work_challenged', 'debt_handling', 'user_needs_owner']
    expect([told('V07'), told('V09')]).toEqual(['advisory_fractional', 'development_firm'])
    expect(told('V07', of('V09', ...layers))).toBe('development_firm')
    expect(told('V09', of('V07', ...layers))).toBe('advisory_fractional')
  })

  it('swaps an operator and a combined firm with the size of the build', () => {
    expect([told('V11'), told('V13')]).toEqual(['build_capable_operator', 'combined_firm'])
    expect(told('V11', of('V13', 'build_needed'))).toBe('combined_firm')
    expect(told('V13', of('V11', 'build_needed'))).toBe('build_capable_operator')
  })

  it('swaps an interim and a full-time CTO with a seat empty now or long vacant and recruiting', () => {
    const seat = ['tech_leader', 'recent_events', 'hire_status']
    expect([told('V15'), told('V17')]).toEqual(['interim_bridge', 'full_time_cto'])
    expect(told('V15', of('V17', ...seat))).toBe('full_time_cto')
    expect(told('V17', of('V15', ...seat))).toBe('interim_bridge')
  })

  it('swaps healthy and not a technology problem with the alignment of the business', () => {
    const aligned = of('V01', 'roadmap_status', 'decisions_waiting', 'last_feature_result')
    expect([told('V01'), told('V04')]).toEqual(['healthy', 'not_a_technology_problem'])
    expect(told('V04', { ...aligned, priorities_agreed: 'few_written', user_needs_owner: 'named_recent' })).toBe(
      'healthy',
    )
    const unaligned = of('V04', 'priorities_agreed', 'user_needs_owner', 'roadmap_status', 'last_feature_result')
    expect(told('V01', unaligned)).toBe('not_a_technology_problem')
  })

  it('swaps advice and mandate first with the mandate', () => {
    expect(told('V07', { mandate: 'agreed' })).toBe('advisory_fractional')
    expect(told('V07', { mandate: 'reassurance' })).toBe('mandate_first')
  })

  it('keeps the outcome when only the size of the business moves by one band', () => {
    const bands = questionOf('business_size')
      .options.map(({ id }) => id)
      .filter((id) => id !== 'dont_know')
    const moved = vignettes.flatMap(({ id, answers }) => {
      const at = bands.indexOf(String(answers['business_size']))
      return bands.filter((_, band) => Math.abs(band - at) === 1).map((band) => [id, band] as const)
    })
    expect(moved).toHaveLength(38)
    for (const [id, band] of moved) expect(told(id, { business_size: band }), `${id} ${band}`).toBe(told(id))
  })

  it('keeps the outcome when only the wish changes to another that names no bounded question', () => {
    const wishes = questionOf('presenting_ask').options.map(({ id }) => id)
    const open = wishes.filter((wish) => wish !== 'one_decision' && wish !== 'clear_picture')
    const wished = vignettes.flatMap(({ id, answers }) =>
      open.filter((wish) => wish !== answers['presenting_ask']).map((wish) => [id, wish] as const),
    )
    expect(wished).toHaveLength(123)
    for (const [id, wish] of wished) expect(told(id, { presenting_ask: wish }), `${id} ${wish}`).toBe(told(id))
  })
})
