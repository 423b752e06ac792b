import { z } from 'zod'
import { noteFields, noteFieldsOf } from './note-form'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What a note is to say from now on. Sent twice, it is changed once. */
export type NoteEdit = {
  readonly words: string
  readonly mentions?: readonly string[]
  /** How many earlier wordings there were when it was read. */
  readonly seen: number
}

const shape = z.strictObject({ ...noteFields, seen: z.coerce.number().int().min(0).max(1000) })

/** Reads the change of a note from JSON or from the fields of its form: `words`, `mentions` and `seen`. */
export function parseNoteEdit(body: unknown): NoteEdit | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? noteFieldsOf(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
