import { getVersion } from '@/lib/data/versions'
import { carried } from '@/lib/rubric/carried'
import { findRubric } from '@/lib/rubric/rubrics'
import type { OpenDraft } from './open-draft'

/** Where the answers of an assessment come from, while it has no report of its own. */
export type LastTime = { readonly since: string | null; readonly dropped: readonly string[] }

/** The day the answers were given last time, and what the questions were about whose answers could not be taken along. */
export async function lastTime({ viewer, draft, rubric, words }: OpenDraft): Promise<LastTime> {
  const before = draft.lastTime !== null && draft.submissions.length === 0 ? await getVersion(viewer, 0) : null
  if (!before) return { since: null, dropped: [] }
  const labels = { ...words.labels, ...findRubric(before.rubricId)?.words.labels }
  const { dropped } = carried(rubric, before.answers)
  return { since: before.submittedAt.toISOString(), dropped: dropped.map((id) => labels[id] ?? id) }
}
