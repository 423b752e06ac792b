import { removeNote } from '@/lib/data/notes'
import { noteChange } from '../note-change'

/** Removes a note; it can be brought back. */
export const POST = noteChange('removed', (member, submission, note) =>
  removeNote(member, submission, note, new Date()),
)
