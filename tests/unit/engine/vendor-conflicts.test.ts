import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyVendor, type Classification } from '@/lib/engine/classify-vendor'
import type { VendorRecord } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { runs } from './arbitrary'
import { anyKindQuestion, hearing, plainRecord, without } from './arbitrary-vendors'

const { kinds } = vendorTables
const CLOSE = 1e-9
const classify = (record: VendorRecord) => classifyVendor(vendorTables, record)
const values = ({ posterior }: Classification) => Object.values(posterior)

describe('calls that disagree', () => {
  const conflict = fc
    .tuple(plainRecord, anyKindQuestion)
    .chain(([record, question]) =>
      fc.tuple(
        fc.constant(record),
        fc.constant(question.id),
        fc.shuffledSubarray(
          question.options.map(({ id }) => id),
          { minLength: 2, maxLength: 3 },
        ),
        fc.boolean(),
      ),
    )
    .map(([record, id, options, proof]) => ({
      id,
      options,
      both: classify(hearing(record, id, options, proof)),
      sides: options.map((option) => classify(hearing(record, id, option, proof))),
      before: classify(without(record, id)),
    }))

  it('are both kept, and together weigh between the sides for every pair of kinds', () => {
    fc.assert(
      fc.property(conflict, ({ id, options, both, sides, before }) => {
        expect(both.conflicts).toEqual([id])
        expect(both.reasons.find(({ question }) => question === id)?.options).toEqual(options)
        const weight = (read: Classification, a: number, b: number) =>
          Math.log(values(read)[a]! / values(read)[b]!) - Math.log(values(before)[a]! / values(before)[b]!)
        kinds.forEach((_, a) => {
          kinds.slice(0, a).forEach((_, b) => {
            const each = sides.map((side) => weight(side, a, b))
            expect(weight(both, a, b)).toBeGreaterThanOrEqual(Math.min(...each) - CLOSE)
            expect(weight(both, a, b)).toBeLessThanOrEqual(Math.max(...each) + CLOSE)
          })
        })
      }),
      runs,
    )
  })

  it('never make us surer of the kind or of the claim than the surer side alone', () => {
    const firm = ['not_established', 'probably', 'looks_like']
    const decided = (word: Classification['claim']) => ['supported', 'not_supported'].includes(word)
    fc.assert(
      fc.property(conflict, ({ both, sides }) => {
        expect(firm.indexOf(both.firmness)).toBeLessThanOrEqual(
          Math.max(...sides.map((side) => firm.indexOf(side.firmness))),
        )
        expect(both.firmness).not.toBe('looks_like')
        expect(both.claim).not.toBe('supported')
        if (decided(both.claim)) expect(sides.map((side) => side.claim)).toContain(both.claim)
        const holds = sides.map((side) => side.claimHolds)
        expect(both.claimHolds).toBeGreaterThanOrEqual(Math.min(...holds) - CLOSE)
        expect(both.claimHolds).toBeLessThanOrEqual(Math.max(...holds) + CLOSE)
      }),
      runs,
    )
  })

  it('are not one answer told twice', () => {
    fc.assert(
      fc.property(plainRecord, anyKindQuestion, fc.nat(), (record, { id, options }, at) => {
        const option = options[at % options.length]!.id
        expect(classify(hearing(record, id, [option, option]))).toEqual(classify(hearing(record, id, option)))
      }),
      runs,
    )
  })
})
