import { behind } from './behind'
import { optionsOf, type Case, type Titled } from './case'
import { isWithheld } from './quoted'
import { capital } from './sentences'
import { DONT_KNOW, unknown } from './unknown'

export type EngagementBlock = {
  readonly heading: string
  readonly shape: Titled | null
  readonly size: string | null
  readonly cadence: readonly string[]
  readonly sequences: readonly string[]
  readonly notes: readonly string[]
  /** Set when the model leads, so that it needs a mandate. */
  readonly mandate: { readonly note: string | null; readonly points: readonly Titled[] } | null
  readonly safeguards: { readonly heading: string; readonly points: readonly string[] } | null
}

/** Shape, size, rhythm, what may follow, and what to put in writing (Decision model §3.5). Null when nothing is bought. */
export function engagementBlock(report: Case): EngagementBlock | null {
  const { verdict, words, answer, rubric, closeness } = report
  const { engagement, outcome } = verdict.assessment
  if (outcome === 'nothing_now') return null
  const leads = rubric.gates.find(({ id }) => id === rubric.mandate.gate)?.stops.includes(outcome) ?? false
  const mandateAnswer = optionsOf(verdict.answers['mandate'])[0] ?? ''
  return {
    heading: closeness === 'none' ? `If you choose ${answer.noun}` : `How to set up ${answer.noun}`,
    shape: shape(report),
    size: engagement.size === null ? null : (words.sizes[engagement.size] ?? null),
    cadence: words.cadences[cadence(report) ?? ''] ?? [],
    sequences: engagement.sequences.flatMap((key) => words.sequences[sequence(report, key)] ?? []),
    notes: notes(report),
    mandate: leads
      ? { note: isWithheld(report) ? null : (words.mandateNotes[mandateAnswer] ?? null), points: words.mandate }
      : null,
    safeguards: safeguards(report),
  }
}

/** The notes that never block a model and are printed for every outcome (Decision model §3.2). */
export const notes = ({ verdict, words }: Case): string[] =>
  verdict.assessment.engagement.notes.flatMap((key) => words.engagementNotes[key] ?? [])

/** What the engagement is for. Where only “I do not know” speaks for delivery, that is not settled yet. */
function shape(report: Case): Titled | null {
  const { shape } = report.verdict.assessment.engagement
  if (shape === null) return null
  if (shape === 'delivery_acceleration' && unknown(behind(report, { need: 'X', atLeast: 50 }, Infinity))) {
    return report.words.unsettledShape
  }
  return report.words.shapes[shape] ?? null
}

/** Advice follows the weekly load, so an unknown load has a rhythm of its own. */
function cadence({ verdict }: Case): string | null {
  const { cadence } = verdict.assessment.engagement
  const load = verdict.answers['leadership_load']
  const known = load !== undefined && load !== DONT_KNOW
  return cadence === 'advisory_one_day' && !known ? 'advisory_unknown' : cadence
}

/** A load that is a full week already cannot rise to one. */
const sequence = ({ verdict }: Case, key: string) =>
  key === 'advisory_then_full_time' && verdict.answers['leadership_load'] === 'full_week'
    ? 'full_week_then_full_time'
    : key

/** Two suppliers instead of one firm: sometimes it works, and then for these five reasons. */
function safeguards({ answer, verdict, words }: Case): EngagementBlock['safeguards'] {
  const parties = optionsOf(verdict.answers['outside_parties'])
  const builtOutside = optionsOf(verdict.answers['who_builds']).some((who) => who === 'agency' || who === 'mixed')
  const two = parties.includes('adviser') && parties.includes('dev_firm')
  const adviserBesideFirm = answer.id === 'advisory_fractional' && builtOutside
  if (answer.id !== 'combined_firm' && !two && !adviserBesideFirm) return null
  const instead = answer.id === 'combined_firm' ? `instead of ${answer.noun}` : 'side by side'
  return {
    heading: capital(`five safeguards for an adviser and a development firm ${instead}`),
    points: words.safeguards,
  }
}
