import { claimOf, likelihoods } from './vendor-likelihood'
import { evidence, holding, LEAST_ANSWERS, normalised, posteriorOf, type Piece } from './classify-vendor'
import { log } from './exact'
import type { QuestionId } from './types'
import type { FitBand } from './vendor-fit'
import type { Claim, KindId, KindQuestion, VendorRecord, VendorTables } from './vendor-types'

/** Something worth asking a vendor: a question, or proof of an answer that was only heard. */
export type NextAsk = {
  readonly question: QuestionId
  readonly ask: 'answer' | 'proof'
  /** Expected information about the kind, in bits; never below 0. */
  readonly bits: number
  /** The two likely kinds that the reply would tell apart best. */
  readonly tells: readonly [KindId, KindId]
  /** How likely it is that the band of fit would change, 0–1; 0 where no need is known. */
  readonly turns: number
}

export type NextAsks = {
  /** The most telling first. */
  readonly asks: readonly NextAsk[]
  /** Nothing more is worth asking about the kind; never before there are answers enough to say anything. */
  readonly enough: boolean
}

/** Below this many bits a question is not worth a vendor's time. */
export const WORTH = 0.03
/** Gains closer than this are the same; then what may change the band comes first. */
const TIE = 1e-9
const SETTLED = { share: 0.9, proven: 2 }

/** One possible reply: how likely it is by kind, and the record once it is in. */
type Reply = { readonly likelihood: readonly number[]; readonly record: VendorRecord }

/**
 * What to ask a vendor next (Decision model §5.9): by expected information gain, EIG = H(T) − Σ P(o)·H(T|o), over
 * unanswered questions and over proof of answers that suit the claim and were only heard.
 * @param bandOf the band of fit of a record, where the buyer's need is known
 */
export function nextVendorQuestions(
  tables: VendorTables,
  record: VendorRecord,
  bandOf?: (record: VendorRecord) => FitBand,
): NextAsks {
  const claim = claimOf(tables, record.claim)
  const pieces = evidence(tables, claim, record)
  const posterior = posteriorOf(claim, pieces)
  const now = bandOf?.(record)
  const asks = tables.questions
    .map((question): NextAsk | null => {
      const piece = pieces.find((one) => one.question === question)
      const ask = piece ? 'proof' : 'answer'
      const replies = piece ? proofs(tables, claim, record, piece) : answers(tables, claim, record, question)
      if (replies.length === 0) return null
      return {
        question: question.id,
        ask,
        ...worth(tables, posterior, replies, (reply) => !!bandOf && bandOf(reply) !== now),
      }
    })
    .filter((ask) => ask !== null)
    .sort((a, b) => (Math.abs(a.bits - b.bits) < TIE ? b.turns - a.turns : b.bits - a.bits))
  const holds = holding(tables, claim, posterior)
  const decided = Math.max(holds, 1 - holds) >= SETTLED.share && claim.truths.length < tables.kinds.length
  const proven = pieces.filter((piece) => piece.proven).length
  const settled = (asks[0]?.bits ?? 0) < WORTH || (decided && proven >= SETTLED.proven)
  return { asks, enough: pieces.length >= LEAST_ANSWERS && settled }
}

/** The replies to a question that was not answered, as only heard. */
function answers(tables: VendorTables, claim: Claim, record: VendorRecord, question: KindQuestion): Reply[] {
  const shown = record.shown.filter((id) => id !== question.id)
  return [...likelihoods(tables, claim, question, false)].map(([option, likelihood]) => ({
    likelihood,
    record: { ...record, heard: { ...record.heard, [question.id]: option }, shown },
  }))
}

/**
 * Proof of an answer is shown, or it is not. Shown, it counts as proven; a kind shows it the more likely, the less its
 * answer was bluff. Proof of what speaks against the claim would say nothing new, and a conflict is settled by asking.
 */
function proofs(
  tables: VendorTables,
  claim: Claim,
  record: VendorRecord,
  { question, options, proven }: Piece,
): Reply[] {
  if (proven || options.length > 1) return []
  const heard = likelihoods(tables, claim, question, false).get(options[0]!)!
  const shown = likelihoods(tables, claim, question, true).get(options[0]!)!
  const ratios = shown.map((value, kind) => value / heard[kind]!)
  const most = Math.max(1, ...ratios)
  const likelihood = ratios.map((ratio) => ratio / most)
  return [
    { likelihood, record: { ...record, shown: [...record.shown, question.id] } },
    { likelihood: likelihood.map((value) => 1 - value), record },
  ]
}

function worth(
  { kinds }: VendorTables,
  posterior: readonly number[],
  replies: readonly Reply[],
  turned: (record: VendorRecord) => boolean,
): Pick<NextAsk, 'bits' | 'tells' | 'turns'> {
  let [left, turns] = [0, 0]
  for (const { likelihood, record } of replies) {
    const joint = posterior.map((value, kind) => value * likelihood[kind]!)
    const share = joint.reduce((sum, value) => sum + value, 0)
    if (share <= 0) continue
    left += share * entropy(normalised(joint))
    if (turned(record)) turns += share
  }
  const [a, b] = toldApart(posterior, replies)
  return { bits: Math.max(0, entropy(posterior) - left), tells: [kinds[a]!.id, kinds[b]!.id], turns }
}

/** The two kinds a reply tells apart best: both likely, and their replies far from each other. */
function toldApart(posterior: readonly number[], replies: readonly Reply[]): readonly [number, number] {
  let [best, pair] = [-1, [0, 1] as readonly [number, number]]
  for (let a = 0; a < posterior.length; a++) {
    for (let b = a + 1; b < posterior.length; b++) {
      const apart = replies.reduce((sum, { likelihood }) => sum + Math.abs(likelihood[a]! - likelihood[b]!), 0)
      const value = posterior[a]! * posterior[b]! * apart
      if (value > best) [best, pair] = [value, posterior[a]! >= posterior[b]! ? [a, b] : [b, a]]
    }
  }
  return pair
}

/** In bits. */
const entropy = (shares: readonly number[]) =>
  -shares.reduce((sum, share) => (share > 0 ? sum + (share * log(share)) / Math.LN2 : sum), 0)
