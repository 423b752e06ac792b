import type { OptionId } from '@/lib/engine/types'
import type { CorrectionTold, Named } from './correction-told'

/** What a report says at its top after an answer was corrected in it. */
export type CorrectionNews = {
  readonly what:
    | { readonly kind: 'made'; readonly told: CorrectionTold }
    /** The version that is read rests on this answer already. */
    | { readonly kind: 'same'; readonly version: number }
    /** The answer is saved; too few others are for a new version. */
    | { readonly kind: 'few'; readonly gaps: readonly Named[] }
    /** Nothing is saved. `control` is the id of the form's first control, where there is a form to go back to. */
    | { readonly kind: 'refused'; readonly error: string; readonly control: string | null }
  readonly conflict: ConflictTold | null
}

/** The same question was answered in two places, and neither had seen the other. Both answers in words. */
export type ConflictTold = Named & {
  /** What counts, because it was saved last. */
  readonly counts: string
  readonly other: string
  /** The options of the other answer; none where it was passed over or taken back. */
  readonly options: readonly OptionId[]
  /** The version of the answer that counts. */
  readonly baseVersion: number
}
