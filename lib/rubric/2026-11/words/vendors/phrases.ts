import type { ClaimStanding } from '../../../../engine/classify-vendor'
import type { FitBand } from '../../../../engine/vendor-fit'

/** Words for what is worked out of a vendor: never a number, because the numbers are not calibrated. */
export type VendorPhrases = {
  readonly claims: Readonly<Record<ClaimStanding, string>>
  readonly fits: Readonly<Record<FitBand | 'early', string>>
  readonly met: Readonly<Record<'meets' | 'does_not_meet' | 'not_known', string>>
  /** How strongly an answer speaks, the strongest first. */
  readonly weights: readonly { readonly from: number; readonly word: string }[]
  readonly neutral: string
  readonly mayBeOld: string
}

export const phrases: VendorPhrases = {
  claims: {
    supported: 'The claim holds',
    unproven: 'The claim is not shown yet',
    not_supported: 'The claim does not hold',
    no_claim: 'It makes no clear claim',
  },
  fits: { strong: 'A strong fit', possible: 'A possible fit', weak: 'A weak fit', early: 'Too early to say' },
  met: { meets: 'Meets', does_not_meet: 'Does not meet', not_known: 'Not known' },
  weights: [
    { from: 0.8, word: 'strongly' },
    { from: 0.35, word: 'clearly' },
    { from: 0, word: 'a little' },
  ],
  neutral: 'No vendor paid to appear here.',
  mayBeOld: 'May be out of date.',
}
