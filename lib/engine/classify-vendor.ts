import { log } from './exact'
import type { OptionId, QuestionId } from './types'
import { claimOf, likelihoods } from './vendor-likelihood'
import type { Claim, KindId, KindQuestion, VendorRecord, VendorTables } from './vendor-types'

/** How sure we are of the kind, in words: the numbers are elicited, not calibrated. */
export type Firmness = 'looks_like' | 'probably' | 'not_established'
export type ClaimStanding = 'supported' | 'unproven' | 'not_supported' | 'no_claim'

/** One answer as evidence for the kind that leads. */
export type Reason = {
  readonly question: QuestionId
  /** More than one where calls disagree. */
  readonly options: readonly OptionId[]
  readonly shown: boolean
  /** ln(L of the leading kind / mean L): above 0 it speaks for that kind (weight of evidence, Good 1950). */
  readonly weight: number
}

/** What a vendor is, as far as its answers say. */
export type Classification = {
  /** Sums to 1. */
  readonly posterior: Readonly<Record<KindId, number>>
  readonly leader: KindId
  readonly runnerUp: KindId
  readonly firmness: Firmness
  /** The posterior of the kinds that make the claim true, 0–1. */
  readonly claimHolds: number
  readonly claim: ClaimStanding
  /** The weightiest first. */
  readonly reasons: readonly Reason[]
  /** Of the questions that tell kinds apart: how many were answered, and how many of those with proof. */
  readonly asked: number
  readonly proven: number
  /** Questions that were answered in two ways. */
  readonly conflicts: readonly QuestionId[]
  /**
   * Readings again, each with one answer left out or with one side of a conflict taken as it stands: in how many of
   * them the same kind leads.
   */
  readonly steady: { readonly same: number; readonly of: number }
  /** Ids in the record that the tables do not know. */
  readonly unknown: readonly string[]
}

/** Fewer answers than this settle nothing. */
export const LEAST_ANSWERS = 4
const LOOKS_LIKE = 0.75
const PROBABLY = 0.5
const SUPPORTED = 0.75
const NOT_SUPPORTED = 0.4

/**
 * What a vendor really is, from what it claims, told and showed (Decision model §5.2–§5.6): Bayes over ten kinds, with
 * room for bluff and answers tempered where they hang together. Where two calls disagree both answers stay, each with
 * half the say, and we are one word less sure. Total: what the tables do not know changes nothing and is listed.
 */
export function classifyVendor(tables: VendorTables, record: VendorRecord): Classification {
  const claim = claimOf(tables, record.claim)
  const pieces = evidence(tables, claim, record)
  const posterior = posteriorOf(claim, pieces)
  const [leader, runnerUp] = twoMost(posterior)
  const conflicts = pieces.filter(({ options }) => options.length > 1).map(({ question }) => question.id)
  const claimHolds = holding(tables, claim, posterior)
  return {
    posterior: byId(tables, posterior),
    leader: tables.kinds[leader]!.id,
    runnerUp: tables.kinds[runnerUp]!.id,
    firmness: firmness(posterior[leader]!, pieces.length, conflicts.length),
    claimHolds,
    claim: standing(tables, claim, claimHolds, pieces.length, conflicts.length),
    reasons: reasons(pieces, leader),
    asked: pieces.length,
    proven: pieces.filter(({ proven }) => proven).length,
    conflicts,
    steady: steadiness(claim, pieces, leader),
    unknown: unknown(tables, record),
  }
}

/** One answered question as evidence: the likelihood of what was told, by kind. */
export type Piece = {
  readonly question: KindQuestion
  readonly options: readonly OptionId[]
  readonly proven: boolean
  readonly likelihood: readonly number[]
  /** The likelihood of each option alone, in the order of the tables, so that the order of calls changes nothing. */
  readonly sides: readonly (readonly number[])[]
}

/** The answers of a record that tell kinds apart, in the order of the tables. */
export function evidence(tables: VendorTables, claim: Claim, { heard, shown }: VendorRecord): Piece[] {
  return tables.questions.flatMap((question): Piece[] => {
    const proven = shown.includes(question.id)
    const likely = likelihoods(tables, claim, question, proven)
    const options = told(heard, question.id).filter((option) => likely.has(option))
    if (options.length === 0) return []
    const sides = [...likely].filter(([option]) => options.includes(option)).map(([, side]) => side)
    const likelihood = tables.kinds.map((_, kind) => mean(sides.map((side) => side[kind]!)))
    return [{ question, options, proven, likelihood, sides }]
  })
}

/** What was told at a question: none, one, or several that disagree. */
export function told(heard: VendorRecord['heard'], question: QuestionId): readonly OptionId[] {
  const answer = Object.hasOwn(heard, question) ? heard[question] : undefined
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : [...new Set(answer)]
}

/** Bayes over the kinds, in the order of the tables. */
export function posteriorOf({ priors }: Claim, pieces: readonly Pick<Piece, 'likelihood'>[]): number[] {
  const joint = [...priors]
  for (const { likelihood } of pieces) for (let kind = 0; kind < joint.length; kind++) joint[kind]! *= likelihood[kind]!
  return normalised(joint)
}

/** What is believed of a vendor: the heart of its classification, for when a fit has to be worked out many times. */
export function beliefs(tables: VendorTables, record: VendorRecord): Pick<Classification, 'posterior' | 'claimHolds'> {
  const claim = claimOf(tables, record.claim)
  const posterior = posteriorOf(claim, evidence(tables, claim, record))
  return { posterior: byId(tables, posterior), claimHolds: holding(tables, claim, posterior) }
}

/** The same shares, made to sum to 1. */
export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => value / total)
}

/** The posterior of the kinds that make a claim true. */
export const holding = ({ kinds }: VendorTables, { truths }: Claim, posterior: readonly number[]): number =>
  kinds.reduce((sum, { id }, kind) => sum + (truths.includes(id) ? posterior[kind]! : 0), 0)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const byId = ({ kinds }: VendorTables, posterior: readonly number[]) =>
  Object.fromEntries(kinds.map(({ id }, kind) => [id, posterior[kind]!])) as Record<KindId, number>

/** The places of the two likeliest kinds; of two alike, the one that stands first in the tables. */
function twoMost(posterior: readonly number[]): readonly [number, number] {
  const [first = 0, second = 0] = posterior
    .map((_, kind) => kind)
    .sort((a, b) => posterior[b]! - posterior[a]! || a - b)
  return [first, second]
}

function firmness(leading: number, asked: number, conflicts: number): Firmness {
  if (asked < LEAST_ANSWERS) return 'not_established'
  const words: readonly Firmness[] = ['looks_like', 'probably', 'not_established']
  const place = leading >= LOOKS_LIKE ? 0 : leading >= PROBABLY ? 1 : 2
  return words[Math.min(2, place + (conflicts > 0 ? 1 : 0))]!
}

function standing(
  tables: VendorTables,
  { truths }: Claim,
  holds: number,
  asked: number,
  conflicts: number,
): ClaimStanding {
  if (truths.length === tables.kinds.length) return 'no_claim'
  if (asked < LEAST_ANSWERS) return 'unproven'
  if (holds <= NOT_SUPPORTED) return 'not_supported'
  return holds >= SUPPORTED && conflicts === 0 ? 'supported' : 'unproven'
}

function reasons(pieces: readonly Piece[], leader: number): Reason[] {
  return pieces
    .map(({ question, options, proven, likelihood }) => ({
      question: question.id,
      options,
      shown: proven,
      weight: log(likelihood[leader]! / mean(likelihood)),
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

function steadiness(claim: Claim, pieces: readonly Piece[], leader: number): Classification['steady'] {
  const again = pieces.flatMap((piece) => {
    const others = pieces.filter((other) => other !== piece)
    const sides = piece.sides.length > 1 ? piece.sides : []
    return [others, ...sides.map((likelihood) => [...others, { likelihood }])]
  })
  const same = again.filter((reading) => twoMost(posteriorOf(claim, reading))[0] === leader)
  return { same: same.length, of: again.length }
}

function unknown(tables: VendorTables, { claim, heard, shown }: VendorRecord): string[] {
  const questions = new Map([...tables.questions, ...tables.discipline].map((question) => [question.id, question]))
  const strange = Object.keys(heard).flatMap((id) => {
    const options = questions.get(id)?.options.map((option) => option.id)
    if (!options) return [id]
    return told(heard, id)
      .filter((option) => !options.includes(option))
      .map((option) => `${id}: ${option}`)
  })
  const claims = tables.claims.some(({ id }) => id === claim) ? [] : [claim]
  return [...new Set([...claims, ...strange, ...shown.filter((id) => !questions.has(id))])]
}
