import { told } from './classify-vendor'
import type { VendorRecord, VendorTables } from './vendor-types'

/** How much a vendor that was asked nothing counts for: as two answers of a half each. */
const START = { sum: 1, count: 2 }

/**
 * How disciplined an engagement would be, 0–1 (Decision model §5.4): (Σq + 0.5·2) / (n + 2), so that a vendor asked
 * nothing has 0.5. Where calls disagree the answers' mean counts, as one.
 */
export function vendorQuality({ discipline }: VendorTables, { heard }: VendorRecord): number {
  const answers = discipline.flatMap(({ id, options }) => {
    const given = told(heard, id)
    const worths = options.flatMap((option) => (given.includes(option.id) ? (option.quality ?? []) : []))
    return worths.length === 0 ? [] : [worths.reduce((sum, worth) => sum + worth, 0) / worths.length]
  })
  return (answers.reduce((sum, worth) => sum + worth, 0) + START.sum) / (answers.length + START.count)
}

/** How many of the questions about discipline were answered. */
export const disciplineAsked = ({ discipline }: VendorTables, { heard }: VendorRecord): number =>
  discipline.filter(({ id, options }) => told(heard, id).some((option) => options.some((known) => known.id === option)))
    .length
