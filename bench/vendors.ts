import { assess } from '@/lib/engine/assess'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { buyerNeed, vendorFit } from '@/lib/engine/vendor-fit'
import { nextVendorQuestions } from '@/lib/engine/vendor-questions'
import type { VendorRecord } from '@/lib/engine/vendor-types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { referenceVendors } from '../tests/unit/engine/cases'
import type { Contest } from './time'

const { kinds, claims, questions, bluff, tempering } = vendorTables
const vendors = referenceVendors.map(({ claim, heard, shown, buyer }) => {
  return { record: { claim, heard, shown }, need: buyerNeed(rubric, vendorTables, assess(rubric, buyer)) }
})

/** The posterior straight from the tables: bluff, tempering and Bayes, with nothing kept from one vendor to the next. */
function plainBayes({ claim, heard, shown }: VendorRecord): number[] {
  const { priors, truths } = claims.find(({ id }) => id === claim)!
  const belief = [...priors]
  for (const { id, cluster, options } of questions) {
    const said = options.findIndex((option) => option.id === heard[id])
    if (said < 0) continue
    const share = shown.includes(id) ? bluff.shown : bluff.heard
    const suits = options.map(({ of100 }) =>
      kinds.reduce((sum, kind, at) => sum + (truths.includes(kind.id) ? of100[at]! : 0), 0),
    )
    const ideal = suits.indexOf(Math.max(...suits))
    const spread = (option: number) => (truths.length === kinds.length ? 1 / options.length : option === ideal ? 1 : 0)
    for (let kind = 0; kind < kinds.length; kind++) {
      const likely = options.map(
        ({ of100 }, at) => ((1 - share) * (of100[kind]! / 100) + share * spread(at)) ** tempering[cluster],
      )
      belief[kind]! *= likely[said]! / likely.reduce((sum, value) => sum + value, 0)
    }
  }
  const total = belief.reduce((sum, value) => sum + value, 0)
  return belief.map((value) => value / total)
}

/** @throws when a classification is not what plain Bayes says of the same vendor */
export function verifyVendors(): number {
  for (const { record } of vendors) {
    const { posterior } = classifyVendor(vendorTables, record)
    plainBayes(record).forEach((share, kind) => {
      if (Math.abs(share - posterior[kinds[kind]!.id]) > 1e-9) throw new Error(`Otherwise: ${JSON.stringify(record)}`)
    })
  }
  return vendors.length
}

const each = (name: string, work: (vendor: (typeof vendors)[number]) => unknown, times = 1): Contest => ({
  name,
  count: times * vendors.length,
  run: () => {
    for (let time = 0; time < times; time++) vendors.forEach(work)
  },
})

/** What is made of one vendor, step by step and all at once. */
export const vendorContests: readonly Contest[] = [
  each('plain Bayes', ({ record }) => plainBayes(record), 20),
  each('classify', ({ record }) => classifyVendor(vendorTables, record), 20),
  each('classify and fit', ({ record, need }) => vendorFit(vendorTables, need, record), 20),
  each('what to ask next', ({ record }) => nextVendorQuestions(vendorTables, record), 20),
  each('and what would turn the fit', ({ record, need }) =>
    nextVendorQuestions(vendorTables, record, (told) => vendorFit(vendorTables, need, told).band),
  ),
]
