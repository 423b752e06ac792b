import { assess } from '@/lib/engine/assess'
import { classifyVendor } from '@/lib/engine/classify-vendor'
import { buyerNeed, vendorFit } from '@/lib/engine/vendor-fit'
import { redFlags } from '@/lib/engine/vendor-flags'
import { vendorQuality } from '@/lib/engine/vendor-quality'
import { nextVendorQuestions, type NextAsk } from '@/lib/engine/vendor-questions'
import type { ClaimId, VendorRecord } from '@/lib/engine/vendor-types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { BadLine, isRecord, own, type Sent } from './judge-lines'

/**
 * What is made of one vendor, as plain data with numbers unrounded; what hangs on a buyer is null where none was sent.
 * @throws BadLine when what was sent is no vendor
 */
export function judgeVendor(sent: unknown) {
  const { rubric, vendors } = currentRubric
  const { record, strange } = recordOf(sent)
  const buyer = buyerOf(sent)
  const read = classifyVendor(vendors, record)
  const assessment = buyer && assess(rubric, buyer)
  const fit = assessment && vendorFit(vendors, buyerNeed(rubric, vendors, assessment), record, read)
  const { asks } = nextVendorQuestions(vendors, record)
  const raised = fit?.redFlags ?? redFlags(vendors, record, null)
  return {
    posterior: read.posterior,
    claimHolds: read.claimHolds,
    fitIndex: fit?.index ?? null,
    quality: vendorQuality(vendors, record),
    overall: fit?.overall ?? null,
    capped: fit?.capped ?? null,
    band: fit?.band ?? null,
    next: asksOf(asks, 'answer'),
    proofs: asksOf(asks, 'proof'),
    redFlags: raised.map(({ id }) => id),
    flagLevels: Object.fromEntries(raised.map(({ id, level }) => [id, level])),
    leader: read.leader,
    runnerUp: read.runnerUp,
    firmness: read.firmness,
    claim: read.claim,
    conflicts: read.conflicts,
    unknown: [...read.unknown, ...strange, ...(assessment?.unknown ?? []).map((id) => `buyer: ${id}`)],
  }
}

/** So many asks of one sort are written. */
const MOST = 3

const asksOf = (asks: readonly NextAsk[], kind: NextAsk['ask']) =>
  asks
    .filter(({ ask }) => ask === kind)
    .slice(0, MOST)
    .map(({ question, bits }) => ({ question, bits }))

/** The vendor as it was sent, and the answers that are neither an option nor a list of options. */
function recordOf(sent: unknown): { readonly record: VendorRecord; readonly strange: readonly string[] } {
  const [claim, heard, shown] = [own(sent, 'claim'), own(sent, 'heard'), own(sent, 'shown') ?? []]
  if (typeof claim !== 'string') throw new BadLine('no "claim" text')
  if (!isRecord(heard)) throw new BadLine('no "heard" object')
  if (!isTexts(shown)) throw new BadLine('"shown" is not a list of question ids')
  const answers = Object.entries(heard).filter((entry): entry is [string, string | string[]] => isAnswer(entry[1]))
  const strange = Object.keys(heard).filter((id) => !isAnswer(heard[id]))
  // An id the tables do not know is the engine's to list, a claim as well.
  return { record: { claim: claim as ClaimId, heard: Object.fromEntries(answers), shown }, strange }
}

function buyerOf(sent: unknown): Sent | null {
  const buyer = own(sent, 'buyer') ?? null
  if (buyer !== null && !isRecord(buyer)) throw new BadLine('"buyer" is not an object of answers')
  return buyer
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const isAnswer = (value: unknown): value is string | string[] => typeof value === 'string' || isTexts(value)
