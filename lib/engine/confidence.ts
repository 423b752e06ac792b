import { runnerUp } from './acceptability'
import type { Acceptability, Confidence } from './judgement'
import type { OutcomeId } from './types'

/** The model that came first in most re-runs; it need not be the outcome. */
export const mostOften = ({ rank1 }: Acceptability): OutcomeId =>
  (Object.keys(rank1) as OutcomeId[]).reduce((best, id) => (rank1[id] > rank1[best] ? id : best))

/**
 * The word for how firm the re-runs are (Decision model §2.5, §3.4): the share of the model that led most often and its
 * lead over the second. Two contradictions cap it at leaning, four make it a close call. Where the leader of the
 * re-runs is not the outcome, the report shows both, whatever the word.
 *
 * @param contradictions how many pairs of answers do not fit together
 */
export function confidence(shares: Acceptability, contradictions: number): Confidence {
  const leader = mostOften(shares)
  const second = runnerUp(shares.rank1, leader)
  const share = shares.rank1[leader]
  // Shares are counts of draws: rounding to a ten-thousandth undoes what subtraction adds.
  const lead = Math.round((share - (second === null ? 0 : shares.rank1[second])) * 1e4) / 1e4
  if (contradictions >= 4) return 'close_call'
  if (share >= 0.8 && lead >= 0.4 && contradictions <= 1) return 'clear'
  return share >= 0.6 && lead >= 0.2 ? 'leaning' : 'close_call'
}
