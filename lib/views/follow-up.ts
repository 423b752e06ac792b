import { TRIGGERED } from '@/lib/engine/exposure'
import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { outcomeNoun } from './report/case'
import { dayAfter } from './report/days'

/** Days after a report on which it asks what happened (Decision model §6.7). */
export const followUpDays = [90, 180] as const
type Day = (typeof followUpDays)[number]

/** Whether it is time to ask, and for which of the two days. */
export type FollowUpState =
  | { readonly state: 'early'; readonly opensOn: string }
  | { readonly state: 'open'; readonly day: Day; readonly told: boolean; readonly nextOn: string | null }

/**
 * When a report asks. Days count from the submission of the last version: a new version is new advice, so the clock begins
 * again. What was told once for a day stays told for it, also where it was told of an earlier version. From day 180 on
 * there is one form, for day 180; an untold day 90 is not asked for any more.
 * @param submittedAt of the last version
 * @param told the days that were told already
 */
export function followUpState(submittedAt: Date, told: readonly number[], now: Date): FollowUpState {
  const passed = Math.floor((now.getTime() - submittedAt.getTime()) / 86_400_000)
  const submittedOn = submittedAt.toISOString().slice(0, 10)
  const day = followUpDays.findLast((one) => passed >= one)
  if (day === undefined) return { state: 'early', opensOn: dayAfter(submittedOn, followUpDays[0]) }
  const next = followUpDays.find((one) => one > day)
  return { state: 'open', day, told: told.includes(day), nextOn: next ? dayAfter(submittedOn, next) : null }
}

export type Choice = { readonly id: string; readonly label: string; readonly hint?: string }

/** What the form asks about one version. */
export type FollowUpView = {
  /** What the version advised, as it reads on after “the answer was”. */
  readonly advised: string
  readonly bought: readonly Choice[]
  readonly measures: readonly Choice[]
  /** Patterns that the report found, and all others. */
  readonly found: readonly Choice[]
  readonly others: readonly Choice[]
}

/** The form's questions, in the words of the rubric of the version that is asked about. */
export function followUpView(published: Published, { assessment }: Verdict): FollowUpView {
  const { rubric, words } = published
  const found = foundPatterns(assessment)
  const patterns = rubric.patterns.map(({ id, name, meaning }) => ({ id, label: name, hint: meaning }))
  return {
    advised: outcomeNoun(published, assessment.outcome, assessment.variant),
    bought: [
      ...rubric.outcomes.map(({ id, label }) => ({ id, label })),
      { id: 'something_else', label: 'Something else' },
    ],
    measures: words.measures.map(({ id, term, measure }) => ({ id, label: term, hint: measure })),
    found: patterns.filter(({ id }) => found.includes(id)),
    others: patterns.filter(({ id }) => !found.includes(id)),
  }
}

/** The patterns that a report names as found. */
export const foundPatterns = ({ patterns }: Verdict['assessment']): readonly string[] =>
  patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id)
