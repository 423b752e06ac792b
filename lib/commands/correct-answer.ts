import 'server-only'
import { createHash } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import type { SaveResult } from '@/lib/data/fold-ops'
import type { Correction } from '@/lib/schemas/correction'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { submitAssessment } from './submit-assessment'

/** What became of a correction: the answer is saved, whether or not a version could be made. */
export type Corrected = {
  /** With the answer it took the place of, where its sender had not seen that one (Trust §5 Save). */
  readonly saved: SaveResult
  /** The version that has it; the one that was there already where nothing changed; or why there is none. */
  readonly version: { readonly number: number } | Refusal
}

/**
 * Saves one answer from a report and works out the next version, with everything else that was changed since the last.
 * Too few answers for a version, or too many versions, leave the answer saved.
 * @returns not found where there is no report to correct
 */
export async function correctAnswer(viewer: Viewer, correction: Correction, now: Date): Promise<Corrected | Refusal> {
  const before = await getAssessment(viewer)
  if (!before || before.submissions.length === 0) return notFound
  const { submissionOpId, questionId, value, baseVersion, opId } = correction
  const of = JSON.stringify([questionId, value])
  const saved = await saveAnswers(viewer, [{ questionId, value, baseVersion, opId: named(opId, of) }], now)
  if (isRefusal(saved)) return saved
  const [result] = saved
  if (!result) throw new Error('A save of one answer came back without a result')
  const submission = { opId: named(submissionOpId, of), businessName: before.businessName }
  return { saved: result, version: await submitAssessment(viewer, submission, now) }
}

/**
 * The id of one operation among all that one page can ask for. The forms of a page share its ids, and a browser may bring
 * the page back: the same answer sent again is the same operation, and another answer is another.
 */
function named(pageOpId: string, of: string): string {
  const hex = createHash('sha256').update(`${pageOpId} ${of}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
