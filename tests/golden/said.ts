import { TRIGGERED } from '@/lib/engine/exposure'
import type { Confidence, Verdict } from '@/lib/engine/judgement'
import type { OutcomeId, Variant } from '@/lib/engine/types'

/** The parts of a verdict that a buyer would notice if they changed. */
export type Said = {
  readonly outcome: OutcomeId
  readonly variant: Variant | null
  readonly confidence: Confidence
  readonly order: readonly OutcomeId[]
  /** Patterns of severity 50 and more, in the order of the rubric. */
  readonly triggered: readonly string[]
}

export const said = ({ assessment, confidence }: Pick<Verdict, 'assessment' | 'confidence'>): Said => ({
  outcome: assessment.outcome,
  variant: assessment.variant,
  confidence,
  order: assessment.order,
  triggered: assessment.patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id),
})
