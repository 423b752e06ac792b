/** What comes out: everything the engine says about one set of answers, as plain data that can be stored as JSON. */

import type { Answer, Answers, CriterionId, LatentId, NeedId, OptionId, OutcomeId, QuestionId, Variant } from './types'

export type Estimate = { readonly mean: number; readonly sd: number }
export type Latents = Readonly<Record<LatentId, Estimate>>
export type Needs = Readonly<Record<NeedId, number>>
export type Hit = { readonly question: QuestionId; readonly option: OptionId; readonly strength: number }
export type FoundPattern = {
  readonly id: string
  /** 0–100. Triggered from 50, watched from 30. */
  readonly severity: number
  readonly hits: readonly Hit[]
  readonly mitigations: readonly Hit[]
}
export type FoundSignal = { readonly id: string; readonly strength: number; readonly hits: readonly Hit[] }
export type Row = {
  readonly id: OutcomeId
  /** 0–100, unrounded. */
  readonly score: number
  /** Each criterion's value, 0–1 (can fall below 0 only by a surplus charge on top of a shortfall). */
  readonly partials: Readonly<Record<CriterionId, number>>
  /** Ids of the gates that stop this model; none means eligible. */
  readonly gates: readonly string[]
}

export type Shape = 'decision_support' | 'delivery_acceleration' | 'interim_bridge'
export type Engagement = {
  readonly shape: Shape | null
  readonly size: 'individual' | 'firm' | null
  /** Key of the cadence that fits, in words of the rubric. */
  readonly cadence: string | null
  readonly sequences: readonly string[]
  readonly notes: readonly string[]
}

/** One judgement of one set of answers. The same answers and rubric give the same assessment for ever. */
export type Assessment = {
  readonly outcome: OutcomeId
  readonly variant: Variant | null
  /** Eligible models, best first; the outcome leads. */
  readonly order: readonly OutcomeId[]
  /** What would lead if the mandate existed; null unless the variant is `mandate_first`. */
  readonly orderWithMandate: readonly OutcomeId[] | null
  /** Nothing was eligible, so the facts come first. */
  readonly noneSafe: boolean
  readonly rows: readonly Row[]
  readonly latents: Latents
  readonly needs: Needs
  readonly patterns: readonly FoundPattern[]
  readonly signals: readonly FoundSignal[]
  readonly contradictions: readonly string[]
  readonly engagement: Engagement
  /** Question ids that were answered but are not asked on this path, and ids this rubric does not know. */
  readonly unheard: readonly QuestionId[]
  readonly unknown: readonly string[]
}

/** Shares of the re-runs, 0–1, and the spread of each model's score over them. */
export type Acceptability = {
  readonly draws: number
  readonly seed: number
  /** How often each model came first. */
  readonly rank1: Readonly<Record<OutcomeId, number>>
  /** How often the outcome scored above the runner-up, and which that was; null when nothing else came first. */
  readonly pair: { readonly second: OutcomeId; readonly share: number } | null
  /** 10th and 90th percentile of each model's score, 0–100. */
  readonly ranges: Readonly<Record<OutcomeId, { readonly low: number; readonly high: number }>>
}

export type Confidence = 'clear' | 'leaning' | 'close_call'

/** A change of one or two answers that changes the outcome, true when fed back to the engine. */
export type Flip = {
  readonly changes: readonly { readonly question: QuestionId; readonly from: Answer; readonly to: OptionId }[]
  readonly outcome: OutcomeId
  readonly variant: Variant | null
}

/** What each answer added to the outcome's score. Start, points and combined add up to the end exactly. */
export type Contributions = {
  readonly outcome: OutcomeId
  readonly start: number
  readonly end: number
  readonly answers: readonly { readonly question: QuestionId; readonly points: number }[]
  /** What answers did together that none did alone. */
  readonly combined: number
}

/** Everything said about one set of answers; stored as said. */
export type Verdict = {
  readonly answers: Answers
  readonly assessment: Assessment
  readonly acceptability: Acceptability
  readonly confidence: Confidence
  readonly flips: readonly Flip[]
  readonly contributions: Contributions
  /** The unanswered question whose answer is worth most, if any is worth asking. */
  readonly decider: QuestionId | null
  /** Conditional questions that could be asked and were not: a pattern not probed is not a pattern absent. */
  readonly notAsked: readonly QuestionId[]
}
