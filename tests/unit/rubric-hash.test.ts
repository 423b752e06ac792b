import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/rubric/canonical'
import { hash } from '@/lib/rubric/2026-11/hash'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorsHash as publishedVendors } from '@/lib/rubric/2026-11/vendors/hash'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { rubricHash, vendorsHash } from '../golden/rubric-hash'

const changed =
  'The rubric 2026-11, or what it believes about vendors, is not the one its hash was taken from. A rubric that was used may not change: publish a new ' +
  'folder (docs/tasks/publish-a-rubric.md). If no assessment has used it yet, `npm run golden` writes the hash anew.'

describe('the hash of a rubric', () => {
  it('is that of the rubric as published', () => {
    expect(rubricHash(rubric), changed).toBe(hash)
  })

  it('does not depend on the order in which keys were written, and does on every value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}')
    expect(rubricHash({ ...rubric, deadZone: 22.5 })).not.toBe(rubricHash(rubric))
  })
})

describe('the hash of what is believed about vendors', () => {
  it('is that of the tables as published', () => {
    expect(vendorsHash(vendorTables), changed).toBe(publishedVendors)
  })

  it('depends on every value', () => {
    expect(vendorsHash({ ...vendorTables, bluff: { heard: 0.26, shown: 0.03 } })).not.toBe(publishedVendors)
    expect(vendorsHash({ ...vendorTables, claims: vendorTables.claims.toReversed() })).not.toBe(publishedVendors)
  })
})
