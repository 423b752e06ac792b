/**
 * The words of the judgement. A rubric (what we believe) and answers (what they said) go in;
 * an assessment comes out. Everything here is plain data and can be stored as JSON.
 */

export type QuestionId = string
export type OptionId = string

/** One chosen option, or the chosen options of a question that allows several. */
export type Answer = OptionId | readonly OptionId[]
export type Answers = Readonly<Record<QuestionId, Answer>>

/** A test on answers, as data; condition.ts says what it means. */
export type Condition =
  | { readonly question: QuestionId; readonly in: readonly OptionId[] }
  | { readonly question: QuestionId; readonly has: readonly OptionId[] }
  | { readonly question: QuestionId; readonly atLeast: number; readonly besides: OptionId }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export type LatentId = 'DC' | 'DD' | 'XC' | 'XD' | 'XS' | 'PL' | 'TU' | 'MR' | 'VC' | 'SE' | 'RE' | 'BA' | 'SN'
export type NeedId = 'J' | 'X' | 'B' | 'I' | 'T' | 'P' | 'C'
/** The seven needs, and two more that are judged: exposure to failure patterns (R) and proportion (G). */
export type CriterionId = NeedId | 'R' | 'G'
export type OutcomeId =
  | 'nothing_now'
  | 'scoped_audit'
  | 'advisory_fractional'
  | 'development_firm'
  | 'build_capable_operator'
  | 'combined_firm'
  | 'interim_bridge'
  | 'full_time_cto'
export type Variant = 'healthy' | 'mandate_first' | 'not_a_technology_problem'

export type Option = {
  readonly id: OptionId
  readonly label: string
  /** Elicited share of buyers who would choose this, 0–1. Used only to order questions. */
  readonly rate: number
}

/**
 * What one question says about one latent. A single choice reads as the anchor of the chosen option;
 * a question with several choices adds up from a base and is capped at 100.
 */
export type Reading = {
  readonly latent: LatentId
  readonly weight: 1 | 2 | 3
  readonly because: string
} & (
  | { readonly anchors: Readonly<Record<OptionId, number>> }
  | { readonly base: number; readonly add: Readonly<Record<OptionId, number>> }
  | { readonly base: number; readonly parties: readonly PartyRule[] }
)

/** Adds points when at least `count` options are listed, or when one of each group is. */
export type PartyRule =
  | { readonly count: number; readonly add: number }
  | { readonly groups: readonly (readonly OptionId[])[]; readonly add: number }

export type Question = {
  readonly id: QuestionId
  readonly section: string
  readonly kind: 'single' | 'multi'
  /** A fact may be unknown to the person; a preference may not. */
  readonly asks: 'fact' | 'preference'
  readonly core: boolean
  readonly text: string
  readonly hint?: string
  readonly why: string
  readonly options: readonly Option[]
  /** The option of a multi choice that clears the others. */
  readonly exclusive?: OptionId
  readonly shownWhen?: Condition
  readonly readings: readonly Reading[]
}

export type Section = { readonly id: string; readonly title: string; readonly bridge: string }
export type Latent = { readonly id: LatentId; readonly name: string; readonly high: string; readonly prior: number }
export type Strength = { readonly question: QuestionId; readonly option: OptionId; readonly strength: number }

/** A residual factor: constant, or sliding from `without` to `with` as the other layer (a latent) goes 0 → 100. */
export type Residual = number | { readonly without: number; readonly with: number; readonly layer: 'XC' | 'DC' }

export type Pattern = {
  readonly id: string
  readonly name: string
  readonly meaning: string
  readonly gate: Condition
  readonly evidence: readonly Strength[]
  readonly mitigation: readonly Strength[]
  readonly residual: Readonly<Record<OutcomeId, Residual>>
  /** Why the residual row is what it is. */
  readonly because: string
}

export type Signal = { readonly id: string; readonly name: string; readonly evidence: readonly Strength[] }

export type Contradiction = {
  readonly id: string
  readonly when: Condition
  readonly widens: readonly LatentId[]
  readonly ask: string
}

/** A test on what the answers add up to, as data: gates and overrides are made of these. */
export type Test =
  | { readonly answers: Condition }
  | { readonly need: NeedId; readonly over: number }
  | { readonly need: NeedId; readonly atLeast: number }
  | { readonly need: NeedId; readonly under: number }
  | { readonly latent: LatentId; readonly atLeast: number }
  | { readonly latent: LatentId; readonly under: number }
  | { readonly patterns: readonly string[] | 'any'; readonly severity: number; readonly count: number }
  | { readonly every: readonly Test[] }
  | { readonly some: readonly Test[] }
  | { readonly none: Test }

export type Gate = {
  readonly id: string
  readonly name: string
  readonly when: Test
  readonly stops: readonly OutcomeId[]
  readonly reason: string
  /** What would make the stopped models eligible; absent when nothing should. */
  readonly lift?: string
  readonly because: string
}

export type Outcome = {
  readonly id: OutcomeId
  readonly label: string
  readonly supply: Readonly<Record<NeedId, number>>
  /** How much the buyer binds itself to, 0–100. */
  readonly commitment: number
  readonly because: string
}

export type Criterion = {
  readonly id: CriterionId
  readonly name: string
  readonly weight: number
  /** Charge for supplying more than is needed, as a share of the surplus. */
  readonly surplus: number
  readonly because: string
}

/** What we believe: one version of questions, weights, gates and tables. Immutable once used. */
export type Rubric = {
  readonly id: string
  readonly sections: readonly Section[]
  /** The last section: conditional questions chosen by what they are worth, `most` of them at the most. */
  readonly closer: Section & { readonly most: number; readonly worth: number }
  readonly questions: readonly Question[]
  readonly latents: readonly Latent[]
  readonly observationSd: number
  /** Each contradiction widens its latents by `spread` and adds one observation to a latent. */
  readonly contradicted: {
    readonly spread: number
    readonly latent: LatentId
    readonly value: number
    readonly weight: number
  }
  readonly deadZone: number
  /** A permanent load counts at least this much when its condition holds. */
  readonly coverFloor: { readonly when: Condition; readonly floor: number }
  /** From the most reversible to the least. */
  readonly outcomes: readonly Outcome[]
  readonly criteria: readonly Criterion[]
  readonly patterns: readonly Pattern[]
  readonly signals: readonly Signal[]
  readonly contradictions: readonly Contradiction[]
  readonly gates: readonly Gate[]
  /** The gate that asks for a mandate, and the outcomes that never need one. */
  readonly mandate: { readonly gate: string; readonly needless: readonly OutcomeId[] }
  readonly businessFirst: Test
  readonly levers: Levers
}

/** Which answers a buyer can act on or check, for saying what would change the outcome. */
export type Levers = {
  /** Never proposed: facts of the past, the size of the business, the wish itself. */
  readonly fixed: readonly QuestionId[]
  /** A decision of the buyer's own; the rest can only be checked. */
  readonly actionable: readonly QuestionId[]
  /** Options by which the buyer says that the answer is not certain. */
  readonly unsure: readonly OptionId[]
}

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
