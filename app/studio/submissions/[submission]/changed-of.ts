import type { ChangedNoticeProps } from '@/components/submissions/changed-notice'
import type { Member } from '@/lib/access/viewer'
import { getChange } from '@/lib/data/changes'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal } from '@/lib/schemas/refusal'
import { one, type Query } from '../query'
import { formBack } from './from-list'

/** The change that a form of the page made a moment ago, by `changed` in its address; null where it made none. */
export async function changedOf(
  member: Member,
  submission: string,
  query: Query,
  now: Date,
): Promise<ChangedNoticeProps | null> {
  const id = one(query.changed)
  if (id === undefined || !isRowId(id)) return null
  const change = await getChange(member, id, now)
  if (isRefusal(change) || change.state === 'running') return null
  const { changed, conflicts, undoes, undoable } = change
  const back = formBack(submission, 'undo', query)
  const undo = { action: `/studio/inbox/changes/${id}/undo`, opId: crypto.randomUUID(), back }
  return { changed, conflicts, undid: undoes !== null, undo: undoable ? undo : null }
}
