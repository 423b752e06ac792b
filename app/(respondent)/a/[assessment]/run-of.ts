import type { Version } from '@/lib/data/versions'
import { findRubric } from '@/lib/rubric/rubrics'
import type { Run } from '@/lib/views/compare/run'

/** A version ready to be compared with another; null where this server does not have its rubric. */
export function runOf({ number, submittedAt, rubricId, verdict }: Version): Run | null {
  const published = findRubric(rubricId)
  return published && { number, submittedOn: submittedAt.toISOString().slice(0, 10), published, verdict }
}
