import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanLines } from './text'

/** The most characters of a question that is asked back, and of its answer. */
export const [QUESTION, REPLY] = [400, 4000] as const

/** A question to whoever sent a report, as a member writes it. Sent twice, it is asked once. */
export type AskBackForm = { readonly opId: string; readonly words: string }

/** What they answer. */
export type ReplyForm = { readonly answer: string }

const shape = z.strictObject({
  opId,
  words: cleanLines('The question', QUESTION).refine((text) => text !== '', 'Write the question before you send it.'),
})

const reply = z.strictObject({
  answer: cleanLines('The answer', REPLY).refine((text) => text !== '', 'Write your answer before you send it.'),
})

/** Reads a question from JSON or from the fields of its form: `opId`, and `words` of up to 400 characters. */
export function parseAskBackForm(body: unknown): AskBackForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads an answer from JSON or from the fields of its form: `answer`, up to 4,000 characters of plain text. */
export function parseReplyForm(body: unknown): ReplyForm | Refusal {
  const parsed = reply.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
