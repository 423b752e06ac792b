import { z } from 'zod'
import { isPersonId } from './ids'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanLines } from './text'

/** The most characters of a note. */
export const NOTE = 4000

/** A note as a member writes it. Sent twice, it is written once. */
export type NoteForm = {
  readonly opId: string
  readonly words: string
  /** Members who were chosen to be mentioned, by their ids, beside those whom the words name. */
  readonly mentions?: readonly string[]
}

/** The fields that a note and a change of one have. */
export const noteFields = {
  words: cleanLines('The note', NOTE).refine((text) => text !== '', 'Write the note before you save it.'),
  mentions: z
    .array(z.string().max(64))
    .max(50)
    .default([])
    .transform((ids) => [...new Set(ids.filter(isPersonId))]),
}

const shape = z.strictObject({ opId, ...noteFields })

/**
 * Reads a note from JSON or from the fields of its form: `opId`, `words`, up to 4,000 characters of plain text, and
 * `mentions`, once for each member.
 */
export function parseNoteForm(body: unknown): NoteForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? noteFieldsOf(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** The fields of a form of a note, with all that were chosen. */
export const noteFieldsOf = (fields: URLSearchParams) => ({
  ...Object.fromEntries(fields),
  mentions: fields.getAll('mentions').filter((id) => id !== ''),
})
