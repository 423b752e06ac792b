import { getAssessment, type Draft } from '@/lib/data/assessments'
import { brandOf } from '@/lib/data/brands'
import { look } from '@/lib/route/look'
import { json, refusedJson } from '@/lib/route/reply'
import { findRubric } from '@/lib/rubric/rubrics'
import { notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'

/** An assessment as its holder's device keeps it, for when there is no connection. */
export const GET = look(async ({ assessment }: { assessment: string }) => {
  const viewer = await respondent(assessment)
  const draft = viewer && (await getAssessment(viewer))
  if (!draft) return refusedJson(notFound)
  const { rubricId, seq, lastSavedAt, expiresAt, submissions } = draft
  const labels = findRubric(rubricId)?.words.labels ?? {}
  const brand = await brandOf(viewer)
  const asked = brand && { brand: { workspace: brand.workspace, colour: brand.colour } }
  const reports = submissions.length
  return json({ rubricId, seq, lastSavedAt, expiresAt, reports, answers: answersOf(draft), labels, ...asked })
})

/** Each answer with its version: null where the question was passed over, an empty list where all was unticked. */
const answersOf = ({ answers, passed, versions }: Draft) =>
  Object.fromEntries(
    Object.entries(versions).map(([id, version]) => [
      id,
      { version, value: passed.includes(id) ? null : (answers[id] ?? []) },
    ]),
  )
