import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyVendor, told } from '@/lib/engine/classify-vendor'
import { vendorFit } from '@/lib/engine/vendor-fit'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import type { VendorRecord } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { runs } from './arbitrary'
import { anyNeed, anyRecord, plainRecord, without } from './arbitrary-vendors'

const { questions, discipline } = vendorTables
const ids = [...questions, ...discipline].map(({ id }) => id)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Everything that is made of a vendor. */
const all = (record: VendorRecord, need: Parameters<typeof vendorFit>[1]) => ({
  read: classifyVendor(vendorTables, record),
  fit: vendorFit(vendorTables, need, record),
  next: nextVendorQuestions(vendorTables, record),
})

describe('any vendor', () => {
  it('is of some kind: shares are between 0 and 1 and sum to 1', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const read = classifyVendor(vendorTables, record)
        const shares = Object.values(read.posterior)
        expect(sum(shares)).toBeCloseTo(1, 12)
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        expect(read.claimHolds).toBeGreaterThanOrEqual(0)
        expect(read.claimHolds).toBeLessThanOrEqual(1 + 1e-12)
        expect(read.posterior[read.leader]).toBe(Math.max(...shares))
        expect(read.posterior[read.runnerUp]).toBeLessThanOrEqual(read.posterior[read.leader])
      }),
      runs,
    )
  })

  it('is read whole, as plain data with finite numbers', () => {
    fc.assert(
      fc.property(anyRecord, anyNeed, (record, need) => {
        const made = all(record, need)
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
        const { index, quality, overall, capped } = made.fit
        for (const share of [index / 100, quality, overall / 100, capped / 100]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })
  const retold = (record: VendorRecord): fc.Arbitrary<VendorRecord> =>
    fc.tuple(shuffled(Object.keys(record.heard)), shuffled(record.shown)).chain(([order, shown]) =>
      fc.tuple(...order.map((id) => shuffled(told(record.heard, id)))).map((answers) => ({
        claim: record.claim,
        heard: Object.fromEntries(order.map((id, at) => [id, answers[at]!])),
        shown,
      })),
    )

  it('is the same in whatever order it answered, and answered otherwise, to the last bit', () => {
    const pair = anyRecord.chain((record) => fc.tuple(fc.constant(record), retold(record)))
    // The options of a conflict are listed in the order they were told; nothing is reckoned from that.
    const sorted = ({ read, fit, next }: ReturnType<typeof all>) => ({
      read: { ...read, reasons: read.reasons.map((reason) => ({ ...reason, options: [...reason.options].sort() })) },
      fit: { ...fit, redFlags: fit.redFlags.map(({ id, level }) => ({ id, level })) },
      next,
    })
    fc.assert(
      fc.property(pair, anyNeed, ([record, again], need) => {
        expect(sorted(all(again, need))).toEqual(sorted(all(record, need)))
      }),
      runs,
    )
  })

  it('is read the same whoever else is read before it or beside it', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyRecord, { maxLength: 5 }), anyNeed, (vendor, others, need) => {
        const alone = JSON.stringify(all(structuredClone(vendor), need))
        const beside = [...others, vendor, ...others].map((record) => JSON.stringify(all(record, need)))
        expect(beside[others.length]).toBe(alone)
      }),
      runs,
    )
  })

  const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''), fc.string())

  it('is not moved by what the tables do not know, which is listed', () => {
    const strange = fc.array(fc.tuple(name, fc.oneof(name, fc.array(name))), { maxLength: 5 })
    const odd = fc.tuple(fc.subarray(ids, { maxLength: 3 }), fc.array(name, { maxLength: 3 }))
    fc.assert(
      fc.property(plainRecord, anyNeed, strange, odd, (record, need, questions, [answered, shown]) => {
        const heard = Object.fromEntries<string | readonly string[]>([
          ...questions,
          ...Object.entries(record.heard),
          ...answered.map((id) => [id, [...told(record.heard, id), 'nothing known']] as const),
        ])
        const more = all({ claim: record.claim, heard, shown: [...record.shown, ...shown] }, need)
        const unknown = [
          ...questions.map(([id]) => id),
          ...answered.map((id) => `${id}: nothing known`),
          ...shown,
        ].filter((id) => !ids.includes(id))
        expect([...more.read.unknown].sort()).toEqual([...new Set(unknown)].sort())
        expect({ ...more, read: { ...more.read, unknown: [] } }).toEqual(all(record, need))
      }),
      runs,
    )
  })

  it('claims nothing where its claim is unknown', () => {
    fc.assert(
      fc.property(anyRecord, anyNeed, name, ({ heard, shown }, need, odd) => {
        const claim = odd as VendorRecord['claim']
        const known = all({ claim: 'unclear', heard, shown }, need)
        const made = all({ claim, heard, shown }, need)
        expect(made.read.unknown).toContain(claim)
        expect({ ...made, read: { ...made.read, unknown: [] } }).toEqual(known)
      }),
      runs,
    )
  })

  it('has its words from 0.75 and 0.50 of its kind, and from 0.75 and 0.40 of its claim, where calls agree', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(plainRecord, (record) => {
        const { posterior, leader, claimHolds, firmness, claim, asked } = classifyVendor(vendorTables, record)
        if (asked < 4) return
        const share = posterior[leader]
        expect(firmness).toBe(share >= 0.75 ? 'looks_like' : share >= 0.5 ? 'probably' : 'not_established')
        if (record.claim === 'unclear') expect(claim).toBe('no_claim')
        else expect(claim).toBe(claimHolds >= 0.75 ? 'supported' : claimHolds > 0.4 ? 'unproven' : 'not_supported')
        seen[firmness] = (seen[firmness] ?? 0) + 1
        seen[claim] = (seen[claim] ?? 0) + 1
      }),
      runs,
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
    expect(Object.keys(seen)).toHaveLength(7)
  })

  it('has a reason for every answer that tells kinds apart, the weightiest first whichever way it speaks', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { reasons, asked, proven } = classifyVendor(vendorTables, record)
        const answered = questions.map(({ id }) => id).filter((id) => Object.hasOwn(record.heard, id))
        expect(reasons.map(({ question }) => question).sort()).toEqual(answered.sort())
        expect([asked, proven]).toEqual([answered.length, answered.filter((id) => record.shown.includes(id)).length])
        const weights = reasons.map(({ weight }) => Math.abs(weight))
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
      }),
      runs,
    )
  })

  it('is of no established kind, and its claim neither holds nor fails, below four answers', () => {
    const few = fc
      .tuple(
        anyRecord,
        fc.subarray(
          questions.map(({ id }) => id),
          { minLength: questions.length - 3 },
        ),
      )
      .map(([record, left]) => left.reduce(without, record))
    fc.assert(
      fc.property(few, (record) => {
        const { asked, firmness, claim } = classifyVendor(vendorTables, record)
        expect(asked).toBeLessThan(4)
        expect(firmness).toBe('not_established')
        expect(claim).toBe(record.claim === 'unclear' ? 'no_claim' : 'unproven')
      }),
      runs,
    )
  })
})
