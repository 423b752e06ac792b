import { createHash } from 'node:crypto'
import type { Rubric } from '@/lib/engine/types'
import { canonicalJson } from '@/lib/rubric/canonical'

/** SHA-256 of the rubric's canonical JSON, in lower case hexadecimal. */
export const rubricHash = (rubric: Rubric): string => createHash('sha256').update(canonicalJson(rubric)).digest('hex')
