import { describe, expect, it } from 'vitest'
import { assess, decide } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import { exposed, residualFactor } from '@/lib/engine/exposure'
import type { Answers } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { levels } from './levels'

const pattern = (id: string) => rubric.patterns.find((candidate) => candidate.id === id)!
const severity = (answers: Answers, id: string) =>
  assess(rubric, answers).patterns.find((found) => found.id === id)?.severity

describe('sums worked by hand', () => {
  it('a latent: build scale from two answers', () => {
    // prior 35 at weight 1; $5M to $25M says 60 at weight 1; several things says 85 at weight 3
    const mean = (1 * 35 + 1 * 60 + 3 * 85) / (1 + 1 + 3) // 350 / 5 = 70
    const spread = (1 * (60 - 70) ** 2 + 3 * (85 - 70) ** 2) / (1 + 3) // 775 / 4 = 193.75
    const sd = Math.sqrt((25 ** 2 + spread) / (1 + 1 + 3)) // √163.75
    const said = assess(rubric, { business_size: 'from_5m_to_25m', build_needed: 'several' }).latents.XS
    expect(mean).toBe(70)
    expect(said.mean).toBeCloseTo(70, 12)
    expect(said.sd).toBeCloseTo(sd, 12)
    expect(said.sd).toBeCloseTo(12.796484, 6)
  })

  it('a contradiction: its latents are half as uncertain again, and it speaks against the view', () => {
    // A leader decided and nobody leads: DC is widened by 0.5 and VC hears 15 once
    const said = assess(rubric, { who_decided_last: 'own_leader', tech_leader: 'nobody' })
    // DC: prior 45 at weight 1; a leader decided 95 and nobody leads 5, each at weight 3
    const mean = (1 * 45 + 3 * 95 + 3 * 5) / (1 + 3 + 3)
    const spread = (3 * (95 - mean) ** 2 + 3 * (5 - mean) ** 2) / (3 + 3)
    expect(said.contradictions).toEqual(['cx_leader_absent_but_decided'])
    expect(said.latents.DC.mean).toBeCloseTo(mean, 12)
    expect(said.latents.DC.sd).toBeCloseTo(1.5 * Math.sqrt((25 ** 2 + spread) / 7), 12)
    expect(said.latents.VC.mean).toBeCloseTo((50 + 15) / 2, 12)
  })

  it('a noisy-OR: three signs of an empty seat', () => {
    // leaving 0.6, left 0.4, a full week 0.25: 1 − 0.4 · 0.6 · 0.75 = 0.82
    const answers = { tech_leader: 'leaving', recent_events: ['leader_left'], leadership_load: 'full_week' }
    expect(severity(answers, 'leadership_vacuum')).toBeCloseTo(82, 12)
  })

  it('a noisy-OR with something against it: tested access halves a dependency', () => {
    // a key developer left 0.4, freelancers 0.15: 1 − 0.6 · 0.85 = 0.49; tested access leaves half
    const answers = { who_builds: 'freelancers', recent_events: ['key_dev_left'], system_access: 'tested' }
    expect(severity(answers, 'single_point_dependency')).toBeCloseTo(24.5, 12)
  })

  it('a residual: advice is as good as the hands', () => {
    // 0.90 without a team, 0.45 with one; at an execution layer of 60: 0.90 − 0.45 · 0.60 = 0.63
    const roadmap = pattern('roadmap_never_lands')
    expect(residualFactor(roadmap, 'advisory_fractional', { XC: 60, DC: 0 })).toBeCloseTo(0.63, 12)
    expect(exposed(roadmap, 80, 'advisory_fractional', { XC: 60, DC: 0 })).toBeCloseTo(50.4, 12)
    // waiting makes late decisions worse: 95 · 1.10 = 104.5, and no exposure is above 100
    expect(exposed(pattern('decisions_too_late'), 95, 'nothing_now', { XC: 60, DC: 0 })).toBe(100)
  })

  it('a score: an audit nobody needs, and an audit where a seat is empty', () => {
    const audit = (level: Parameters<typeof levels>[0]) =>
      decide(compile(rubric), {}, levels(level), []).rows.find((row) => row.id === 'scoped_audit')?.score
    const quiet = { DC: 100, DD: 0, XC: 100, XD: 0, PL: 0, TU: 0, VC: 100, SE: 0, RE: 0, SN: 0 }
    // Surplus: judgement 30 · 0.3, one owner 5 · 0.05, facts 95 · 0.1. Commitment 18, nothing pressing. Weights sum to 1.1.
    const lost = 0.2 * 0.09 + 0.12 * 0.0025 + 0.07 * 0.095
    expect(audit(quiet)).toBeCloseTo(100 * (1 - (lost + 0.1 * 0.18) / 1.1), 10)
    expect(audit(quiet)).toBeCloseTo(96.095455, 6)
    // An empty seat: short by 100 on it, and the commitment counts for nothing beside a need of 100.
    expect(audit({ ...quiet, TU: 100 })).toBeCloseTo(100 * (1 - (lost + 0.11) / 1.1), 10)
  })
})
