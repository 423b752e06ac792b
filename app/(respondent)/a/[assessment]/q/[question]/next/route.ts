import { getAssessment } from '@/lib/data/assessments'
import { look } from '@/lib/route/look'
import { nextPath } from '@/lib/route/next-path'
import { seeOther } from '@/lib/route/reply'
import { respondent } from '@/lib/session/respondent'
import { findRubric } from '@/lib/rubric/rubrics'

/**
 * Where to go on from a question. A browser that keeps answers by itself is led on by its own worker and never comes
 * here; others are sent on by what the server has.
 */
export const GET = look(async ({ assessment, question }: { assessment: string; question: string }) => {
  const viewer = await respondent(assessment)
  const draft = viewer && (await getAssessment(viewer))
  if (!draft || !findRubric(draft.rubricId)) return seeOther(`/a/${encodeURIComponent(assessment)}`)
  return seeOther(nextPath(draft, question, false))
})
