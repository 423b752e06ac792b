import { z } from 'zod'
import { neededLine } from './brand-fields'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanLines } from './text'

/** The most characters of a letter's parts. */
const letterMost = { subject: 120, words: 4000 } as const

/** What a workspace writes to the people it sends a link to. */
export type LetterForm = {
  /** The sender's id of this form; sending it again sends no second letter. */
  readonly opId: string
  readonly subject: string
  readonly words: string
  /** Whether two reminders follow by themselves. */
  readonly remind: boolean
}

const shape = z.strictObject({
  opId,
  subject: neededLine('The subject', letterMost.subject, 'Write a subject for the letter.'),
  words: cleanLines('The letter', letterMost.words).refine((text) => text !== '', 'Write the letter.'),
  remind: z.enum(['', 'yes']).optional(),
})

/** Reads the form of a letter from its fields: `opId`, `subject`, `words` and `remind` (`yes`). */
export function parseLetterForm(body: unknown): LetterForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { remind, ...rest } = parsed.data
  return { ...rest, remind: remind === 'yes' }
}
