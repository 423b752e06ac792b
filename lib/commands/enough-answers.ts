import type { Journey } from '@/lib/engine/journey'

/** The share of the asked questions below which we do not advise. */
export const enough = 0.6

/** Whether enough of the asked questions are answered to advise, and the ids of those that are not. */
export function enoughAnswers({ stops, answers }: Journey): { enough: boolean; unanswered: readonly string[] } {
  const unanswered = stops.map(({ question }) => question.id).filter((id) => !Object.hasOwn(answers, id))
  return { enough: stops.length - unanswered.length >= enough * stops.length, unanswered }
}
