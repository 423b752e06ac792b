import { evidence, type Piece } from '@/lib/engine/classify-vendor'
import { claimOf } from '@/lib/engine/vendor-likelihood'
import type { Claim } from '@/lib/engine/vendor-types'
import type { ToldVendor } from './told'
import type { SaidShown } from './vendor-reading'

type Side = SaidShown['agrees']

/** An answer this much likelier of a vendor whose claim is true, or of one whose claim is not, speaks on a side. */
const APART = 1.25

/** On which side the answers to a question speak: for the claim, against it, or on neither. */
export function agreement(told: ToldVendor): (question: string) => Side {
  const sides = sidesOf(told)
  return (question) => sides.get(question) ?? 'neither'
}

/** How many of the answered questions speak for the claim, and how many against it. */
export function agreed(told: ToldVendor): { readonly for: number; readonly against: number } {
  const sides = [...sidesOf(told).values()]
  const count = (of: Side) => sides.filter((side) => side === of).length
  return { for: count('with_claim'), against: count('against_claim') }
}

function sidesOf({ vendors, record, read }: ToldVendor): ReadonlyMap<string, Side> {
  if (read.claim === 'no_claim') return new Map()
  const claim = claimOf(vendors, record.claim)
  const isTrue = vendors.kinds.map(({ id }) => claim.truths.includes(id))
  return new Map(evidence(vendors, claim, record).map((piece) => [piece.question.id, sideOf(claim, isTrue, piece)]))
}

function sideOf({ priors }: Claim, isTrue: readonly boolean[], { likelihood }: Piece): Side {
  const of = (side: boolean) => {
    const weights = priors.map((prior, kind) => (isTrue[kind] === side ? prior : 0))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.reduce((sum, weight, kind) => sum + weight * likelihood[kind]!, 0) / total
  }
  const ratio = of(true) / of(false)
  return ratio > APART ? 'with_claim' : ratio < 1 / APART ? 'against_claim' : 'neither'
}
