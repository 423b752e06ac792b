import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { buyerNeed, vendorFit } from '@/lib/engine/vendor-fit'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { vendorVignettes, vignette } from './cases'

describe('six public vendors', () => {
  it.each(vendorVignettes)('$id is $truth', (vendor) => {
    const read = classifyVendor(vendorTables, vendor)
    expect(read.leader).toBe(vendor.truth)
    expect(read.claim).toBe(vendor.mismatch ? 'not_supported' : 'supported')
  })

  it('gives the fit of Decision model §5.8, before red flags, for a buyer who needs a combined firm', () => {
    const need = buyerNeed(rubric, vendorTables, assess(rubric, vignette('V13').answers))
    const fits = vendorVignettes.map((vendor) => [vendor.id, Math.round(vendorFit(vendorTables, need, vendor).overall)])
    expect(Object.fromEntries(fits)).toEqual({ VP1: 92, VP5: 63, VP2: 33, VP6: 27, VP3: 22, VP4: 21 })
  })
})
