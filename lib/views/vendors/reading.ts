import type { Assessment } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { askedReading } from './asked'
import { claimReading } from './claim'
import { contractLines } from './contract'
import { fitReading } from './fit'
import { flagReadings } from './flags'
import type { KeptVendor } from './kept-vendor'
import { kindReading } from './kind'
import { nextQuestions } from './next'
import { saidShown } from './said-shown'
import { toldVendor, type ToldVendor } from './told'
import type { VendorReading } from './vendor-reading'
import { weighedFor, weights } from './weights'

/**
 * What we make of one vendor, in words (Decision model §5). Pure and total: no other vendor takes part, and ids the
 * tables do not know change nothing.
 * @param judged what the answers of the latest version came to; null while there is none
 * @param today an ISO day, from which facts are old; null where nothing is dated
 */
export const vendorReading = (
  published: Published,
  vendor: KeptVendor,
  judged: Assessment | null,
  today: string | null = null,
): VendorReading => readingOf(toldVendor(published, vendor, judged, today))

/** The same of a vendor that was read before. */
export function readingOf(told: ToldVendor): VendorReading {
  const { vendor, words } = told
  return {
    id: vendor.id,
    name: vendor.name,
    price: vendor.price,
    claim: { id: vendor.claim, text: words.vendors.claims[vendor.claim].label },
    asked: askedReading(told),
    kind: kindReading(told),
    claimed: claimReading(told),
    rows: saidShown(told),
    weights: weights(told),
    weighedFor: weighedFor(told),
    flags: flagReadings(told),
    fit: fitReading(told),
    contract: contractLines(told),
    ...nextQuestions(told),
  }
}
