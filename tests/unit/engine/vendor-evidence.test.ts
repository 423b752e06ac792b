import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { claimOf, idealAnswer, likelihoods } from '@/lib/engine/vendor-likelihood'
import type { KindQuestion, VendorRecord, VendorTables } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { runs } from './arbitrary'
import { anyKindQuestion, anyRecord, hearing, tellingClaim, without } from './arbitrary-vendors'

const { kinds, questions, claims } = vendorTables
const CLOSE = 1e-9
const telling = claims.filter(({ id }) => id !== 'unclear')
const shares = (record: VendorRecord) => Object.values(classifyVendor(vendorTables, record).posterior)
const odds = (record: VendorRecord, tables = vendorTables) => {
  const { claimHolds } = classifyVendor(tables, record)
  return Math.log(claimHolds / (1 - claimHolds))
}
const nothing = (claim: VendorRecord['claim']): VendorRecord => ({ claim, heard: {}, shown: [] })

/** How far an answer alone moves the odds of a claim: above 0 is in its favour. */
const moves = (claim: VendorRecord['claim'], question: string, option: string, proof = false) =>
  odds(hearing(nothing(claim), question, option, proof)) - odds(nothing(claim))

/** Questions as some other rubric might have them: any counts of 1 and more, each column made to sum to 100. */
const anyQuestion: fc.Arbitrary<KindQuestion> = fc
  .array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: kinds.length, maxLength: kinds.length }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((rows) => {
    const totals = kinds.map((_, kind) => rows.reduce((sum, row) => sum + row[kind]!, 0))
    const options = rows.map((row, at) => ({
      id: `o${at}`,
      label: '',
      of100: row.map((count, kind) => (100 * count) / totals[kind]!),
    }))
    return { id: 'q', cluster: 'A', text: '', options }
  })

/** The tables with one question and an own idea of bluff and tempering. */
const withQuestion = (question: KindQuestion, bluff: VendorTables['bluff'], power: number): VendorTables => ({
  ...vendorTables,
  questions: [question],
  bluff,
  tempering: { A: power, B: power, C: power },
})
const anyBluff = fc
  .tuple(fc.double({ min: 0.01, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true }))
  .map(([heard, part]) => ({ heard, shown: heard * part }))

describe('proof never weighs less than talk', () => {
  it('as evidence between any two kinds, whatever the tables say, before tempering', () => {
    fc.assert(
      fc.property(anyQuestion, anyBluff, tellingClaim, (question, bluff, id) => {
        const tables = withQuestion(question, bluff, 1)
        const [heard, shown] = [false, true].map((proof) => likelihoods(tables, claimOf(tables, id), question, proof))
        for (const { id: option } of question.options) {
          const [talk, proof] = [heard!.get(option)!, shown!.get(option)!]
          kinds.forEach((_, a) =>
            kinds.slice(0, a).forEach((_, b) => {
              const weight = (likely: readonly number[]) => Math.abs(Math.log(likely[a]! / likely[b]!))
              expect(weight(proof)).toBeGreaterThanOrEqual(weight(talk) - CLOSE)
            }),
          )
        }
      }),
      runs,
    )
  })

  it('as what a question tells on average, at anything that may be believed', () => {
    const entropy = (values: readonly number[]) =>
      -values.reduce((sum, share) => sum + (share > 0 ? share * Math.log2(share) : 0), 0)
    const left = (record: VendorRecord, question: KindQuestion, proof: boolean) => {
      const likely = likelihoods(vendorTables, claimOf(vendorTables, record.claim), question, proof)
      const now = shares(record)
      return question.options.reduce((sum, { id }) => {
        const chance = now.reduce((total, share, kind) => total + share * likely.get(id)![kind]!, 0)
        return sum + chance * entropy(shares(hearing(record, question.id, id, proof)))
      }, 0)
    }
    fc.assert(
      fc.property(anyRecord, anyKindQuestion, (told, question) => {
        const record = without(told, question.id)
        expect(left(record, question, true)).toBeLessThanOrEqual(left(record, question, false) + CLOSE)
      }),
      runs,
    )
  })

  it('where an answer suits the claim, between a kind that makes it true and one that does not', () => {
    // The title of a fractional CTO is made true by three kinds at once. What suits it need not be what each of them says.
    const counted = telling
      .filter(({ id }) => id !== 'fractional_cto')
      .flatMap((claim) =>
        questions.flatMap((question) => {
          const ideal = idealAnswer(vendorTables, claim, question)!
          const [talk, proof] = [false, true].map((shown) =>
            likelihoods(vendorTables, claim, question, shown).get(ideal)!,
          )
          return kinds.flatMap(({ id: a }, x) =>
            kinds.flatMap(({ id: b }, y) => {
              if (!claim.truths.includes(a) || claim.truths.includes(b)) return []
              const weight = (likely: readonly number[]) => Math.abs(Math.log(likely[x]! / likely[y]!))
              return [weight(proof!) - weight(talk!)]
            }),
          )
        }),
      )
    expect(counted).toHaveLength(5 * 9 * 13 + 2 * 8 * 13)
    expect(Math.min(...counted)).toBeGreaterThanOrEqual(-CLOSE)
  })

  it('in the whole for a claim that every answer suits: each proof more makes it hold more', () => {
    const ideal = (claim: (typeof telling)[number]) =>
      Object.fromEntries(questions.map((question) => [question.id, idealAnswer(vendorTables, claim, question)!]))
    for (const claim of telling.filter(({ truths }) => truths.length === 1)) {
      const heard = { claim: claim.id, heard: ideal(claim), shown: [] }
      expect(odds({ ...heard, shown: questions.map(({ id }) => id) })).toBeGreaterThan(odds(heard))
    }
  })

  it('but for a tenth of a nat that tempering may take from a single answer', () => {
    // Tempered likelihoods are made to sum to 1 for each kind, and the sums differ a little with and without proof.
    const lost = claims.flatMap((claim) =>
      questions.flatMap((question) => {
        const [heard, shown] = [false, true].map((proof) => likelihoods(vendorTables, claim, question, proof))
        return question.options.flatMap(({ id }) =>
          kinds.flatMap((_, a) =>
            kinds.slice(0, a).map((_, b) => {
              const weight = (likely: readonly number[]) => Math.abs(Math.log(likely[a]! / likely[b]!))
              return weight(heard!.get(id)!) - weight(shown!.get(id)!)
            }),
          ),
        )
      }),
    )
    expect(Math.max(...lost)).toBeLessThan(0.12)
    const ofClaim = telling.flatMap(({ id: claim }) =>
      questions.flatMap(({ id, options }) =>
        options.map((option) => Math.abs(moves(claim, id, option.id)) - Math.abs(moves(claim, id, option.id, true))),
      ),
    )
    expect(Math.max(...ofClaim)).toBeLessThan(0.06)
  })
})

describe('an answer that contradicts the claim moves more than one that flatters it', () => {
  it('of two answers that honest vendors give just as tellingly, whatever the bluff and the tempering', () => {
    const share = fc.double({ min: 50.5, max: 99.5, noNaN: true })
    fc.assert(
      fc.property(share, anyBluff, fc.double({ min: 0.2, max: 1, noNaN: true }), (often, bluff, power) => {
        const truth = (own: number, other: number) => kinds.map(({ id }) => (id === 'combined' ? own : other))
        const options = [
          { id: 'flatters', label: '', of100: truth(often, 100 - often) },
          { id: 'contradicts', label: '', of100: truth(100 - often, often) },
        ]
        const tables = withQuestion({ id: 'q', cluster: 'A', text: '', options }, bluff, power)
        const before = odds(nothing('combined'), tables)
        const moved = (option: string) => odds(hearing(nothing('combined'), 'q', option), tables) - before
        expect(moved('flatters')).toBeGreaterThan(0)
        expect(-moved('contradicts')).toBeGreaterThan(moved('flatters'))
      }),
      runs,
    )
  })

  it('of any claim and question: nothing heard, the worst answer moves more than the one that suits the claim', () => {
    const behind = telling.flatMap((claim) =>
      questions.flatMap((question) => {
        const flattering = moves(claim.id, question.id, idealAnswer(vendorTables, claim, question)!)
        const worst = Math.max(...question.options.map(({ id }) => -moves(claim.id, question.id, id)))
        return worst > flattering ? [] : [`${claim.id} ${question.id}`]
      }),
    )
    expect(behind).toEqual([])
  })

  it('for every vendor, as far as bluff goes: the suiting answer says less than if nobody bluffed, the others as much', () => {
    fc.assert(
      fc.property(anyQuestion, anyBluff, tellingClaim, (question, bluff, id) => {
        const claim = claimOf(vendorTables, id)
        const bluffing = withQuestion(question, bluff, 1)
        const honest = withQuestion(question, { heard: 0, shown: 0 }, 1)
        const ideal = idealAnswer(bluffing, claim, question)
        for (const { id: option } of question.options) {
          const [with_, without_] = [bluffing, honest].map((tables) =>
            likelihoods(tables, claim, question, false).get(option)!,
          )
          kinds.slice(1).forEach((_, at) => {
            const weight = (likely: readonly number[]) => Math.abs(Math.log(likely[at + 1]! / likely[0]!))
            if (option === ideal) expect(weight(with_!)).toBeLessThanOrEqual(weight(without_!) + CLOSE)
            else expect(weight(with_!)).toBeCloseTo(weight(without_!), 9)
          })
        }
      }),
      runs,
    )
  })
})
