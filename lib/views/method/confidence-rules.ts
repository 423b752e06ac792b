import { confidence } from '@/lib/engine/confidence'
import type { Acceptability, Confidence } from '@/lib/engine/judgement'
import type { OutcomeId } from '@/lib/engine/types'

/** Fine enough that a threshold on a share is met to the dot. */
const OF = 1000
const DOTS = 20
const nobody: Record<OutcomeId, number> = {
  nothing_now: 0,
  scoped_audit: 0,
  advisory_fractional: 0,
  development_firm: 0,
  build_capable_operator: 0,
  combined_firm: 0,
  interim_bridge: 0,
  full_time_cto: 0,
}

/** When the engine says which word, asked of the engine itself: it cannot differ from what is printed here. */
export function confidenceRules(): string[] {
  const clear = least((count) => says(count, 0) === 'clear')
  const leaning = least((count) => says(count, 0) !== 'close_call')
  const clashes = Array.from({ length: 10 }, (_, count) => count)
  const capped = clashes.find((count) => says(OF, 0, count) !== 'clear') ?? 0
  const closed = clashes.find((count) => says(OF, 0, count) === 'close_call') ?? 0
  return [
    `Clear: first in at least ${dots(clear)} of ${DOTS} re-runs, and at least ${dots(lead(clear, 'clear'))} of ${DOTS} ahead of the next.`,
    `Leaning: first in at least ${dots(leaning)} of ${DOTS}, and at least ${dots(lead(leaning, 'leaning'))} of ${DOTS} ahead.`,
    'Close call: everything else.',
    `With ${capped} pairs of answers that do not fit together, never more than leaning. With ${closed}, always a close call.`,
  ]
}

const dots = (count: number) => Math.round((DOTS * count) / OF)

/** The smallest count of re-runs for which something holds. */
function least(holds: (count: number) => boolean): number {
  return Array.from({ length: OF + 1 }, (_, count) => count).find(holds) ?? OF
}

/** How far ahead a model with just enough first places must be. */
const lead = (count: number, word: Confidence) =>
  least((ahead) => ahead <= count && says(count, count - ahead) === word)

function says(count: number, second: number, contradictions = 0): Confidence {
  const rank1 = { ...nobody, combined_firm: count / OF, scoped_audit: second / OF }
  const shares: Acceptability = { draws: OF, seed: 0, rank1, pair: null, ranges: {} as Acceptability['ranges'] }
  return confidence(shares, contradictions)
}
