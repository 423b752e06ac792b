import type { DrawnAnswer } from '@/components/questionnaire/use-saved-answer'
import { getConflict } from '@/lib/data/answers'
import type { OpenDraft } from '../../open-draft'

/**
 * What a question's form is drawn from.
 *
 * @param problem what a form posted without a script came back with
 */
export async function drawnAnswer(
  { viewer, draft }: OpenDraft,
  id: string,
  problem: string | string[] | undefined,
): Promise<Pick<DrawnAnswer, 'saved' | 'version' | 'problem' | 'conflict'>> {
  const conflict = problem === 'conflict' ? await getConflict(viewer, id) : null
  return {
    saved: draft.passed.includes(id) ? null : draft.answers[id],
    version: draft.versions[id] ?? 0,
    problem: toldBelow(problem),
    conflict: conflict ? { value: conflict.value, savedAt: conflict.savedAt.toISOString() } : null,
  }
}

/** A conflict and choices that exclude each other have words of their own. */
function toldBelow(problem: string | string[] | undefined): DrawnAnswer['problem'] {
  if (problem === undefined || problem === 'conflict' || problem === 'mixed-choices') return null
  return problem === 'nothing-chosen' ? problem : 'not-saved'
}
