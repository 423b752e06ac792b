import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { getAssessment } from '@/lib/data/assessments'
import { copyAssessment } from '@/lib/data/copies'
import type { KeyHash } from '@/lib/data/keys'
import { getVersion } from '@/lib/data/versions'
import { carried } from '@/lib/rubric/carried'
import { currentRubric } from '@/lib/rubric/rubrics'
import { notFound, type Refusal } from '@/lib/schemas/refusal'

/**
 * Begins an assessment under the current rubric with the answers of the viewer's last report, which it keeps as what was
 * said last time. Questions passed over then are passed over again, so that the way through them is the same. Answers
 * that the current rubric does not know are left out; the check page names them.
 * @param opId the operation: sent twice, it makes one assessment
 * @param keyHash of the key that will open the new assessment
 * @returns the id of the new assessment; not found where there is no report to start from
 */
export async function startAgain(
  viewer: Viewer,
  opId: string,
  keyHash: KeyHash,
  now: Date,
): Promise<{ id: string } | Refusal> {
  const [assessment, lastTime] = await Promise.all([getAssessment(viewer), getVersion(viewer, 'latest')])
  if (!assessment || !lastTime) return notFound
  const { rubric } = currentRubric
  const { answers } = carried(rubric, lastTime.answers)
  const passed = assessment.passed.filter(
    (id) => !Object.hasOwn(lastTime.answers, id) && rubric.questions.some((question) => question.id === id),
  )
  return copyAssessment(
    viewer,
    {
      opId,
      rubricId: rubric.id,
      businessName: assessment.businessName,
      answers: [...Object.entries(answers), ...passed.map((id) => [id, null] as const)],
      lastTime,
    },
    keyHash,
    now,
  )
}
