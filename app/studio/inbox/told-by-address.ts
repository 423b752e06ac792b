import { one, type Query } from '@/app/studio/submissions/query'
import type { ChangedNoticeProps } from '@/components/submissions/changed-notice'
import type { Member } from '@/lib/access/viewer'
import { getChange } from '@/lib/data/changes'
import { typedTexts } from '@/lib/route/typed-text'
import { parseChangeForm } from '@/lib/schemas/change-form'
import { isRowId } from '@/lib/schemas/ids'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseViewForm } from '@/lib/schemas/view-form'

/** What the address of the inbox says that a form of it did a moment ago, or why it did nothing. */
export async function toldByAddress(member: Member, said: Query, back: string, now: Date) {
  const refused = await refusedForm(said)
  return {
    view: refused?.form === 'view' ? { name: refused.name, message: refused.message } : null,
    notices: {
      changed: await changedBy(member, one(said.changed), back, now),
      removed: one(said.removed) === '1',
      viewRemoved: one(said['view-removed']) === '1',
      refused: refused?.form === 'change' ? refused.message : null,
    },
  }
}

async function changedBy(
  member: Member,
  id: string | undefined,
  back: string,
  now: Date,
): Promise<ChangedNoticeProps | null> {
  if (id === undefined || !isRowId(id)) return null
  const change = await getChange(member, id, now)
  if (isRefusal(change) || change.state === 'running') return null
  const { changed, conflicts, undoes, undoable } = change
  const undo = { action: `/studio/inbox/changes/${id}/undo`, opId: crypto.randomUUID(), back }
  return { changed, conflicts, undid: undoes !== null, undo: undoable ? undo : null }
}

/** The form that was refused, in the words of its fields where those are to blame. */
async function refusedForm(said: Query) {
  const problem = one(said.problem)
  if (problem === undefined) return null
  if (one(said.form) === 'chosen') return { form: 'change', name: '', message: nothingTicked }
  const form = one(said.form) === 'view' ? 'view' : 'change'
  const typed = await typedTexts(form)
  const name = typed.get('name') ?? ''
  for (const field of ['back', 'workspace']) typed.delete(field)
  const read = form === 'view' ? parseViewForm(typed) : parseChangeForm(typed)
  return {
    form,
    name,
    message: isRefusal(read) ? read.message : (words[problem] ?? 'It could not be saved. Try again.'),
  }
}

const nothingTicked = 'Tick at least one submission first.'

const words: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  'op-reused': 'It was sent before with something else in it. Look at the list, then try again.',
  unprocessable: 'This cannot be done to these rows. Look at them again.',
}
