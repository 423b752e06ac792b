import { cache } from 'react'
import { getAssessment } from '@/lib/data/assessments'
import { journey } from '@/lib/engine/journey'
import { findRubric } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session'

/**
 * The assessment at an address, for whoever holds its key, with the rubric it is asked by and the way through it. Null
 * for everyone else. A page and its title ask the same thing, so the answer is kept for one request.
 */
export const openDraft = cache(async (assessmentId: string) => {
  const viewer = await respondent(assessmentId)
  const draft = viewer && (await getAssessment(viewer))
  if (!viewer || !draft) return null
  const published = findRubric(draft.rubricId)
  if (!published) throw new Error(`The rubric ${draft.rubricId} is gone, and an assessment still uses it`)
  return {
    viewer,
    draft,
    ...published,
    journey: journey(published.rubric, draft.answers, new Set(draft.passed)),
    home: `/a/${draft.id}`,
  }
})

export type OpenDraft = NonNullable<Awaited<ReturnType<typeof openDraft>>>
