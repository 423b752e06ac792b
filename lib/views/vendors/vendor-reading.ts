import type { ClaimStanding, Firmness } from '@/lib/engine/classify-vendor'
import type { FitBand } from '@/lib/engine/vendor-fit'
import type { ClaimId, FlagLevel, KindId } from '@/lib/engine/vendor-types'

/** What we make of one vendor, in words. No percentages: the numbers behind it are not calibrated. */
export type VendorReading = {
  readonly id: string
  readonly name: string
  readonly price: string | null
  readonly claim: { readonly id: ClaimId; readonly text: string }
  readonly asked: Asked
  readonly kind: KindReading
  readonly claimed: ClaimReading
  /** Says · answers show · evidence: a row for each question that was answered, or that a note or evidence was kept at. */
  readonly rows: readonly SaidShown[]
  /** The answers that moved the reading most, the weightiest first. */
  readonly weights: readonly Weighed[]
  /** The kind that the weights are for or against, as it leads so far: “an adviser”. Null where nothing is weighed. */
  readonly weighedFor: string | null
  /** The heaviest first. */
  readonly flags: readonly Flag[]
  /** Null while no need is known: the buyer has no report yet. */
  readonly fit: FitReading | null
  /** Lines to insist on in a contract with this vendor. */
  readonly contract: readonly string[]
  /** Where calls disagree, then the most telling, then what a must-have hangs on, then the rest of discipline. */
  readonly next: readonly NextQuestion[]
  /** Nothing more is worth asking about the kind. */
  readonly enough: boolean
}

/** “Asked 6 of 13, proof on 2”. */
export type Asked = {
  readonly kind: number
  readonly ofKind: number
  readonly proven: number
  readonly discipline: number
  readonly ofDiscipline: number
  /** All of it as one sentence. */
  readonly text: string
}

export type KindReading = {
  /** Null while nothing is established. */
  readonly id: KindId | null
  readonly firmness: Firmness
  /** “Looks like advisers who would hire in builders for you.” */
  readonly heading: string
  /** What such a vendor does, in a sentence or two. */
  readonly text: string
  readonly runnerUp: string | null
  /** How firm, in counts: “The same kind leads in 7 of 8 readings with one answer left out.” */
  readonly steady: string | null
  /** One sentence for each question that was answered in two ways. */
  readonly conflicts: readonly string[]
}

export type ClaimReading = {
  readonly standing: ClaimStanding
  /** “The claim does not hold”, “The claim is not shown yet”, “The claim holds”, “It makes no clear claim”. */
  readonly word: string
  /** What the claim often turns out to be, where this vendor looks like it: “Builders with a senior consultant in front”. */
  readonly headline: string | null
  readonly text: string
}

export type SaidShown = {
  readonly question: string
  readonly term: string
  readonly ask: string
  /** What a vendor that is what it claims would answer; null where nothing is claimed. */
  readonly says: string | null
  /** What was told, by conversation: one where all agree. */
  readonly shows: readonly { readonly text: string; readonly by: string }[]
  readonly agrees: 'with_claim' | 'against_claim' | 'neither'
  readonly proven: boolean
  readonly notes: readonly string[]
  readonly evidence: readonly { readonly text: string; readonly href: string | null }[]
}

export type Weighed = {
  readonly question: string
  readonly term: string
  readonly answer: string
  readonly proven: boolean
  /** −100 to 100 on the scale of the weightiest: above 0 speaks for the kind that leads. */
  readonly length: number
  readonly direction: 'for' | 'against'
  /** “Speaks strongly for it”, for the row and for those who see no bars. */
  readonly text: string
}

export type Flag = {
  readonly id: string
  readonly level: FlagLevel
  /** The level in a word: Stop, Serious, Note. */
  readonly word: string
  readonly text: string
  /** What to ask before going on. */
  readonly counter: string
  /** The answers that raised it, each with what it was about. */
  readonly because: readonly string[]
}

export type FitReading = {
  readonly band: FitBand
  /** Too little was asked to say; the band is then for nobody to read. */
  readonly early: boolean
  /** “A weak fit”; “Too early to say”. */
  readonly word: string
  readonly heading: string
  /** Why, the weightiest first. */
  readonly reasons: readonly string[]
  /** What it supplies against what is needed, the needs that press. */
  readonly supply: readonly SupplyRow[]
  readonly remains: readonly PatternLeft[]
  /** Patterns that hiring it would make worse than today. */
  readonly worse: readonly PatternLeft[]
  readonly mustHaves: readonly MustHave[]
}

export type SupplyRow = {
  readonly need: string
  readonly name: string
  /** 0–5 steps each. */
  readonly needed: number
  readonly supplied: number
  readonly text: string
}

export type PatternLeft = { readonly id: string; readonly name: string; readonly text: string }

export type Met = 'meets' | 'does_not_meet' | 'not_known'

export type MustHave = { readonly id: string; readonly name: string; readonly met: Met; readonly text: string }

export type NextQuestion = {
  readonly question: string
  readonly ask: 'answer' | 'proof' | 'discipline'
  readonly text: string
  /** “This would tell an adviser with subcontractors from a combined firm.” */
  readonly why: string
  readonly proof: string
}
