import type { CriterionId } from '../../../engine/types'

/** What speaks for one model over another, as it stands after “What speaks for it”: by criterion, and for less surplus. */
export const advantages: Readonly<Record<CriterionId | 'surplus', string>> = {
  J: 'more judgement on the big calls',
  X: 'more hands to build',
  B: 'more people at once for the build',
  I: 'more ownership from decision to outcome',
  T: 'more cover for the empty seat',
  P: 'help that lasts longer',
  C: 'more facts before you decide',
  R: 'less left of the failure patterns',
  G: 'less to commit to',
  surplus: 'less to pay for that you do not need',
}
