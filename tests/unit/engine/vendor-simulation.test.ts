import { describe, expect, it } from 'vitest'
import { uniform } from '@/lib/engine/random'
import { disturbed, drawClaim, drawVendor, pick } from '@/lib/engine/vendor-drawn'
import { claimOf, idealAnswer, likelihoods } from '@/lib/engine/vendor-likelihood'
import { ACCEPTED, simulateVendors } from '@/lib/engine/vendor-simulation'
import type { ClaimId, VendorTables } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { currentRubric } from '@/lib/rubric/rubrics'
import { findSimulation } from '@/lib/rubric/simulations'

const { plan, found } = findSimulation(currentRubric.rubric.id)!
const { kinds, questions } = vendorTables
const set = (id: string) => plan.sets.find((one) => one.id === id)!.questions
const small = { ...plan, perKind: 20, perSide: 50, wrong: { ...plan.wrong, tables: 2 } }

/** Every way to answer some questions, weighed instead of drawn: the shares that drawing only comes near to. */
function worked(claimId: ClaimId, ids: readonly string[], proof: boolean) {
  const claim = claimOf(vendorTables, claimId)
  const bluff = proof ? 0.03 : 0.25
  const totals = { falseOnes: 0, falseAccepted: 0, trueOnes: 0, trueRejected: 0 }
  const walk = (at: number, belief: readonly number[], chance: readonly number[]) => {
    const question = questions.find(({ id }) => id === ids[at])
    if (!question) {
      const held = belief.reduce((sum, value, kind) => sum + (claim.truths.includes(kinds[kind]!.id) ? value : 0), 0)
      const accepted = held / belief.reduce((sum, value) => sum + value, 0) >= ACCEPTED
      kinds.forEach(({ id }, kind) => {
        const weight = claim.priors[kind]! * chance[kind]!
        if (claim.truths.includes(id)) {
          totals.trueOnes += weight
          totals.trueRejected += accepted ? 0 : weight
        } else {
          totals.falseOnes += weight
          totals.falseAccepted += accepted ? weight : 0
        }
      })
      return
    }
    const ideal = idealAnswer(vendorTables, claim, question)
    for (const { id, of100 } of question.options) {
      const likely = likelihoods(vendorTables, claim, question, proof).get(id)!
      const told = (count: number) => (1 - bluff) * (count / 100) + (id === ideal ? bluff : 0)
      walk(
        at + 1,
        belief.map((value, kind) => value * likely[kind]!),
        chance.map((value, kind) => value * told(of100[kind]!)),
      )
    }
  }
  walk(
    0,
    claim.priors,
    kinds.map(() => 1),
  )
  return {
    falseAccepted: totals.falseAccepted / totals.falseOnes,
    trueRejected: totals.trueRejected / totals.trueOnes,
  }
}

const reading = (claim: ClaimId, id: string, proof: boolean) => {
  const one = found.claims.find((row) => row.claim === claim && row.set === id && row.proof === proof)!
  return { falseAccepted: 1 - one.falseCaught / plan.perSide, trueRejected: one.trueRejected / plan.perSide }
}

describe('the self-simulation', () => {
  it('is kept as it comes out now, to the letter', () => {
    expect(JSON.stringify(simulateVendors(vendorTables, plan))).toBe(JSON.stringify(found))
  })

  it('counts every vendor once', () => {
    for (const { counts, right, of } of found.readings) {
      expect(counts.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual(kinds.map(() => plan.perKind))
      expect(right).toBe(counts.reduce((sum, row, kind) => sum + row[kind]!, 0))
      expect(of).toBe(kinds.length * plan.perKind)
    }
    expect(found.claims).toHaveLength(plan.claims.length * plan.sets.length * 2)
  })

  it.each(
    plan.claims.flatMap((claim) =>
      ['scope', 'building'].flatMap((id) => [false, true].map((proof) => [claim, id, proof] as const)),
    ),
  )('drawn, is what can be worked out of every way to answer: %s, %s, proof %s', (claim, id, proof) => {
    const exact = worked(claim, set(id), proof)
    const drawn = reading(claim, id, proof)
    for (const share of ['falseAccepted', 'trueRejected'] as const) {
      const deviation = Math.sqrt((exact[share] * (1 - exact[share])) / plan.perSide)
      expect(Math.abs(drawn[share] - exact[share])).toBeLessThan(4 * deviation)
    }
  })

  it.each([
    // Decision model §5.9: false ones accepted, true ones rejected, in hundredths.
    ['combined', 'scope', false, 11, 17],
    ['combined', 'scope', true, 6, 9],
    ['combined', 'scope_bench_ship', true, 4, 4],
    ['combined', 'all', true, 2, 2],
    ['build_capable', 'building', false, 12, 21],
    ['build_capable', 'building', true, 6, 8],
  ] as const)('has the figures of the decision model: %s, %s, proof %s', (claim, id, proof, accepted, rejected) => {
    const { falseAccepted, trueRejected } = reading(claim, id, proof)
    expect(Math.abs(100 * falseAccepted - accepted)).toBeLessThan(2)
    expect(Math.abs(100 * trueRejected - rejected)).toBeLessThan(2)
  })

  it('catches more with proof than without, and more with more questions', () => {
    const wrong = (claim: ClaimId, id: string, proof: boolean) => {
      const { falseAccepted, trueRejected } = reading(claim, id, proof)
      return falseAccepted + trueRejected
    }
    for (const claim of plan.claims) {
      for (const { id } of plan.sets) expect(wrong(claim, id, true)).toBeLessThan(wrong(claim, id, false))
      for (const proof of [false, true]) {
        expect(wrong(claim, 'scope_bench_ship', proof)).toBeLessThan(wrong(claim, 'scope', proof))
        expect(wrong(claim, 'all', proof)).toBeLessThan(wrong(claim, 'scope_bench_ship', proof))
      }
    }
  })

  it('is worse, and too sure of itself, where the tables are wrong', () => {
    const heard = found.readings.find(({ proof }) => !proof)!
    expect(found.mistaken.right).toBeLessThan(heard.right)
    expect(found.mistaken.calibrationError).toBeGreaterThan(heard.calibrationError)
  })

  it('hangs on its seed', () => {
    expect(simulateVendors(vendorTables, small)).toEqual(simulateVendors(vendorTables, small))
    expect(simulateVendors(vendorTables, { ...small, seed: 7 })).not.toEqual(simulateVendors(vendorTables, small))
  })
})

describe('a vendor made up', () => {
  const many = 20_000

  it('claims by Bayes, and never that nothing is claimed', () => {
    const next = uniform(1)
    const drawn = Array.from({ length: many }, () => drawClaim(vendorTables, 4, next).id)
    const priors = vendorTables.claims.map(({ id, priors }) => [id, id === 'unclear' ? 0 : priors[4]!] as const)
    const total = priors.reduce((sum, [, prior]) => sum + prior, 0)
    for (const [id, prior] of priors) {
      expect(drawn.filter((claim) => claim === id).length / many).toBeCloseTo(prior / total, 1.8)
    }
  })

  it('gives the answer that suits its claim as often as it bluffs, and else an honest one', () => {
    const claim = claimOf(vendorTables, 'combined')
    const next = uniform(2)
    const drawn = Array.from({ length: many }, () => drawVendor(vendorTables, claim, 'pure_advisory', 0.25, next))
    const share = (option: string) => drawn.filter(({ v_shared_pnl }) => v_shared_pnl === option).length / many
    expect(share('one_firm_shown')).toBeCloseTo(0.25 + 0.75 * 0.03, 1.8)
    expect(share('advice_only')).toBeCloseTo(0.75 * 0.42, 1.8)
  })

  it('is never of a kind without weight', () => {
    const next = uniform(3)
    for (let time = 0; time < 1000; time++)
      expect(pick([0, 0.1, 0, 0.2, 0], next)).toSatisfy((at) => at === 1 || at === 3)
    expect(pick([0, 1, 0], () => 1)).toBe(1)
  })

  it('comes from tables that are wrong but whole', () => {
    const wrong: VendorTables = disturbed(vendorTables, 0.5, uniform(4))
    for (const { options } of wrong.questions) {
      kinds.forEach((_, kind) => expect(options.reduce((sum, row) => sum + row.of100[kind]!, 0)).toBeCloseTo(100, 9))
    }
    expect(wrong.questions[0]!.options[0]!.of100).not.toEqual(questions[0]!.options[0]!.of100)
  })
})
