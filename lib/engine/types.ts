/**
 * What goes in: a rubric (what we believe) and answers (what they said). What comes out is in judgement.ts. Everything
 * here is plain data and can be stored as JSON.
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
