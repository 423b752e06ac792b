import type { Assessment } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { comparedRows, type ComparedRow } from './compared-rows'
import { comparedHeading } from './compared-heading'
import type { KeptVendor } from './kept-vendor'
import { mustHaves } from './must-haves'
import { missingOf } from './missing'
import { readingOf } from './reading'
import { standingOf } from './standing'
import { toldVendor } from './told'
import type { MustHave, VendorReading } from './vendor-reading'

/** Vendors side by side, in the order they were added: no ranking number stands without its reasons. */
export type Comparison = {
  /** The answer: which fit, that two tie, or none of these. */
  readonly heading: string
  readonly lead: readonly string[]
  /** Ids of the vendors that reach the bar, the best fit first; ties side by side. */
  readonly reached: readonly string[]
  /** Ids of vendors between which the fit does not choose, group by group. */
  readonly ties: readonly (readonly string[])[]
  /** What is missing, where nobody reaches the bar. */
  readonly missing: readonly string[]
  readonly vendors: readonly VendorReading[]
  /** Must-haves first: one row each, with one cell for each vendor in the order of `vendors`. */
  readonly mustHaves: readonly { readonly id: string; readonly name: string; readonly cells: readonly MustHave[] }[]
  /** The rest: what it is, claim, fit, red flags, price as told, evidence with its day. */
  readonly rows: readonly ComparedRow[]
  /** “No vendor paid to appear here.” */
  readonly neutral: string
}

/**
 * Vendors held against each other. Each is read alone, so that nobody's reading changes when another is added.
 * @param judged what the answers of the latest version came to; null while there is none
 * @param today an ISO day, from which facts are old; null where nothing is dated
 * @param outOf how many vendors the buyer has in all
 */
export function comparison(
  published: Published,
  vendors: readonly KeptVendor[],
  judged: Assessment | null,
  today: string | null = null,
  outOf = vendors.length,
): Comparison {
  const told = vendors.map((vendor) => toldVendor(published, vendor, judged, today))
  const readings = told.map(readingOf)
  const standing = standingOf(told)
  const musts = told.map(mustHaves)
  return {
    ...comparedHeading(published, judged, readings, standing, musts, outOf <= vendors.length),
    reached: standing.reached.map(({ vendor }) => vendor.id),
    ties: standing.ties.map((group) => group.map(({ vendor }) => vendor.id)),
    missing: standing.reached.length > 0 ? [] : told.map((one, place) => missingOf(one, readings[place]!)),
    vendors: readings,
    mustHaves: (musts[0] ?? []).map(({ id, name }, row) => ({ id, name, cells: musts.map((of) => of[row]!) })),
    rows: comparedRows(told, readings, standing),
    neutral: published.words.vendors.phrases.neutral,
  }
}
