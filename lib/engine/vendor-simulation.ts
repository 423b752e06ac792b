import { evidence, holding, posteriorOf } from './classify-vendor'
import { uniform, type Uniform } from './random'
import type { QuestionId } from './types'
import { disturbed, drawClaim, drawVendor, pick } from './vendor-drawn'
import { claimOf } from './vendor-likelihood'
import type { Claim, ClaimId, VendorTables } from './vendor-types'

/** What is tried: claims that are made falsely, and the sets of questions they are tried with. */
export type SimulationPlan = {
  readonly claims: readonly ClaimId[]
  readonly sets: readonly { readonly id: string; readonly questions: readonly QuestionId[] }[]
  readonly seed: number
  /** Vendors of each kind that are read. */
  readonly perKind: number
  /** Vendors whose claim is true, and as many whose claim is false. */
  readonly perSide: number
  /** Where our tables are wrong: how many sets of wrong tables, how wrong, and how much is bluff when only heard. */
  readonly wrong: { readonly tables: number; readonly sd: number; readonly bluff: number }
}

/** How vendors made up from the tables themselves are read: the most that the method can do, if the tables are right. */
export type VendorSimulation = Pick<SimulationPlan, 'seed' | 'perKind' | 'perSide' | 'wrong'> & {
  readonly readings: readonly KindReading[]
  readonly claims: readonly ClaimReading[]
  /** The same as the first of `readings`, of vendors that our tables are wrong about. */
  readonly mistaken: Omit<KindReading, 'counts'>
}

/** Vendors of every kind, who answered all questions that tell kinds apart. */
export type KindReading = {
  readonly proof: boolean
  /** By true kind, by the kind that leads; both in the order of the tables. */
  readonly counts: readonly (readonly number[])[]
  /** How many were read as what they are. */
  readonly right: number
  readonly of: number
  /** Mean distance, 0–1, between how sure we were of the leading kind and how often it was the true one, in ten bins. */
  readonly calibrationError: number
}

/** A claim tried with a set of questions. It is accepted where it holds with at least one half. */
export type ClaimReading = {
  readonly claim: ClaimId
  readonly set: string
  readonly proof: boolean
  /** Of `perSide` false claims, how many were not accepted. */
  readonly falseCaught: number
  /** Of `perSide` true claims, how many were not accepted. */
  readonly trueRejected: number
}

/** A claim that holds with at least this is accepted: the reading under which Decision model §5.9 has its figures. */
export const ACCEPTED = 0.5

/**
 * Makes vendors up from the tables and reads them (Decision model §5.9, self-simulation). A vendor of a kind makes a claim
 * drawn by Bayes: P(claim | kind) ∝ P(kind | claim), every claim but `unclear` taken as equally common. Where a claim is
 * tried, the vendor is drawn the other way round: its kind from those that the claim leaves possible, true ones or false
 * ones. To each question it gives, with the probability of a bluff, the answer that suits its claim, and otherwise an
 * honest one; with proof it bluffs as seldom as proof allows. The same plan gives the same counts on every machine.
 */
export function simulateVendors(tables: VendorTables, plan: SimulationPlan): VendorSimulation {
  const { seed, perKind, perSide, wrong } = plan
  const next = uniform(seed)
  const readings = [false, true].map((proof) => {
    const bluff = proof ? tables.bluff.shown : tables.bluff.heard
    return readKinds(tables, next, { proof, perKind, drawn: () => ({ tables, bluff }) })
  })
  const sets = Array.from({ length: wrong.tables }, () => disturbed(tables, wrong.sd, next))
  const drawn = (at: number) => ({ tables: sets[at % sets.length]!, bluff: wrong.bluff })
  const { counts: _, ...mistaken } = readKinds(tables, next, { proof: false, perKind, drawn })
  const claims = plan.claims.flatMap((id) =>
    [false, true].flatMap((proof) => tryClaim(tables, claimOf(tables, id), proof, plan, next)),
  )
  return { seed, perKind, perSide, wrong, readings, claims, mistaken }
}

type KindPlan = {
  readonly proof: boolean
  readonly perKind: number
  /** What the vendor of that number is drawn from. */
  readonly drawn: (at: number) => { readonly tables: VendorTables; readonly bluff: number }
}

function readKinds(tables: VendorTables, next: Uniform, { proof, perKind, drawn }: KindPlan): KindReading {
  const counts = tables.kinds.map(() => tables.kinds.map(() => 0))
  const sure: Sure[] = []
  tables.kinds.forEach(({ id }, kind) => {
    for (let at = 0; at < perKind; at++) {
      const { tables: truth, bluff } = drawn(at)
      const claim = drawClaim(tables, kind, next)
      const posterior = read(tables, claim, drawVendor(truth, claim, id, bluff, next), proof)
      const leader = posterior.indexOf(Math.max(...posterior))
      counts[kind]![leader]! += 1
      sure.push({ share: posterior[leader]!, right: leader === kind })
    }
  })
  const right = counts.reduce((sum, row, kind) => sum + row[kind]!, 0)
  return { proof, counts, right, of: sure.length, calibrationError: calibrationError(sure) }
}

type Sure = { readonly share: number; readonly right: boolean }
const BINS = 10

/** To four decimals. */
function calibrationError(all: readonly Sure[]): number {
  const bins = Array.from({ length: BINS }, () => ({ shares: 0, right: 0 }))
  for (const { share, right } of all) {
    const bin = bins[Math.min(BINS - 1, Math.floor(share * BINS))]!
    bin.shares += share
    bin.right += Number(right)
  }
  const off = bins.reduce((sum, { shares, right }) => sum + Math.abs(shares - right), 0) / all.length
  return Math.round(off * 10_000) / 10_000
}

function tryClaim(
  tables: VendorTables,
  claim: Claim,
  proof: boolean,
  { sets, perSide }: SimulationPlan,
  next: Uniform,
): ClaimReading[] {
  const bluff = proof ? tables.bluff.shown : tables.bluff.heard
  const counted = sets.map((set) => ({ set, refused: { true: 0, false: 0 } }))
  for (const side of [true, false] as const) {
    const kinds = tables.kinds.map(({ id }, kind) => (claim.truths.includes(id) === side ? claim.priors[kind]! : 0))
    for (let at = 0; at < perSide; at++) {
      const heard = drawVendor(tables, claim, tables.kinds[pick(kinds, next)]!.id, bluff, next)
      for (const { set, refused } of counted) {
        const told = Object.fromEntries(set.questions.map((id) => [id, heard[id]!]))
        if (holding(tables, claim, read(tables, claim, told, proof)) < ACCEPTED) refused[`${side}`] += 1
      }
    }
  }
  return counted.map(({ set, refused }) => {
    return { claim: claim.id, set: set.id, proof, falseCaught: refused.false, trueRejected: refused.true }
  })
}

/** The posterior of a vendor by its answers, all proven or none. */
const read = (tables: VendorTables, claim: Claim, heard: Readonly<Record<QuestionId, string>>, proof: boolean) =>
  posteriorOf(claim, evidence(tables, claim, { claim: claim.id, heard, shown: proof ? Object.keys(heard) : [] }))
