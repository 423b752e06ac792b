import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { raisedFlags } from './flags'
import type { ToldVendor } from './told'

/** How vendors stand to each other. */
export type Standing = {
  /** Those that reach the bar, the best fit first. */
  readonly reached: readonly ToldVendor[]
  /** Vendors that fit alike, group by group, of two at least: of those that reach the bar, then of the others. */
  readonly ties: readonly (readonly ToldVendor[])[]
}

/** Fits of one band that differ by less than this, of 100, tie. */
const TIE = 5

export function standingOf(told: readonly ToldVendor[]): Standing {
  const byFit = (some: readonly ToldVendor[]) => some.toSorted((a, b) => fitOf(b) - fitOf(a))
  const reached = byFit(told.filter(reaches))
  const known = told.filter((one) => one.buyer !== null && one.read.asked >= LEAST_ANSWERS)
  const rest = byFit(known.filter((one) => !reached.includes(one)))
  return { reached, ties: [...groups(reached), ...groups(rest)].filter((group) => group.length > 1) }
}

/**
 * Whether a vendor reaches the bar: its fit is strong or possible, its claim is not refuted, nothing stops it, and what it
 * is is established.
 */
export const reaches = (told: ToldVendor): boolean =>
  told.buyer !== null &&
  told.buyer.fit.band !== 'weak' &&
  told.isEstablished &&
  told.read.claim !== 'not_supported' &&
  !raisedFlags(told).some(({ level }) => level === 'critical')

/** Two vendors between which the fit does not choose. */
const isTie = (one: ToldVendor, other: ToldVendor): boolean =>
  one.buyer !== null &&
  other.buyer !== null &&
  one.buyer.fit.band === other.buyer.fit.band &&
  Math.abs(fitOf(one) - fitOf(other)) < TIE

const fitOf = ({ buyer }: ToldVendor) => buyer?.fit.capped ?? 0

/** From the best on: whoever ties with the best of a group is in it. */
function groups(byFit: readonly ToldVendor[]): ToldVendor[][] {
  const made: ToldVendor[][] = []
  for (const told of byFit) {
    const last = made.at(-1)
    if (last?.[0] && isTie(last[0], told)) last.push(told)
    else made.push([told])
  }
  return made
}
