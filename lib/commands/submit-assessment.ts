import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { getAssessment, nameBusiness } from '@/lib/data/assessments'
import { recordVersion } from '@/lib/data/versions'
import { journey } from '@/lib/engine/journey'
import { verdict } from '@/lib/engine/verdict'
import { findRubric } from '@/lib/rubric/rubrics'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Submission } from '@/lib/schemas/submission'
import { enoughAnswers } from './enough-answers'

/** Too few answers to advise on, with the questions that are open. */
export type TooFew = Refusal & { readonly refused: 'too-few-answers'; readonly unanswered: readonly string[] }

const tries = 5

/**
 * Judges the heard answers and records what is said as the next version. The same submission twice, or nothing changed
 * since the last one, gives the version that is there already. Of a submission with too few answers the name is kept.
 * @returns the number of the version
 * @throws when answers keep coming in faster than they can be judged
 */
export async function submitAssessment(
  viewer: Viewer,
  { opId, businessName }: Submission,
  now: Date,
): Promise<{ number: number } | Refusal | TooFew> {
  for (let left = tries; left > 0; left -= 1) {
    const assessment = await getAssessment(viewer)
    if (!assessment) return notFound
    const { id: rubricId, rubricHash, rubric } = rubricOf(assessment.rubricId)
    const { enough, unanswered } = enoughAnswers(journey(rubric, assessment.answers, new Set(assessment.passed)))
    if (!enough) {
      await nameBusiness(viewer, businessName)
      return { ...tooFew, unanswered }
    }

    const said = verdict(rubric, assessment.answers)
    const judged = { rubricId, rubricHash, answers: said.answers, verdict: said, seq: assessment.seq }
    const number = await recordVersion(viewer, { opId, businessName, ...judged }, now)
    if (isRefusal(number)) return number
    if (number !== 'stale') return { number }
  }
  throw new Error('The answers changed during every try to judge them')
}

const tooFew = { refused: 'too-few-answers', message: 'Too few answers to advise.' } as const

function rubricOf(id: string) {
  const found = findRubric(id)
  if (!found) throw new Error(`The rubric ${id} is gone, and an assessment still uses it`)
  return { id, rubric: found.rubric, rubricHash: found.hash }
}
