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
  const known = problem === 'nothing-chosen' ? problem : 'not-saved'
  return {
    saved: draft.passed.includes(id) ? null : draft.answers[id],
    version: draft.versions[id] ?? 0,
    problem: problem === undefined || problem === 'conflict' ? null : known,
    conflict: conflict ? { value: conflict.value, savedAt: conflict.savedAt.toISOString() } : null,
  }
}
