import { TRIGGERED } from '@/lib/engine/exposure'
import type { Verdict } from '@/lib/engine/judgement'
import type { OutcomeId } from '@/lib/engine/types'
import { findRubric } from '@/lib/rubric/rubrics'
import { standing } from '../report/case'
import { urgencyOf, type Urgency } from './urgency'

/** What the inbox tells of a version: the same things that its report says. */
export type ToldOf = Urgency & {
  readonly outcome: OutcomeId
  /** What came second, where anything did. */
  readonly runnerUp: OutcomeId | null
  /** Of 20 re-runs, how many the outcome came first in: the dots of the report. */
  readonly firm: number
  readonly closeCall: boolean
  /** Ids of the failure patterns that were found, the gravest first. */
  readonly patterns: readonly string[]
}

/**
 * What the inbox tells of a stored verdict, by the sums that draw its report.
 * @returns null where the rubric is not known any more
 */
export function toldOf(rubricId: string, verdict: Verdict): ToldOf | null {
  const published = findRubric(rubricId)
  if (!published) return null
  const { answer, second, dots, word } = standing(published.words, verdict)
  return {
    outcome: answer.id,
    runnerUp: second?.id ?? null,
    firm: dots[answer.id],
    closeCall: word === 'close_call',
    patterns: verdict.assessment.patterns
      .filter(({ severity }) => severity >= TRIGGERED)
      .toSorted((a, b) => b.severity - a.severity)
      .map(({ id }) => id),
    ...urgencyOf(published, verdict),
  }
}
