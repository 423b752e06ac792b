import { raisedFlags } from './flags'
import type { ToldVendor } from './told'

const LINES = 8

/** Lines to insist on in a contract with a vendor: for what it is, against its red flags, and for what it claims. */
export function contractLines(told: ToldVendor): string[] {
  const { words, vendor, read, isEstablished } = told
  const { claims, kinds, flags } = words.vendors.contract
  const lines = [
    ...raisedFlags(told).flatMap(({ id }) => flags[id] ?? []),
    ...(isEstablished ? kinds[read.leader] : []),
    ...claims[vendor.claim],
  ]
  return [...new Set(lines)].slice(0, LINES)
}
