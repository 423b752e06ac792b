import type { openStudio } from '@/app/studio/open-studio'
import type { NoteEdit } from '@/components/submissions/note-editing'
import type { NoteRow, NotesPartProps } from '@/components/submissions/notes-part'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listNotes, type Note } from '@/lib/data/notes'
import { typedTexts } from '@/lib/route/typed-text'
import { parseNoteEdit } from '@/lib/schemas/note-edit-form'
import { parseNoteForm } from '@/lib/schemas/note-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { one, type Query } from '../query'
import { fromOf } from './from-list'
import { submissionPage } from './open-submission'
import type { Person } from './people-of'
import { refusedPart } from './refused-part'

export type Studio = Awaited<ReturnType<typeof openStudio>>

/** The notes at a submission, and the form for one more with what was typed where it was refused. */
export async function notesOf(
  member: Member,
  submission: string,
  people: readonly Person[],
  query: Query,
): Promise<NotesPartProps> {
  const kept = await listNotes(member, submission, new Date())
  const notes = isRefusal(kept) ? [] : kept.map(noteRow)
  const { typed, mentions, problem } = await refusedNote(query)
  const others = people.filter(({ userId }) => userId !== member.userId)
  return {
    notes,
    action: `${submissionPage({ submission })}/notes`,
    beside: fromOf(query),
    write: may(member, 'notes.write')
      ? {
          opId: crypto.randomUUID(),
          whose: { workspaceId: member.workspaceId, userId: member.userId },
          typed,
          mentions,
          people: others,
        }
      : null,
    problem,
    editing: await refusedEdit(query),
    removed: notes.find(({ id, removed }) => removed && id === one(query.removed)) ?? null,
    said: saidOf(query),
  }
}

const noteRow = ({ writtenAt, editedAt, editableUntil, versions, ...note }: Note): NoteRow => ({
  ...note,
  writtenAt: writtenAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  editableUntil: editableUntil?.toISOString() ?? null,
  versions: versions.map((version) => ({ ...version, writtenAt: version.writtenAt.toISOString() })),
})

function saidOf(query: Query): NotesPartProps['said'] {
  if (one(query.noted) !== undefined) return 'saved'
  if (one(query.edited) !== undefined) return 'edited'
  return one(query.restored) === undefined ? null : 'back'
}

/** A note that was refused; a form of the page that names none is that of the notes. */
async function refusedNote(query: Query): Promise<{ typed: string; mentions: string[]; problem: string | null }> {
  const none = { typed: '', mentions: [], problem: null }
  if (one(query.problem) === undefined || (one(query.form) ?? 'note') !== 'note') return none
  const held = await typedTexts('note')
  const typed = held.get('words') ?? ''
  const kept = { typed, mentions: held.getAll('mentions') }
  if (one(query.field) !== 'words') return { ...kept, problem: null }
  const again = parseNoteForm({ opId: crypto.randomUUID(), words: typed })
  return { ...kept, problem: isRefusal(again) ? again.message : 'The note was too long to keep whole. Shorten it.' }
}

async function refusedEdit(query: Query): Promise<NoteEdit | null> {
  const read = (fields: URLSearchParams) => parseNoteEdit({ words: fields.get('words') ?? '', seen: 0 })
  const refused = await refusedPart(query, 'note-edit', read)
  const note = one(query.note)
  return refused && note !== undefined ? { note, typed: refused.typed.words ?? '', problem: refused.message } : null
}
