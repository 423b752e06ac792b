import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { buyerNeed, vendorFit } from '@/lib/engine/vendor-fit'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { referenceVendors } from './cases'

const CLOSE = 1e-6

function expectClose(value: number | undefined, reference: number, name: string) {
  expect(Math.abs((value ?? NaN) - reference), `${name}: ${value} for ${reference}`).toBeLessThanOrEqual(CLOSE)
}

describe('75 vendors read by an independent implementation', () => {
  it('has all of them', () => {
    expect(referenceVendors).toHaveLength(75)
  })

  it.each(referenceVendors.map((vendor, index) => [index + 1, vendor] as const))('vendor %i', (_, vendor) => {
    const { claim, heard, shown } = vendor
    const record = { claim, heard, shown }
    const read = classifyVendor(vendorTables, record)
    expect(Object.keys(read.posterior)).toEqual(Object.keys(vendor.posterior))
    for (const [kind, share] of Object.entries(vendor.posterior)) {
      expectClose(read.posterior[kind as keyof typeof read.posterior], share, kind)
    }
    expectClose(read.claimHolds, vendor.claimHolds, 'claim holds')
    expect(read.unknown).toEqual([])
    const fit = vendorFit(vendorTables, buyerNeed(rubric, vendorTables, assess(rubric, vendor.buyer)), record)
    expectClose(fit.index, vendor.fitIndex, 'fit index')
    expectClose(fit.quality, vendor.quality, 'quality')
    expectClose(fit.overall, vendor.overall, 'overall')
    const next = nextVendorQuestions(vendorTables, record)
      .asks.filter(({ ask }) => ask === 'answer')
      .slice(0, 3)
    expect(next.map(({ question }) => question)).toEqual(vendor.next.map(({ question }) => question))
    next.forEach(({ question, bits }, place) => expectClose(bits, vendor.next[place]?.bits ?? NaN, question))
  })
})
