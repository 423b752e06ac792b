import { NEEDS } from '@/lib/engine/compile'
import { shortfall } from '@/lib/engine/vendor-fit'
import type { NeedId } from '@/lib/engine/types'
import type { ToldVendor } from './told'
import type { SupplyRow } from './vendor-reading'

/** Steps of 0–5 for a number of 0–100. */
export const stepsOf = (value: number) => Math.round(value / 20)

/** A need as it presses, what the kind that leads supplies of it, and what is short; all 0–100. */
export type Pressed = {
  readonly need: NeedId
  readonly needed: number
  readonly supplied: number
  readonly short: number
}

/** All needs of a buyer held against the kind that leads, the most pressing first. */
export function pressed({ rubric, leader, buyer }: Pick<ToldVendor, 'rubric' | 'leader' | 'buyer'>): Pressed[] {
  if (!buyer) return []
  return NEEDS.map((need) => ({ need, ...shortfall(rubric, buyer.judged, leader, need) })).sort(
    (a, b) => b.needed - a.needed,
  )
}

/** What a vendor supplies against what is needed, the widest gap first. */
export function supplyRows(told: ToldVendor): SupplyRow[] {
  return pressed(told)
    .filter(({ needed }) => stepsOf(needed) > 0)
    .sort((a, b) => b.short - a.short)
    .map(({ need, needed: of100, supplied: given100 }) => {
      const [needed, supplied] = [stepsOf(of100), stepsOf(given100)]
      const name = told.words.vendors.supply[need]
      return { need, name, needed, supplied, text: `${name}: ${held(needed, supplied)}` }
    })
}

/** Both in steps, where a need is met: “you need 4 of 5, and it supplies 3, which is near enough.” */
export const near = (needed: number, supplied: number) =>
  supplied >= needed
    ? held(needed, supplied)
    : `you need ${needed} of 5, and it supplies ${supplied}, which is near enough.`

/** Both in steps: “you need 4 of 5, and it supplies only 2.” */
export const held = (needed: number, supplied: number) =>
  supplied >= needed
    ? `you need ${needed} of 5, and it supplies ${supplied}.`
    : `you need ${needed} of 5, and it supplies only ${supplied}.`

/** A need counts as met where no more than this is short, and as pressing from above it; of 100. */
export const SHORT = 20
const MOST = 3

/** The needs that press most, three at most. */
export const pressing = (told: Pick<ToldVendor, 'rubric' | 'leader' | 'buyer'>): Pressed[] =>
  pressed(told)
    .filter(({ needed }) => needed > SHORT)
    .slice(0, MOST)
