import { vendorsHash as vendorsHash202611 } from './2026-11/vendors/hash'
import { vendorTables as vendors202611 } from './2026-11/vendors/tables'
import { waiting as waiting202611, type Waiting } from './2026-11/waiting'
import { words as words202611, type Words } from './2026-11/words/words'
import { hash as hash202611 } from './2026-11/hash'
import { rubric as rubric202611 } from './2026-11/rubric'
import type { Rubric } from '../engine/types'
import type { VendorTables } from '../engine/vendor-types'

/**
 * A rubric with the words its reports are written in, what it assumes about waiting, what it believes about vendors,
 * and the hashes that prove which ones they were. Nothing but the rubric judges a buyer's answers, and what is believed
 * about vendors judges nobody but vendors: each has a hash of its own, and words have none.
 */
export type Published = {
  readonly rubric: Rubric
  readonly words: Words
  readonly waiting: Waiting
  readonly vendors: VendorTables
  readonly hash: string
  readonly vendorsHash: string
}

const published: readonly Published[] = [
  {
    rubric: rubric202611,
    words: words202611,
    waiting: waiting202611,
    vendors: vendors202611,
    hash: hash202611,
    vendorsHash: vendorsHash202611,
  },
]

/** The rubric that new assessments use. */
export const currentRubric: Published = published[published.length - 1]!

/** The rubric of that id, or null. Old ones stay, so that an old report can be drawn and judged again. */
export const findRubric = (id: string): Published | null => published.find(({ rubric }) => rubric.id === id) ?? null
