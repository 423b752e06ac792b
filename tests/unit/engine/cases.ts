import { readFileSync } from 'node:fs'
import type { Confidence } from '@/lib/engine/judgement'
import type { ClaimId, KindId } from '@/lib/engine/vendor-types'
import type { Answers, LatentId, NeedId, OutcomeId, Variant } from '@/lib/engine/types'

/** A buyer judged by an independent implementation of the decision model, with every intermediate value. */
export type ReferenceBuyer = {
  readonly answers: Answers
  readonly latents: Readonly<Record<LatentId, { readonly mean: number; readonly sd: number }>>
  readonly needs: Readonly<Record<NeedId, number>>
  readonly patterns: Readonly<Record<string, number>>
  readonly signals: Readonly<Record<string, number>>
  readonly contradictions: readonly string[]
  readonly outcomes: Readonly<Record<OutcomeId, { readonly score: number; readonly gates: readonly string[] }>>
  readonly order: readonly OutcomeId[]
  readonly top: OutcomeId
  readonly variant: Variant | null
  readonly rank1: Readonly<Record<OutcomeId, number>>
  readonly confidence: Confidence
}

/** A public validation case: what must come out of some answers (Decision model §9). */
export type Vignette = {
  readonly id: string
  readonly answers: Answers
  readonly expect: {
    readonly top: OutcomeId
    readonly variant?: Variant
    readonly second: readonly OutcomeId[]
    /** Patterns whose severity must be at least 50. */
    readonly must: readonly string[]
    /** Patterns whose severity must stay below 50. */
    readonly mustNot: readonly string[]
    readonly minContradictions?: number
    readonly maxConfidence?: Confidence
  }
  readonly tags: readonly string[]
}

/** A vendor read by an independent implementation, for one buyer. `overall` stands before red flags. */
export type ReferenceVendor = {
  readonly claim: ClaimId
  readonly heard: Readonly<Record<string, string>>
  readonly shown: readonly string[]
  readonly posterior: Readonly<Record<KindId, number>>
  readonly claimHolds: number
  readonly next: readonly { readonly question: string; readonly bits: number }[]
  readonly buyer: Answers
  readonly fitIndex: number
  readonly quality: number
  readonly overall: number
}

/** A public validation case of a vendor: what it really is, and whether it claims something else. */
export type VendorVignette = Pick<ReferenceVendor, 'claim' | 'heard' | 'shown'> & {
  readonly id: string
  readonly truth: KindId
  readonly mismatch: boolean
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8'))

export const referenceBuyers = read('buyers.json') as readonly ReferenceBuyer[]
export const vignettes = read('vignettes.json') as readonly Vignette[]

export const referenceVendors = read('vendors.json') as readonly ReferenceVendor[]
export const vendorVignettes = read('vendor-vignettes.json') as readonly VendorVignette[]

/** The vignette of that id. @throws when there is none */
export function vignette(id: string): Vignette {
  const found = vignettes.find((one) => one.id === id)
  if (!found) throw new Error(`There is no vignette ${id}`)
  return found
}
