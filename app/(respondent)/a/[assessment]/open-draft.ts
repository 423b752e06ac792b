import { cache } from 'react'
import { getAssessment } from '@/lib/data/assessments'
import { journey } from '@/lib/engine/journey'
import { findRubric } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session/respondent'

/**
 * The assessment at an address, for whoever holds its key. Null for everyone else. A page and its title ask the same
 * thing, so the answer is kept for one request.
 */
export const heldDraft = cache(async (assessmentId: string) => {
  const viewer = await respondent(assessmentId)
  const draft = viewer && (await getAssessment(viewer))
  return viewer && draft && { viewer, draft }
})

/**
 * The same with the rubric it is asked by and the way through it. Null as well where this server does not have that
 * rubric: after an older release was put back, for one.
 */
export const openDraft = cache(async (assessmentId: string) => {
  const held = await heldDraft(assessmentId)
  const published = held && findRubric(held.draft.rubricId)
  if (!published) return null
  const { viewer, draft } = held
  return {
    viewer,
    draft,
    ...published,
    journey: journey(published.rubric, draft.answers, new Set(draft.passed)),
    home: `/a/${draft.id}`,
  }
})

export type OpenDraft = NonNullable<Awaited<ReturnType<typeof openDraft>>>
