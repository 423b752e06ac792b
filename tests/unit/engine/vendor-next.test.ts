import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyVendor, told, type Classification } from '@/lib/engine/classify-vendor'
import { vendorFit } from '@/lib/engine/vendor-fit'
import { claimOf, likelihoods } from '@/lib/engine/vendor-likelihood'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import type { VendorRecord } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { runs } from './arbitrary'
import { anyKindQuestion, anyNeed, anyRecord, hearing, without } from './arbitrary-vendors'

const { kinds, questions } = vendorTables
const CLOSE = 1e-9
const classify = (record: VendorRecord) => classifyVendor(vendorTables, record)
const values = ({ posterior }: Classification) => Object.values(posterior)
const questionOf = (id: string) => questions.find((one) => one.id === id)!
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** In bits, with the language's own logarithm. */
const entropy = (shares: readonly number[]) => -sum(shares.map((share) => (share > 0 ? share * Math.log2(share) : 0)))

describe('what may be asked next', () => {
  /** How likely each reply is now, and what the reply would leave us believing: worked out through classifications alone. */
  const gain = (record: VendorRecord, id: string) => {
    const question = questionOf(id)
    const likely = likelihoods(vendorTables, claimOf(vendorTables, record.claim), question, false)
    const now = values(classify(record))
    const left = question.options.map((option) => {
      const chance = sum(now.map((share, kind) => share * likely.get(option.id)![kind]!))
      return chance * entropy(values(classify(hearing(record, id, option.id))))
    })
    return entropy(now) - sum(left)
  }

  /** The same of proof: a kind shows it as often as its answer is no bluff, and belief now is the mean of with and without. */
  const gainOfProof = (record: VendorRecord, id: string) => {
    const question = questionOf(id)
    const [heard, shown] = [false, true].map((proof) =>
      likelihoods(vendorTables, claimOf(vendorTables, record.claim), question, proof).get(told(record.heard, id)[0]!)!,
    )
    const ratios = kinds.map((_, kind) => shown![kind]! / heard![kind]!)
    const now = values(classify(record))
    const after = values(classify(hearing(record, id, record.heard[id]!, true)))
    const chance = sum(now.map((share, kind) => share * ratios[kind]!)) / Math.max(1, ...ratios)
    const refused = now.map((share, kind) => Math.max(0, share - chance * after[kind]!))
    const left = sum(refused)
    const without = left > 0 ? entropy(refused.map((share) => share / left)) : 0
    return entropy(now) - chance * entropy(after) - (1 - chance) * without
  }

  it('never costs information, and its gain is the entropy that the replies take away on average', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { asks } = nextVendorQuestions(vendorTables, record)
        const open = questions.filter(({ id }) => !Object.hasOwn(record.heard, id))
        expect(
          asks
            .filter(({ ask }) => ask === 'answer')
            .map(({ question }) => question)
            .sort(),
        ).toEqual(open.map(({ id }) => id).sort())
        for (const { question, ask, bits } of asks) {
          expect(bits).toBeGreaterThanOrEqual(0)
          if (ask === 'proof') continue
          expect(gain(record, question)).toBeGreaterThanOrEqual(-CLOSE)
          expect(bits).toBeCloseTo(Math.max(0, gain(record, question)), 9)
        }
      }),
      runs,
    )
  })

  it('is proof of every answer that was only heard and told in one way; it never costs information either', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const asks = nextVendorQuestions(vendorTables, record).asks.filter(({ ask }) => ask === 'proof')
        const heard = questions.filter(({ id }) => told(record.heard, id).length === 1 && !record.shown.includes(id))
        expect(asks.map(({ question }) => question).sort()).toEqual(heard.map(({ id }) => id).sort())
        for (const { question, bits } of asks) {
          expect(bits).toBeGreaterThanOrEqual(0)
          expect(bits).toBeCloseTo(Math.max(0, gainOfProof(record, question)), 9)
        }
      }),
      runs,
    )
  })

  it('ends below 0.03 bits, or at a claim decided by 0.90 with two proofs, and never before four answers', () => {
    const seen = { worthless: 0, decided: 0, open: 0 }
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { asks, enough } = nextVendorQuestions(vendorTables, record)
        const { claimHolds, asked, proven } = classify(record)
        const worthless = (asks[0]?.bits ?? 0) < 0.03
        const decided = record.claim !== 'unclear' && (claimHolds >= 0.9 || claimHolds <= 0.1) && proven >= 2
        expect(enough).toBe(asked >= 4 && (worthless || decided))
        seen[worthless ? 'worthless' : decided ? 'decided' : 'open'] += 1
      }),
      runs,
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
  })

  it('says how likely a reply is to turn the band of fit, and which two kinds it would tell apart', () => {
    fc.assert(
      fc.property(anyRecord, anyNeed, anyKindQuestion, (told, need, { id, options }) => {
        const record = without(told, id)
        const band = (one: VendorRecord) => vendorFit(vendorTables, need, one).band
        const ask = nextVendorQuestions(vendorTables, record, band).asks.find(({ question }) => question === id)!
        // Proof of an answer that nobody gave proves nothing.
        const early = nextVendorQuestions(vendorTables, { ...record, shown: [...record.shown, id] }, band)
        expect(early.asks.find(({ question }) => question === id)).toEqual(ask)
        const likely = likelihoods(vendorTables, claimOf(vendorTables, record.claim), questionOf(id), false)
        const now = values(classify(record))
        const chance = (option: string) => sum(now.map((share, kind) => share * likely.get(option)![kind]!))
        const turning = options.filter((option) => band(hearing(record, id, option.id)) !== band(record))
        expect(ask.turns).toBeCloseTo(sum(turning.map((option) => chance(option.id))), 9)
        const apart = (a: number, b: number) =>
          now[a]! * now[b]! * sum([...likely.values()].map((row) => Math.abs(row[a]! - row[b]!)))
        const [first, second] = ask.tells.map((kind) => kinds.findIndex((one) => one.id === kind)) as [number, number]
        const all = kinds.flatMap((_, a) => kinds.slice(0, a).map((_, b) => apart(a, b)))
        expect(apart(first, second)).toBeCloseTo(Math.max(...all), 12)
        expect(now[first]).toBeGreaterThanOrEqual(now[second]!)
      }),
      runs,
    )
  })

  it('puts what may turn the fit first among equals', () => {
    const twin = { ...questions[0]!, id: 'v_twin' }
    const tables = { ...vendorTables, questions: [questions[0]!, twin] }
    const nothing = { claim: 'combined' as const, heard: {}, shown: [] }
    const order = (turning: string) =>
      nextVendorQuestions(tables, nothing, ({ heard }) => (turning in heard ? 'strong' : 'weak')).asks.map(
        ({ question, turns }) => [question, Math.round(turns)],
      )
    expect(order('v_twin')).toEqual([
      ['v_twin', 1],
      ['v_who_in_room', 0],
    ])
    expect(order('v_who_in_room')).toEqual([
      ['v_who_in_room', 1],
      ['v_twin', 0],
    ])
  })

  it('comes with the most telling first', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const bits = nextVendorQuestions(vendorTables, record).asks.map((ask) => ask.bits)
        bits.slice(1).forEach((gain, at) => expect(gain).toBeLessThanOrEqual(bits[at]! + CLOSE))
      }),
      runs,
    )
  })

  it.each([
    // Decision model §5.9, computed there.
    ['combined', ['v_shared_pnl', 'v_bench', 'v_who_in_room'], 0.26],
    ['build_capable', ['v_bench', 'v_shared_pnl', 'v_zero_to_production'], 0.28],
    ['fractional_cto', ['v_bench', 'v_shared_pnl', 'v_cadence'], null],
    ['advisory', ['v_cadence', 'v_pay_basis'], null],
    ['development', ['v_who_in_room', 'v_pay_basis'], null],
    ['interim', ['v_cadence', 'v_pay_basis'], 0.28],
  ] as const)('begins for a claim of %s with %j', (claim, first, bits) => {
    const { asks, enough } = nextVendorQuestions(vendorTables, { claim, heard: {}, shown: [] })
    expect(asks.slice(0, first.length).map(({ question }) => question)).toEqual(first)
    if (bits !== null) expect(asks[0]!.bits.toFixed(2)).toBe(bits.toFixed(2))
    expect(enough).toBe(false)
  })
})
