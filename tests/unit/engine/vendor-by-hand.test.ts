import { describe, expect, it } from 'vitest'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { fitBand, vendorFit } from '@/lib/engine/vendor-fit'
import { afterFlags, redFlags } from '@/lib/engine/vendor-flags'
import { vendorQuality } from '@/lib/engine/vendor-quality'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import type { ClaimId, FlagLevel, VendorRecord } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'

const { kinds } = vendorTables
const record = (claim: ClaimId, heard: VendorRecord['heard'] = {}, shown: readonly string[] = []) => ({
  claim,
  heard,
  shown,
})
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const divided = (values: readonly number[]) => values.map((value) => value / sum(values))

// Decision model §5.2, a claim of a combined firm; and §5.3, two questions, one row for each answer.
const priors = [0.05, 0.27, 0.05, 0.22, 0.3, 0.02, 0.02, 0.01, 0.01, 0.05]
const books = [
  [3, 6, 10, 9, 76, 3, 2, 3, 3, 5], // one_firm_shown, which suits the claim
  [4, 36, 13, 36, 14, 2, 5, 3, 5, 20],
  [36, 46, 3, 10, 3, 5, 14, 6, 16, 14],
  [1, 3, 58, 33, 2, 1, 1, 1, 3, 26],
  [2, 1, 2, 2, 1, 80, 24, 4, 1, 2],
  [42, 5, 1, 2, 2, 2, 12, 12, 60, 8],
  [12, 3, 13, 8, 2, 7, 42, 71, 12, 25],
]
const bench = [
  [2, 4, 66, 62, 79, 5, 2, 2, 8, 8], // employees_named, which suits the claim
  [8, 72, 15, 17, 10, 12, 10, 5, 17, 20], // subcontractors
  [60, 6, 1, 1, 1, 1, 25, 15, 55, 3],
  [3, 2, 2, 2, 1, 72, 6, 3, 2, 2],
  [22, 6, 2, 4, 3, 5, 47, 70, 13, 12],
  [5, 10, 14, 14, 6, 5, 10, 5, 5, 55],
]

/** The likelihood of the answer of some row: bluffed for the first row, to the power of 0.7, and made to sum to 1. */
function likelihood(table: readonly (readonly number[])[], row: number, bluff: number): number[] {
  const tempered = table.map((counts, at) =>
    counts.map((count) => ((1 - bluff) * (count / 100) + (at === 0 ? bluff : 0)) ** 0.7),
  )
  return tempered[row]!.map((value, kind) => value / sum(tempered.map((counts) => counts[kind]!)))
}

describe('a vendor worked by hand', () => {
  const read = classifyVendor(
    vendorTables,
    record('combined', { v_shared_pnl: 'one_firm_shown', v_bench: 'subcontractors' }, ['v_bench']),
  )
  const [heard, shown] = [likelihood(books, 0, 0.25), likelihood(bench, 1, 0.03)]
  const posterior = divided(priors.map((prior, kind) => prior * heard[kind]! * shown[kind]!))

  it('is of each kind as Bayes says: one answer heard, one with proof', () => {
    Object.values(read.posterior).forEach((share, kind) => expect(share).toBeCloseTo(posterior[kind]!, 12))
    expect(posterior.map((share) => share.toFixed(4)).slice(0, 5)).toEqual([
      '0.0158',
      '0.4437',
      '0.0303',
      '0.1338',
      '0.3236',
    ])
    expect(read).toMatchObject({ leader: 'advisory_with_subs', runnerUp: 'combined', asked: 2, proven: 1 })
    expect(read.claimHolds).toBeCloseTo(posterior[4]!, 12)
  })

  it('has nothing to suit where nothing is claimed: a bluff is any answer alike', () => {
    const { posterior } = classifyVendor(vendorTables, record('unclear', { v_modes: 'never' }))
    const never = [65, 33, 70, 40, 10, 18, 65, 60, 72, 77]
    const [same, other] = [
      [8, 12, 8, 15, 72, 70, 10, 20, 3, 3],
      [27, 55, 22, 45, 18, 12, 25, 20, 25, 20],
    ]
    const told = (count: number) => (0.75 * (count / 100) + 0.25 / 3) ** 0.75
    const likely = never.map((count, kind) => told(count) / (told(count) + told(same![kind]!) + told(other![kind]!)))
    Object.values(posterior).forEach((share, kind) => expect(share).toBeCloseTo(divided(likely)[kind]!, 12))
  })

  it('says little by what flatters it, and much by what it admits', () => {
    // For combined: 0.75 · 0.76 + 0.25 = 0.82 against 0.75 · 0.06 + 0.25 = 0.295 for subcontractors, before tempering.
    expect(Math.log(heard[4]! / heard[1]!)).toBeCloseTo(0.7 * Math.log(0.82 / 0.295) - normalising(books, 0.25), 12)
    expect(Math.log(shown[1]! / shown[4]!)).toBeCloseTo(0.7 * Math.log(0.72 / 0.1) + normalising(bench, 0.03), 12)
  })

  /** What tempering takes off the odds of combined against subcontractors, for any answer to a question. */
  function normalising(table: readonly (readonly number[])[], bluff: number) {
    const total = (kind: number) =>
      sum(table.map((counts, at) => ((1 - bluff) * (counts[kind]! / 100) + (at === 0 ? bluff : 0)) ** 0.7))
    return Math.log(total(4) / total(1))
  }

  it('has as its reasons ln(L of the leader / mean L), the weightiest first', () => {
    const weight = (likely: readonly number[]) => Math.log(likely[1]! / (sum(likely) / 10))
    expect(read.reasons.map(({ question }) => question)).toEqual(['v_bench', 'v_shared_pnl'])
    expect(read.reasons[0]?.weight).toBeCloseTo(weight(shown), 12)
    expect(read.reasons[1]?.weight).toBeCloseTo(weight(heard), 12)
    expect(weight(shown)).toBeGreaterThan(0)
    expect(weight(heard)).toBeLessThan(0)
  })

  it('is steady as counted: without one answer and without the other', () => {
    const leads = (likely: readonly number[]) => {
      const shares = priors.map((prior, kind) => prior * likely[kind]!)
      return shares.indexOf(Math.max(...shares))
    }
    expect([leads(shown), leads(heard)]).toEqual([1, 4])
    expect(read.steady).toEqual({ same: 1, of: 2 })
  })

  it('counts both sides of a conflict half, and each once as it stands', () => {
    const both = classifyVendor(vendorTables, record('combined', { v_bench: ['subcontractors', 'employees_named'] }))
    const mean = likelihood(bench, 0, 0.25).map((value, kind) => (value + likelihood(bench, 1, 0.25)[kind]!) / 2)
    const expected = divided(priors.map((prior, kind) => prior * mean[kind]!))
    Object.values(both.posterior).forEach((share, kind) => expect(share).toBeCloseTo(expected[kind]!, 12))
    // Without it combined leads by its prior and with employees alone as well; with subcontractors alone it does not.
    expect(both.leader).toBe('combined')
    expect(both.steady).toEqual({ same: 2, of: 3 })
  })
})

describe('words worked by hand', () => {
  const four = { v_who_in_room: 'exec_accountable', v_shared_pnl: 'one_firm_shown', v_pushback: 'both' }
  const heard = { ...four, v_exec_at_ship: 'weekly_named' }
  const all = Object.keys(heard)
  const words = (given: VendorRecord['heard'], shown: readonly string[] = []) => {
    const { firmness, claim } = classifyVendor(vendorTables, record('combined', given, shown))
    return [firmness, claim]
  }

  it('need four answers, and come one weaker where calls disagree', () => {
    expect(words(four, Object.keys(four))).toEqual(['not_established', 'unproven'])
    expect(words(heard, all)).toEqual(['looks_like', 'supported'])
    expect(words({ ...heard, v_pushback: ['both', 'advice_no_ship'] }, all)).toEqual(['probably', 'unproven'])
  })

  it('stand where the model puts its limits', () => {
    const bad = {
      v_shared_pnl: 'partner',
      v_bench: 'subcontractors',
      v_pushback: 'struggled',
      v_exec_at_ship: 'occasional',
    }
    const read = classifyVendor(vendorTables, record('combined', bad))
    expect(read.claimHolds).toBeLessThan(0.4)
    expect(read.claim).toBe('not_supported')
    expect(classifyVendor(vendorTables, record('unclear', bad)).claim).toBe('no_claim')
  })
})

describe('a question worked by hand', () => {
  it('what a claim of an interim gains from asking whether an engagement moved', () => {
    // v_modes: moved_same_people, moved_new_contract, never. Interims mostly say never, so that suits the claim.
    const table = [
      [65, 33, 70, 40, 10, 18, 65, 60, 72, 77],
      [8, 12, 8, 15, 72, 70, 10, 20, 3, 3],
      [27, 55, 22, 45, 18, 12, 25, 20, 25, 20],
    ]
    const interim = [0.17, 0.01, 0.003, 0.01, 0.01, 0.02, 0.12, 0.62, 0.02, 0.017]
    const entropy = (shares: readonly number[]) => -sum(shares.map((share) => share * Math.log2(share)))
    const told = (row: number, kind: number) => (0.75 * (table[row]![kind]! / 100) + (row === 0 ? 0.25 : 0)) ** 0.75
    const left = [0, 1, 2].map((row) => {
      const joint = interim.map((prior, kind) => (prior * told(row, kind)) / sum([0, 1, 2].map((at) => told(at, kind))))
      return sum(joint) * entropy(divided(joint))
    })
    const { asks } = nextVendorQuestions(vendorTables, record('interim'))
    expect(asks.find(({ question }) => question === 'v_modes')?.bits).toBeCloseTo(entropy(interim) - sum(left), 12)
  })

  it('is enough at 0.90 with two proofs and four answers, or when nothing tells 0.03 bits', () => {
    const three = { v_shared_pnl: 'one_firm_shown', v_who_in_room: 'exec_accountable', v_pushback: 'both' }
    const four = { ...three, v_zero_to_production: 'firm_portfolio' }
    const five = { ...four, v_exec_at_ship: 'weekly_named', v_bench: 'employees_named' }
    const read = (heard: VendorRecord['heard'], shown: number) => {
      const vendor = record('combined', heard, Object.keys(heard).slice(0, shown))
      const { asks, enough } = nextVendorQuestions(vendorTables, vendor)
      return { sure: classifyVendor(vendorTables, vendor).claimHolds >= 0.9, worth: asks[0]!.bits >= 0.03, enough }
    }
    expect(read(four, 1)).toEqual({ sure: true, worth: true, enough: false })
    expect(read(four, 2)).toEqual({ sure: true, worth: true, enough: true })
    expect(read(three, 2)).toEqual({ sure: true, worth: true, enough: false })
    expect(read(five, 1)).toEqual({ sure: true, worth: false, enough: true })
    expect(read({ v_bench: 'your_team' }, 1)).toMatchObject({ sure: false, enough: false })
  })
})

describe('fit worked by hand', () => {
  it('quality: (sum of q + 1) / (n + 2)', () => {
    const quality = (heard: VendorRecord['heard']) => vendorQuality(vendorTables, record('advisory', heard))
    expect(quality({})).toBe(0.5)
    // An assessment 0.55, shared rights 0.25, outcomes first 1; no claim made is not counted.
    const three = { v_first_30_days: 'assessment_only', v_decision_rights: 'shared', v_tools_first: 'outcomes_first' }
    expect(quality({ ...three, v_claims_proof: 'no_claim' })).toBeCloseTo((0.55 + 0.25 + 1 + 1) / 5, 12)
    // Two calls that disagree count as one answer: (1 + 0) / 2.
    expect(quality({ v_when_not_us: ['specific', 'never'] })).toBeCloseTo((0.5 + 1) / 3, 12)
  })

  it('red flags: 40 with one critical, 25 with two, each major takes 6', () => {
    const levels = (...all: FlagLevel[]) => all.map((level) => ({ level }))
    expect(afterFlags(92, [])).toBe(92)
    expect(afterFlags(92, levels('minor'))).toBe(92)
    expect(afterFlags(92, levels('major', 'major'))).toBe(80)
    expect(afterFlags(92, levels('critical'))).toBe(40)
    expect(afterFlags(92, levels('critical', 'critical'))).toBe(25)
    expect(afterFlags(92, levels('critical', 'critical', 'critical'))).toBe(25)
    expect(afterFlags(30, levels('critical', 'major'))).toBe(24)
    expect(afterFlags(10, levels('major', 'major'))).toBe(0)
  })

  it('bands: strong from 70, possible from 45', () => {
    expect([70, 69.999, 45, 44.999].map(fitBand)).toEqual(['strong', 'possible', 'possible', 'weak'])
  })

  it('overall: index × (0.6 + 0.4·Q) × (1 − 0.3·(1 − claim holds)), then the flags', () => {
    const vendor = record('combined', {
      v_bench: 'subcontractors',
      v_scope_written: 'yes_sent',
      v_who_in_room: 'vague',
    })
    const { posterior, claimHolds } = classifyVendor(vendorTables, vendor)
    const scores = kinds.map((_, kind) => 60 + 3 * kind)
    const fit = vendorFit(vendorTables, { scores, best: 90, J: 50 }, vendor)
    const expected = sum(Object.values(posterior).map((share, kind) => share * scores[kind]!))
    const index = (100 * (expected - 55)) / (90 - 55)
    expect(fit.index).toBeCloseTo(index, 10)
    expect(fit.quality).toBeCloseTo(2 / 3, 12)
    expect(fit.overall).toBeCloseTo(index * (0.6 + (0.4 * 2) / 3) * (1 - 0.3 * (1 - claimHolds)), 10)
    expect(fit.redFlags.map(({ id, level }) => [id, level])).toEqual([
      ['rf_partner_posing', 'critical'],
      ['rf_no_name', 'major'],
    ])
    expect(fit.capped).toBeCloseTo(Math.min(40, fit.overall - 6), 10)
  })

  it('an index between 0 and 100, whatever kinds are worth', () => {
    const index = (score: number, best: number) =>
      vendorFit(vendorTables, { scores: kinds.map(() => score), best, J: 0 }, record('unclear')).index
    expect([index(40, 90), index(95, 90)]).toEqual([0, 100])
    // Where no model is worth more than 55, no vendor is worth anything.
    expect([index(90, 50), index(40, 50), index(60, 55)]).toEqual([0, 0, 0])
  })

  it('a flag on pushback counts where judgement is needed, from 40 on', () => {
    const up = (J: number | null) => redFlags(vendorTables, record('advisory', { v_pushback: 'struggled' }), J).length
    expect([null, 0, 39.9, 40, 100].map(up)).toEqual([0, 0, 0, 1, 1])
    const told = record('advisory', { v_pushback: 'struggled' })
    const inFit = (J: number) => vendorFit(vendorTables, { scores: kinds.map(() => 90), best: 90, J }, told)
    expect([39, 40].map((J) => inFit(J).redFlags.length)).toEqual([0, 1])
    expect(inFit(39).capped - inFit(40).capped).toBeCloseTo(6, 12)
  })

  it('levels that hang on the claim', () => {
    const level = (claim: ClaimId, heard: VendorRecord['heard']) =>
      redFlags(vendorTables, record(claim, heard), 100).map((flag) => flag.level)
    const confidential = { v_zero_to_production: 'confidential' }
    expect(level('advisory', confidential)).toEqual(['major'])
    expect(level('build_capable', confidential)).toEqual(['critical'])
    expect(level('advisory', { v_exit_plan: 'stays_with_us' })).toEqual(['minor'])
    expect(level('interim', { v_exit_plan: 'stays_with_us' })).toEqual(['major'])
    expect(level('development', { v_disagreement: 'executes_brief' })).toEqual([])
    expect(level('advisory', { v_references: 'new_says_so' })).toEqual([])
    expect(level('advisory', { v_pay_basis: 'commission' })).toEqual(['critical'])
    expect(level('development', { v_pay_basis: 'commission' })).toEqual(['major'])
  })
})
