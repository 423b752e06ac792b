import type { Confidence } from '@/lib/engine/judgement'

/** How the answer stands to the second: alone, close to it, or no answer at all. */
export type Closeness = 'apart' | 'close' | 'none'

const CLOSE_GAP = 5
const CLOSE_DOTS = 14
/** An answer that came first in fewer re-runs than this is none. */
export const NO_ANSWER_DOTS = 8

/**
 * Whether a report speaks of one answer, of two close ones, or of none. Counts of re-runs rule, as in the word for
 * confidence (Decision model §3.4); the gap decides only where that word is not “clear”.
 *
 * @param gap points between first and second on the scale that is drawn, 0–100; null when there is no second
 * @param dots re-runs of 20 in which the answer came first
 * @param leads whether no other model came first more often; where one did, both are shown as close
 */
export function closeness({ gap, dots, confidence, leads = true }: Standing): Closeness {
  if (dots < NO_ANSWER_DOTS) return 'none'
  if (!leads || dots < CLOSE_DOTS || confidence === 'close_call') return 'close'
  return confidence !== 'clear' && gap !== null && gap < CLOSE_GAP ? 'close' : 'apart'
}

type Standing = {
  readonly gap: number | null
  readonly dots: number
  readonly confidence: Confidence
  readonly leads?: boolean
}
