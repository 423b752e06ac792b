import type { Vendor } from '@/lib/data/vendors'
import { comparison, type Comparison } from '@/lib/views/vendors/comparison'
import { vendorReading } from '@/lib/views/vendors/reading'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import type { OpenBuyer } from './open-vendors'

type Buyer = Pick<OpenBuyer, 'published' | 'latest'>

/** What we make of a vendor today, held against the last report where there is one. */
export const readingOf = ({ published, latest }: Buyer, vendor: Vendor): VendorReading =>
  vendorReading(published, vendor, latest?.verdict.assessment ?? null, today())

/**
 * The same of several, side by side.
 * @param outOf how many there are in all
 */
export const comparisonOf = (
  { published, latest }: Buyer,
  vendors: readonly Vendor[],
  outOf = vendors.length,
): Comparison => comparison(published, vendors, latest?.verdict.assessment ?? null, today(), outOf)

const today = () => new Date().toISOString().slice(0, 10)
