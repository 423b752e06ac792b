import { optionsOf, type Case, type Titled } from './case'
import { capital } from './sentences'

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
  const { verdict, words, answer, rubric } = report
  const { engagement, outcome } = verdict.assessment
  const table = <Value>(values: Readonly<Record<string, Value>>, keys: readonly string[]) =>
    keys.flatMap((key) => (values[key] === undefined ? [] : [values[key]]))
  const notes = table(words.engagementNotes, engagement.notes)
  if (outcome === 'nothing_now') return null
  const leads = rubric.gates.find(({ id }) => id === rubric.mandate.gate)?.stops.includes(outcome) ?? false
  const mandateAnswer = optionsOf(verdict.answers['mandate'])[0] ?? ''
  return {
    heading: `How to set up ${answer.noun}`,
    shape: engagement.shape === null ? null : (words.shapes[engagement.shape] ?? null),
    size: engagement.size === null ? null : (words.sizes[engagement.size] ?? null),
    cadence: engagement.cadence === null ? [] : (words.cadences[engagement.cadence] ?? []),
    sequences: table(words.sequences, engagement.sequences),
    notes,
    mandate: leads ? { note: words.mandateNotes[mandateAnswer] ?? null, points: words.mandate } : null,
    safeguards: safeguards(report),
  }
}

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
