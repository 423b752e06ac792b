import { restoreNote } from '@/lib/data/notes'
import { noteChange } from '../note-change'

/** Brings a removed note back. */
export const POST = noteChange('restored', (member, submission, note) =>
  restoreNote(member, submission, note, new Date()),
)
