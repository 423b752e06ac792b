/**
 * What is believed about vendors, and what one vendor told. Plain data: a rubric's vendor tables go in beside its
 * questions, and are no part of what a buyer's answers are judged by.
 */
import type { NeedId, OptionId, OutcomeId, QuestionId } from './types'

/** What a vendor really is. */
export type KindId =
  | 'pure_advisory'
  | 'advisory_with_subs'
  | 'pure_development'
  | 'dev_shop_fronted'
  | 'combined'
  | 'build_capable_operator'
  | 'title_only_senior'
  | 'interim_executive'
  | 'report_consultancy'
  | 'staffing_or_reseller'

/** What a vendor says it is. */
export type ClaimId =
  'combined' | 'build_capable' | 'fractional_cto' | 'advisory' | 'development' | 'interim' | 'audit' | 'unclear'

/** Numbers in the order of `VendorTables.kinds`. */
export type ByKind = readonly number[]

export type Kind = {
  readonly id: KindId
  /** The model it works as, once hired. */
  readonly actsAs: OutcomeId
  readonly supply: Readonly<Record<NeedId, number>>
  /** What it leaves of a failure pattern, as shares of what models leave. */
  readonly leaves: readonly { readonly outcome: OutcomeId; readonly share: number }[]
  readonly because: string
}

export type Claim = {
  readonly id: ClaimId
  /** How likely each kind is once this is claimed and nothing else is known; they sum to 1. */
  readonly priors: ByKind
  /** The kinds that make the claim true. */
  readonly truths: readonly KindId[]
  readonly because: string
}

/** Questions whose answers hang together: accountability, proof of building, commercial terms. */
export type Cluster = 'A' | 'B' | 'C'

/** A question whose answers tell kinds apart. */
export type KindQuestion = {
  readonly id: QuestionId
  readonly cluster: Cluster
  readonly text: string
  /** Of 100 vendors of a kind, how many would give this answer honestly; over the options they sum to 100. */
  readonly options: readonly { readonly id: OptionId; readonly label: string; readonly of100: ByKind }[]
}

/** A question about the discipline of an engagement. It tells nothing about the kind. */
export type DisciplineQuestion = {
  readonly id: QuestionId
  readonly text: string
  /** 0–1; null is not counted. */
  readonly options: readonly { readonly id: OptionId; readonly label: string; readonly quality: number | null }[]
}

export type FlagLevel = 'critical' | 'major' | 'minor'

/** When a red flag is raised: any of the answers, where the claim and the need for judgement allow. */
export type FlagRule = {
  readonly id: string
  readonly level: FlagLevel
  readonly answers: readonly { readonly question: QuestionId; readonly options: readonly OptionId[] }[]
  /** The claims it counts for; all when absent. */
  readonly claims?: readonly ClaimId[]
  /** The least need for judgement J (0–100, of the buyer) at which it counts. */
  readonly fromJ?: number
  /** Levels that differ by claim. */
  readonly own?: Partial<Readonly<Record<ClaimId, FlagLevel>>>
  readonly because: string
}

/** A claim that is often something else, and the questions that tell. */
export type Mismatch = { readonly claim: ClaimId; readonly kind: KindId; readonly deciding: readonly QuestionId[] }

/** What we believe about vendors, in one version of a rubric (Decision model §5). */
export type VendorTables = {
  readonly kinds: readonly Kind[]
  readonly claims: readonly Claim[]
  readonly questions: readonly KindQuestion[]
  readonly discipline: readonly DisciplineQuestion[]
  readonly flags: readonly FlagRule[]
  readonly mismatches: readonly Mismatch[]
  /** The share of answers that suit the claim whatever is true: only heard, and shown. */
  readonly bluff: { readonly heard: number; readonly shown: number }
  /** The power an answer's likelihood is raised to, because answers of one cluster hang together. */
  readonly tempering: Readonly<Record<Cluster, number>>
}

/** What one vendor told, ready to be weighed. Ids the tables do not know change nothing. */
export type VendorRecord = {
  readonly claim: ClaimId
  /** By question: one option, or all that were told where calls disagree. */
  readonly heard: Readonly<Record<QuestionId, OptionId | readonly OptionId[]>>
  /** Questions whose answer the buyer has seen proof of. */
  readonly shown: readonly QuestionId[]
}
