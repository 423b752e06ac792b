import type { Draft } from '@/lib/data/assessments'
import { journey, nextStop, type Journey } from '@/lib/engine/journey'
import { findRubric } from '@/lib/rubric/rubrics'
import type { Rubric } from '@/lib/engine/types'

/** The rubric an assessment is asked by. @throws when it is gone, which a published rubric never is */
export function rubricOf({ rubricId }: Pick<Draft, 'rubricId'>): Rubric {
  const found = findRubric(rubricId)
  if (!found) throw new Error(`The rubric ${rubricId} is gone, and an assessment still uses it`)
  return found.rubric
}

/**
 * Where Continue leads after a question: the next one, or the check page. A person who came from the check page to
 * change an answer goes back there, unless the change opened a question.
 */
export function nextPath(draft: Draft, after: string, fromCheck: boolean): `/${string}` {
  const way = journeyOf(draft)
  const stop = fromCheck ? way.next : nextStop(way, after)
  return stop ? `/a/${draft.id}/q/${stop.question.id}${fromCheck ? '?from=check' : ''}` : `/a/${draft.id}/check`
}

/**
 * Where a person who comes back goes on: the report once there is one, else the first open question or the check page.
 * Without its rubric an assessment has one page alone, which says so.
 */
export function resumePath(draft: Draft): `/${string}` {
  if (draft.submissions.length > 0) return `/a/${draft.id}/report`
  if (!findRubric(draft.rubricId)) return `/a/${draft.id}`
  const { next } = journeyOf(draft)
  return next ? `/a/${draft.id}/q/${next.question.id}` : `/a/${draft.id}/check`
}

/** The first question of a new assessment. */
export function firstPath(assessmentId: string, rubric: Rubric): `/${string}` {
  const { next } = journey(rubric, {})
  return `/a/${assessmentId}/q/${next?.question.id}`
}

const journeyOf = (draft: Draft): Journey => journey(rubricOf(draft), draft.answers, new Set(draft.passed))
