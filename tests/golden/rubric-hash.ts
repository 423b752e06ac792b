import { createHash } from 'node:crypto'
import type { Rubric } from '@/lib/engine/types'
import type { VendorTables } from '@/lib/engine/vendor-types'
import { canonicalJson } from '@/lib/rubric/canonical'

/** SHA-256 of the rubric's canonical JSON, in lower case hexadecimal. */
export const rubricHash = (rubric: Rubric): string => hashOf(rubric)

/** SHA-256 of the canonical JSON of a rubric's vendor tables, in lower case hexadecimal. */
export const vendorsHash = (tables: VendorTables): string => hashOf(tables)

const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')
