import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { journey } from '@/lib/engine/journey'
import { findRubric } from '@/lib/rubric/rubrics'
import { draft, draftColumns } from './assessments'
import { db } from './db'

/** One line about an assessment, for the person who holds its key. Dates are ISO texts. */
export type Summary = {
  readonly id: string
  readonly state: 'draft' | 'submitted'
  /** Questions answered, of those that are asked as far as the answers tell. */
  readonly answered: number
  readonly total: number
  readonly savedOn: string | null
  readonly submittedOn: string | null
}

/** The assessments of several viewers, newest first; those that are gone are left out. */
export async function listSummaries(viewers: readonly Viewer[]): Promise<readonly Summary[]> {
  const rows = await db().assessment.findMany({
    where: { OR: viewers.map(visibleAssessments) },
    select: draftColumns,
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(draft).flatMap(({ id, rubricId, answers, passed, lastSavedAt, submissions }) => {
    const found = findRubric(rubricId)
    if (!found) return []
    const { stops } = journey(found.rubric, answers, new Set(passed))
    const submittedOn = submissions.at(-1)?.submittedAt.toISOString() ?? null
    return {
      id,
      state: submittedOn === null ? ('draft' as const) : ('submitted' as const),
      answered: stops.filter(({ question }) => question.id in answers).length,
      total: stops.length,
      savedOn: lastSavedAt?.toISOString() ?? null,
      submittedOn,
    }
  })
}
