import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { counted, series } from '../report/sentences'
import type { ToldVendor } from './told'
import type { VendorReading } from './vendor-reading'

/** What keeps a vendor from the bar, as one line under its name. */
export function missingOf({ read, isEstablished, buyer }: ToldVendor, { name, flags }: VendorReading): string {
  const stops = flags.filter(({ level }) => level === 'critical').length
  const parts = [
    ...(isEstablished
      ? []
      : [
          read.asked < LEAST_ANSWERS
            ? `${counted(LEAST_ANSWERS - read.asked, 'more answer')} about what it is`
            : 'what it really is',
        ]),
    ...(read.claim === 'not_supported' ? ['a claim that holds'] : []),
    ...(stops > 0 ? [`an answer to ${counted(stops, 'stop sign')}`] : []),
    ...(isEstablished && buyer?.fit.band === 'weak' ? ['a fit with what you need'] : []),
    ...(buyer === null ? ['your own answers'] : []),
  ]
  return parts.length === 0 ? `${name}: nothing is missing.` : `${name}. Missing: ${series(parts)}.`
}
