import type { OutcomeId } from '@/lib/engine/types'
import type { Model } from '../report/case'
import { capital, counted, thousands } from '../report/sentences'
import { runName, type Stood } from './run'

/** Where one model stands in an order of eight: from 1, the answer, to 8. */
export type Position = { readonly at: number; readonly stopped: boolean }

export type OrderCompared = {
  readonly heading: string
  /** In the order of the later version, with the colours of that version. */
  readonly rows: readonly { readonly model: Model; readonly from: Position; readonly to: Position }[]
}

/** Where each model stood and stands (Decision model §3.4). */
export function compareOrder(one: Stood, other: Stood): OrderCompared {
  const rows = other.standing.models.map((model) => ({
    model,
    from: position(one, model.id),
    to: position(other, model.id),
  }))
  const moved = rows.filter(({ from, to }) => from.at !== to.at).length
  return {
    heading:
      moved === 0
        ? 'The order of the models is the same'
        : `${counted(moved, 'model')} of ${rows.length} ${moved === 1 ? 'stands' : 'stand'} elsewhere in the order`,
    rows,
  }
}

function position({ standing: { models } }: Stood, id: OutcomeId): Position {
  const index = models.findIndex((model) => model.id === id)
  return { at: index + 1, stopped: models[index]?.stopped ?? false }
}

/** One model with the re-runs it came first in: of 20, and of all. */
export type Counted = { readonly model: Model; readonly from: OneCount; readonly to: OneCount }
type OneCount = { readonly dots: number; readonly draws: number }

export type FirmCompared = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Models that came first at least once in either; the dots of each version add up to 20. */
  readonly rows: readonly Counted[]
  /** How many re-runs each version had. */
  readonly draws: { readonly from: number; readonly to: number }
}

/** How often each model came first, before and now, of 20 (Decision model §6.3). */
export function compareFirmness(one: Stood, other: Stood): FirmCompared {
  const rows = other.standing.models
    .map((model) => ({ model, from: count(one, model.id), to: count(other, model.id) }))
    .filter(({ from, to }) => from.dots > 0 || to.dots > 0)
    .sort((a, b) => b.to.dots - a.to.dots || b.from.dots - a.from.dots)
  const { answer, dots } = other.standing
  const draws = { from: one.verdict.acceptability.draws, to: other.verdict.acceptability.draws }
  return {
    heading: `${capital(answer.noun)} came first in ${dots[answer.id]} of 20 re-runs, and in ${one.standing.dots[answer.id]} before`,
    lead: [
      `Each mark is one of 20 re-runs, from ${thousands(draws.to)} in all.`,
      'A model keeps its shape and its colour in both rows of marks.',
    ],
    rows,
    draws,
  }
}

function count({ standing, verdict }: Stood, id: OutcomeId): OneCount {
  const { rank1, draws } = verdict.acceptability
  return { dots: standing.dots[id], draws: Math.round(rank1[id] * draws) }
}

/** How often the answer came first, in a sentence. */
export const oftenWords = ({ number, standing: { answer, dots } }: Stood) =>
  `${capital(answer.noun)} came first in ${dots[answer.id]} of 20 re-runs of ${runName(number)}.`
