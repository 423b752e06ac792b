import { z } from 'zod'
import { opId } from './ids'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanLines } from './text'

/** The most characters of a note. */
export const NOTE = 4000

/** A note as a member writes it. Sent twice, it is written once. */
export type NoteForm = { readonly opId: string; readonly words: string }

const shape = z.strictObject({
  opId,
  words: cleanLines('The note', NOTE).refine((text) => text !== '', 'Write the note before you save it.'),
})

/** Reads a note from JSON or from the fields of its form: `opId` and `words`, up to 4,000 characters of plain text. */
export function parseNoteForm(body: unknown): NoteForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
