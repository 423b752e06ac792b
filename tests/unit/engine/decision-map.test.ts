import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import type { Levels } from '@/lib/engine/needs'
import type { Answers, OutcomeId } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { levels } from './levels'

const ready: Answers = { mandate: 'agreed', funding: 'monthly', build_needed: 'small_changes', who_builds: 'team' }
const judge = (level: Partial<Levels>, answers: Answers = {}) =>
  decide(compile(rubric), { ...ready, ...answers }, levels(level), [])

const nobodyDecides = { DC: 20, DD: 75 }
const nobodyBuilds = { XC: 20, XD: 75 }
const empty = { tech_leader: 'leaving' }
const permanent = { funding: 'permanent_salary', tech_leader: 'lead_developer' }

const map: readonly (readonly [string, OutcomeId, Partial<Levels>, Answers])[] = [
  ['both layers strong and quiet', 'nothing_now', {}, {}],
  ['nobody decides, a team builds', 'advisory_fractional', nobodyDecides, {}],
  [
    'somebody decides, nobody builds one system',
    'development_firm',
    { ...nobodyBuilds, XS: 30 },
    { build_needed: 'one_system' },
  ],
  [
    'somebody decides, nobody builds several',
    'development_firm',
    { ...nobodyBuilds, XS: 80 },
    { build_needed: 'several' },
  ],
  [
    'neither, and one system',
    'build_capable_operator',
    { ...nobodyDecides, ...nobodyBuilds, XS: 30 },
    { build_needed: 'one_system' },
  ],
  ['neither, and several', 'combined_firm', { ...nobodyDecides, ...nobodyBuilds, XS: 85 }, { build_needed: 'several' }],
  ['nobody decides, a team builds, the seat is empty', 'interim_bridge', { ...nobodyDecides, TU: 90 }, empty],
  [
    'nobody decides, a team builds, a lasting load and a salary',
    'full_time_cto',
    { ...nobodyDecides, PL: 90 },
    permanent,
  ],
  ['one question and a poor view', 'scoped_audit', { SN: 95, VC: 20, DC: 45, DD: 55 }, { funding: 'project' }],
]

describe('the decision map, latents set directly (Decision model §6.8)', () => {
  it.each(map)('%s: %s', (_, outcome, level, answers) => {
    expect(judge(level, answers).ranking.outcome).toBe(outcome)
  })

  it('has a place for every outcome, so none is dominated', () => {
    expect(new Set(map.map(([, outcome]) => outcome))).toEqual(new Set(rubric.outcomes.map(({ id }) => id)))
  })

  it('mirrors: swapping the layers swaps advice and a development firm, each clearly ahead', () => {
    const score = ({ rows }: ReturnType<typeof decide>, id: OutcomeId) => rows.find((row) => row.id === id)?.score ?? 0
    const weakDecides = judge(nobodyDecides)
    const weakBuilds = judge(nobodyBuilds, { build_needed: 'one_system' })
    const lead = (said: ReturnType<typeof decide>, ahead: OutcomeId, behind: OutcomeId) =>
      score(said, ahead) - score(said, behind)
    expect(lead(weakDecides, 'advisory_fractional', 'development_firm')).toBeGreaterThan(5)
    expect(lead(weakBuilds, 'development_firm', 'advisory_fractional')).toBeGreaterThan(5)
  })

  it('supplies no model with less of everything than another', () => {
    for (const one of rubric.outcomes) {
      const dominating = rubric.outcomes.filter(
        (other) =>
          other.id !== one.id &&
          other.commitment <= one.commitment &&
          Object.entries(one.supply).every(
            ([need, amount]) => other.supply[need as keyof typeof other.supply] >= amount,
          ),
      )
      expect(
        dominating.map(({ id }) => id),
        one.id,
      ).toEqual([])
    }
  })
})
