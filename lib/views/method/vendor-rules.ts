import { classifyVendor, LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { fitBand } from '@/lib/engine/vendor-fit'
import { afterFlags } from '@/lib/engine/vendor-flags'
import type { VendorTables } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'
import { outOf100 } from './table'

/** How a vendor is read, in the order it happens, with every number that the tables do not have. */
export function vendorSteps({ vendors }: Published): { readonly term: string; readonly text: string }[] {
  const { kinds, questions, discipline, bluff, tempering } = vendors
  const { holds, holdsNot, looksLike, probably } = thresholds(vendors)
  const bands = [bandFrom('strong'), bandFrom('possible')]
  const [one, two] = [capOf(1), capOf(2)]
  return [
    {
      term: 'Ask',
      text: `${questions.length} questions tell the ${kinds.length} kinds apart. ${discipline.length} more ask how disciplined the offer is, and say nothing about the kind.`,
    },
    {
      term: 'Start',
      text: 'The claim is weak evidence. It says how likely each kind is before the first answer.',
    },
    {
      term: 'Bluff',
      text: `A vendor may give the answer that suits its claim, whatever is true. We count with ${outOf100(bluff.heard)} in 100 where you only heard it, and ${outOf100(bluff.shown)} in 100 where you saw proof. Where nothing is claimed, bluff is spread over all answers.`,
    },
    {
      term: 'Temper',
      text: `Answers of one group hang together. Each likelihood is raised to a power, in hundredths: ${outOf100(tempering.A)} for accountability, ${outOf100(tempering.B)} for proof of building, ${outOf100(tempering.C)} for commercial terms. Then the answers of a kind are made to add up to all again.`,
    },
    {
      term: 'Weigh',
      text: 'The start is multiplied by the likelihood of each answer, kind by kind (Bayes). The order of answers does not matter.',
    },
    {
      term: 'Conflict',
      text: 'Where two calls disagree, both answers stay, each with half the say, and we are one word less sure. An answer with proof takes the place of those without. What you heard takes the place of what the vendor wrote.',
    },
    {
      term: 'Say',
      text: `From ${looksLike} in 100 it “looks like” a kind, from ${probably} “probably”. Below that nothing is established, nor from fewer than ${LEAST_ANSWERS} answers.`,
    },
    {
      term: 'Hold',
      text: `A claim is as likely as the kinds that make it true. From ${holds} in 100 it holds, up to ${holdsNot} it does not, and between it is not shown yet. A conflict keeps it from holding.`,
    },
    {
      term: 'Reasons',
      text: 'An answer weighs as much as it is likelier from the leading kind than from kinds on average (its logarithm).',
    },
    {
      term: 'Discipline',
      text: 'The mean of what the answers are worth, with two answers of 50 added. A vendor that was asked nothing has 50.',
    },
    {
      term: 'Fit',
      text: 'Each kind gets a score like a model: your needs against its supply, and what it leaves of your patterns. It loses 12 where a rule stops the model it works as. The mean over the kinds, by how likely they are, is counted from 55 to the best open model.',
    },
    {
      term: 'Discount',
      text: 'Fit is multiplied by 60 to 100 hundredths, as discipline goes from none to full. Then by 70 to 100 hundredths, as the claim goes from false to true.',
    },
    {
      term: 'Red flags',
      text: `Each serious flag takes ${100 - afterFlags(100, [{ level: 'major' }])}. One that says stop caps fit at ${one}, and two at ${two}. A note takes nothing.`,
    },
    {
      term: 'Band',
      text: `Strong from ${bands[0]}, possible from ${bands[1]}, weak below. You see the band alone, since the numbers are not calibrated.`,
    },
    {
      term: 'Ask next',
      text: 'Each open question is worth the information it is likely to bring, in bits. Proof of an answer that you only heard competes with them. We stop below 3 hundredths of a bit. We also stop where the claim is settled at 90 in 100 with proof of two answers.',
    },
  ]
}

const PLACES = Array.from({ length: 101 }, (_, place) => place)
/** So much to either side of a threshold, no crumb of rounding decides. */
const CRUMB = 1e-9

/** The least fit that has a band, asked of the engine itself. */
const bandFrom = (band: ReturnType<typeof fitBand>) => PLACES.find((fit) => fitBand(fit) === band) ?? 0

const capOf = (criticals: number) =>
  afterFlags(
    100,
    Array.from({ length: criticals }, () => ({ level: 'critical' })),
  )

type Thresholds = Readonly<Record<'looksLike' | 'probably' | 'holds' | 'holdsNot', number>>

/** They take a moment to find and never change. */
const found = new WeakMap<VendorTables, Thresholds>()

/** The thresholds of the words, asked of the engine: four answers that say nothing leave the start as it is. */
function thresholds(tables: VendorTables): Thresholds {
  const there = found.get(tables)
  if (there) return there
  const above = PLACES.map((place) => saidAt(tables, place / 100 + CRUMB))
  const below = PLACES.map((place) => saidAt(tables, place / 100 - CRUMB))
  const made = {
    looksLike: above.findIndex(({ firmness }) => firmness === 'looks_like'),
    probably: above.findIndex(({ firmness, leads }) => leads && firmness !== 'not_established'),
    holds: above.findIndex(({ claim }) => claim === 'supported'),
    holdsNot: below.findLastIndex(({ claim }) => claim === 'not_supported'),
  }
  found.set(tables, made)
  return made
}

/** What is said of a claim that is so likely, 0–1, whose one true kind stands against all others alike. */
function saidAt(tables: VendorTables, likely: number) {
  const [kind] = tables.kinds
  const others = (1 - likely) / (tables.kinds.length - 1)
  const claim = {
    id: 'combined' as const,
    priors: tables.kinds.map((_, place) => (place === 0 ? likely : others)),
    truths: kind ? [kind.id] : [],
    because: '',
  }
  const silent = Array.from({ length: LEAST_ANSWERS }, (_, place) => ({
    id: `silent_${place}`,
    cluster: 'A' as const,
    text: '',
    options: [{ id: 'same', label: '', of100: tables.kinds.map(() => 100) }],
  }))
  const heard = Object.fromEntries(silent.map(({ id }) => [id, 'same']))
  const read = classifyVendor(
    { ...tables, claims: [claim], questions: silent },
    { claim: 'combined', heard, shown: [] },
  )
  return { ...read, leads: read.leader === kind?.id }
}
