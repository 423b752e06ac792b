import { means } from '@/lib/engine/assess'
import { classifyVendor, type Classification } from '@/lib/engine/classify-vendor'
import type { Assessment } from '@/lib/engine/judgement'
import type { Levels } from '@/lib/engine/needs'
import { buyerNeed, vendorFit, type BuyerNeed, type VendorFit } from '@/lib/engine/vendor-fit'
import type { Kind, VendorRecord } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'
import { isolatedVendor } from './isolated-vendor'
import type { KeptVendor } from './kept-vendor'
import { recordOf } from './record'

/** Everything the parts of one vendor's reading read from. */
export type ToldVendor = Published & {
  readonly vendor: KeptVendor
  readonly record: VendorRecord
  readonly read: Classification
  /** The kind that leads, whether it is established or not. */
  readonly leader: Kind
  readonly isEstablished: boolean
  /** What the buyer's answers came to; null while there is no report. */
  readonly buyer: Buyer | null
  /** An ISO day; null where nothing is dated. */
  readonly today: string | null
}

export type Buyer = {
  readonly judged: Assessment
  readonly level: Levels
  readonly need: BuyerNeed
  readonly fit: VendorFit
}

/** Reads a vendor once for all parts. */
export function toldVendor(
  published: Published,
  kept: KeptVendor,
  judged: Assessment | null,
  today: string | null,
): ToldVendor {
  const tables = published.vendors
  const vendor = isolatedVendor(kept)
  const record = recordOf(vendor)
  const read = classifyVendor(tables, record)
  return {
    ...published,
    vendor,
    record,
    read,
    leader: tables.kinds.find(({ id }) => id === read.leader)!,
    isEstablished: read.firmness !== 'not_established',
    buyer: judged && buyerOf(published, judged, record, read),
    today,
  }
}

function buyerOf(
  { rubric, vendors }: Published,
  judged: Assessment,
  record: VendorRecord,
  read: Classification,
): Buyer {
  const need = buyerNeed(rubric, vendors, judged)
  return { judged, level: means(judged.latents), need, fit: vendorFit(vendors, need, record, read) }
}
