import type { NeedId } from '@/lib/engine/types'

/** How each need follows from the latents, in words (Decision model §2.1). */
export const needsInWords: Readonly<Record<NeedId, string>> = {
  J: 'Decision demand combined with missing decision capacity. Up to half of it falls away when the matter is one bounded question.',
  X: 'Build demand combined with missing execution capacity.',
  B: 'The build gap, times how far the build needs a bench rather than one person.',
  I: 'The smaller of decision gap and build gap, or seam exposure combined with the larger of the two, whichever is greater.',
  T: 'Transition urgency as it stands.',
  P: 'Permanence of the load, times how far nobody in the house covers it.',
  C: 'A missing view combined with the greater of decision demand and unowned risk, or the decision gap that one bounded question closes.',
}
