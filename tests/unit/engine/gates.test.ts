import { describe, expect, it } from 'vitest'
import { assess, decide } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import type { Levels } from '@/lib/engine/needs'
import type { FoundPattern } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import type { GateId } from '@/lib/rubric/2026-11/gates'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vignettes } from './cases'
import { levels } from './levels'

type Case = { readonly level?: Partial<Levels>; readonly answers?: Answers; readonly severe?: readonly string[] }

const ready: Answers = { build_needed: 'one_system', funding: 'monthly', mandate: 'agreed', who_builds: 'team' }
const found = (id: string): FoundPattern => ({ id, severity: 50, hits: [], mitigations: [] })
const shut = ({ level = {}, answers = {}, severe = [] }: Case) => {
  const { rows } = decide(compile(rubric), { ...ready, ...answers }, levels(level), severe.map(found))
  return new Set(rows.flatMap(({ gates }) => gates))
}
/** A build gap of √(demand · missing). */
const build = (gap: number): Partial<Levels> => ({ XD: gap, XC: 100 - gap })
const decision = (gap: number): Partial<Levels> => ({ DD: gap, DC: 100 - gap })
const three = ['roadmap_never_lands', 'platform_pick_fails', 'debt_unowned']
const salary = { funding: 'permanent_salary' }

/** For every gate, what shuts it and what only nearly does. */
const cases: Readonly<Record<GateId, { readonly shut: readonly Case[]; readonly open: readonly Case[] }>> = {
  G1_mandate: {
    shut: [{ answers: { mandate: 'reassurance' } }, { level: { MR: 37.9 } }],
    open: [{ level: { MR: 38 } }],
  },
  G2_advice_needs_hands: {
    shut: [{ level: build(52.1) }, { answers: { who_builds: 'nobody' } }],
    open: [{ level: build(52) }, { answers: { who_builds: 'nobody', build_needed: 'upkeep' } }],
  },
  G3_builders_need_a_decider: {
    shut: [{ level: decision(50.1) }, { level: { DC: 41.9, DD: 0 } }],
    open: [{ level: decision(50) }, { level: { DC: 42, DD: 0 } }],
  },
  G4a_too_big_for_one: { shut: [{ level: { ...build(66), XS: 51 } }], open: [{ level: { ...build(66), XS: 50 } }] },
  G4b_builders_present: {
    shut: [{ level: { XC: 65, XD: 50 } }],
    open: [{ level: { XC: 64.9, XD: 50 } }, { level: { XC: 65, XD: 60 } }],
  },
  G5_no_build_gap: { shut: [{ level: build(44.9) }], open: [{ level: build(45) }] },
  G6_no_empty_seat: { shut: [{ level: { TU: 49.9 } }], open: [{ level: { TU: 50 } }] },
  G7_load_or_salary: {
    shut: [
      { answers: salary, level: { PL: 54.9 } },
      { level: { PL: 90 } },
      { answers: salary, level: { PL: 44.9 }, severe: three },
    ],
    open: [
      { answers: salary, level: { PL: 55 } },
      { answers: salary, level: { PL: 45 }, severe: three },
    ],
  },
  G8_real_need: {
    shut: [{ level: decision(48) }, { level: build(48) }, { level: { TU: 48 } }, { level: { RE: 75 } }],
    open: [{ level: { ...decision(47.9), RE: 74.9 } }, { level: { TU: 90, MR: 30 } }, { level: { RE: 90, BA: 30 } }],
  },
  G9a_seat_empty_needs_person: { shut: [{ level: { TU: 70 } }], open: [{ level: { TU: 69.9 } }] },
  G9b_plan_already_bought: {
    shut: [{ answers: { roadmap_status: 'not_started', outside_parties: ['report'] } }],
    open: [
      { answers: { roadmap_status: 'not_started', outside_parties: ['dev_firm'] } },
      { answers: { outside_parties: ['report'] } },
    ],
  },
  G10_build_undefined: { shut: [{ answers: { build_needed: 'dont_know' } }], open: [{}] },
  G10_too_little_to_build: { shut: [{ level: { XD: 44.9 } }], open: [{ level: { XD: 45 } }] },
  G12_monthly_not_approved: {
    shut: [{ answers: { funding: 'project' } }],
    open: [{ answers: { funding: 'nothing_yet' } }],
  },
}

describe('gates (Decision model §3.2)', () => {
  it.each(Object.entries(cases))('%s shuts at its threshold and not before', (gate, { shut: closed, open }) => {
    for (const one of closed) expect(shut(one), JSON.stringify(one)).toContain(gate)
    for (const one of open) expect(shut(one), JSON.stringify(one)).not.toContain(gate)
  })

  it('stop the models they name and no other', () => {
    for (const { id, stops } of rubric.gates) {
      const [one = {}] = cases[id as GateId].shut
      const { level = {}, answers = {}, severe = [] } = one
      const { rows } = decide(compile(rubric), { ...ready, ...answers }, levels(level), severe.map(found))
      expect(
        rows
          .filter(({ gates }) => gates.includes(id))
          .map((row) => row.id)
          .sort(),
      ).toEqual([...stops].sort())
    }
  })

  it('each shut on some public vignette', () => {
    const met = vignettes.flatMap(({ answers }) => assess(rubric, answers).rows.flatMap(({ gates }) => gates))
    expect(new Set(met)).toEqual(new Set(rubric.gates.map(({ id }) => id)))
  })
})
