import type { openStudio } from '@/app/studio/open-studio'
import type { NoteRow, NotesPartProps } from '@/components/submissions/notes-part'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listNotes } from '@/lib/data/notes'
import { typedText } from '@/lib/route/typed-text'
import { parseNoteForm } from '@/lib/schemas/note-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { one, type Query } from '../query'
import { submissionPage } from './open-submission'

export type Studio = Awaited<ReturnType<typeof openStudio>>

/** The notes at a submission, and the form for one more with what was typed where it was refused. */
export async function notesOf(member: Member, submission: string, query: Query): Promise<NotesPartProps> {
  const kept = await listNotes(member, submission)
  const notes = isRefusal(kept)
    ? []
    : kept.map((note): NoteRow => ({ ...note, writtenAt: note.writtenAt.toISOString() }))
  const action = `${submissionPage({ submission })}/notes`
  const { typed, problem } = await refusedNote(query)
  return {
    notes,
    action,
    write: may(member, 'notes.write') ? { opId: crypto.randomUUID(), typed } : null,
    problem,
    removed: notes.find(({ id, removed }) => removed && id === one(query.removed)) ?? null,
    said: one(query.noted) === undefined ? (one(query.restored) === undefined ? null : 'back') : 'saved',
  }
}

async function refusedNote(query: Query): Promise<{ typed: string; problem: string | null }> {
  if (one(query.problem) === undefined) return { typed: '', problem: null }
  const { words: typed = '' } = await typedText('note')
  if (one(query.field) !== 'words') return { typed, problem: null }
  const again = parseNoteForm({ opId: crypto.randomUUID(), words: typed })
  return { typed, problem: isRefusal(again) ? again.message : 'The note was too long to keep whole. Shorten it.' }
}
