import { exp, log } from './exact'
import type { OptionId } from './types'
import type { Claim, ClaimId, KindQuestion, VendorTables } from './vendor-types'

/** How likely an answer is for each kind of vendor, in the order of the tables; over a question's options they sum to 1. */
export type Likelihoods = ReadonlyMap<OptionId, readonly number[]>

const known = new WeakMap<VendorTables, Map<string, Likelihoods>>()

/**
 * How likely each answer to a question is, by kind, from a vendor who makes a claim (Decision model §5.5). A vendor may
 * give the answer that suits its claim whatever is true, so a flattering answer says little and an unflattering one much;
 * proof leaves little room for that. Then answers of one cluster are tempered, because they hang together.
 */
export function likelihoods(tables: VendorTables, claim: Claim, question: KindQuestion, proven: boolean): Likelihoods {
  const made = known.get(tables) ?? new Map<string, Likelihoods>()
  known.set(tables, made)
  const name = `${claim.id} ${question.id} ${proven}`
  const there = made.get(name)
  if (there) return there
  const worked = work(tables, claim, question, proven)
  made.set(name, worked)
  return worked
}

function work(tables: VendorTables, claim: Claim, question: KindQuestion, proven: boolean): Likelihoods {
  const bluff = proven ? tables.bluff.shown : tables.bluff.heard
  const power = tables.tempering[question.cluster]
  const suits = suiting(tables, claim, question)
  const tempered = question.options.map(({ of100 }, option) =>
    of100.map((count) => raised((1 - bluff) * (count / 100) + bluff * suits[option]!, power)),
  )
  const totals = tables.kinds.map((_, kind) => tempered.reduce((sum, row) => sum + row[kind]!, 0))
  return new Map(
    question.options.map(({ id }, option) => [id, tempered[option]!.map((value, kind) => value / totals[kind]!)]),
  )
}

/** A share above 0 to some power, the same wherever it is worked out; 0 stays 0. */
const raised = (share: number, power: number) => (share > 0 ? exp(power * log(share)) : 0)

/**
 * How the answers that suit a claim are spread over a question's options: all on the one that its true kinds would give
 * most, or evenly where nothing was claimed and there is nothing to suit.
 */
function suiting(tables: VendorTables, claim: Claim, question: KindQuestion): readonly number[] {
  if (claim.truths.length === tables.kinds.length) return question.options.map(() => 1 / question.options.length)
  const ideal = idealAnswer(tables, claim, question)
  return question.options.map(({ id }) => (id === ideal ? 1 : 0))
}

/** The answer that suits a claim best: the one that the kinds which make it true would give most. */
export function idealAnswer(tables: VendorTables, claim: Claim, question: KindQuestion): OptionId | null {
  if (claim.truths.length === tables.kinds.length) return null
  const true100 = question.options.map(({ of100 }) =>
    tables.kinds.reduce((sum, { id }, kind) => sum + (claim.truths.includes(id) ? of100[kind]! : 0), 0),
  )
  return question.options[true100.indexOf(Math.max(...true100))]?.id ?? null
}

/** The tables' row of a claim; what the tables do not know claims nothing. */
export const claimOf = ({ claims }: VendorTables, id: ClaimId): Claim =>
  claims.find((claim) => claim.id === id) ?? claims.find((claim) => claim.id === 'unclear')!
