import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** Who a prospect says they are; each null where it was not given. */
export type Contact = { readonly name: string | null; readonly email: string | null }

/** What a link asks of it. */
export type ContactAsk = 'off' | 'optional' | 'needed'

/** The order to work out a report and to send it to whoever asked for it, or not to send it. */
export type SendingForm = {
  /** The sender's id of this order; sending it again makes no second version. */
  readonly opId: string
  /** For the head of the report; null when none was given. */
  readonly businessName: string | null
  /** Null where it is not to be sent. */
  readonly send: {
    /** The version that is sent; null for the one that the answers make now. */
    readonly version: number | null
    /** SHA-256 of the words that stood beside the box. */
    readonly words: string
    readonly contact: Contact
  } | null
}

/** The fields that can be refused, and what stands there. */
export const sendingErrors = {
  businessName: 'Write the name of the business in at most 120 characters',
  consent: 'Tick the box to send it, or get your report without sending',
  contactName: 'Write your name in at most 120 characters',
  contactEmail: 'Write your e-mail address, such as name@example.com',
} as const

const name = (words: string) =>
  cleanText(words, 120)
    .transform((text) => text || null)
    .nullish()

const email = z
  .string()
  .transform((text) => text.trim().toLowerCase() || null)
  .refine((text) => text === null || z.email().max(254).safeParse(text).success, sendingErrors.contactEmail)
  .nullish()

const shape = z.strictObject({
  opId,
  send: z.enum(['yes', 'no']).optional(),
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .nullish(),
  businessName: name('The business name'),
  words: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  consent: z.literal('yes', sendingErrors.consent).optional(),
  contactName: name('Your name'),
  contactEmail: email,
})

/**
 * Reads the form that sends, from JSON or from its fields. Unless it says `send=no` there is nothing to do without the
 * box ticked.
 * @param ask what the link asks of contact details; what it does not ask is left out
 */
export function parseSending(body: unknown, ask: ContactAsk): SendingForm | Refusal {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return refuse(parsed.error)
  const { opId, send, version, words, consent, contactName, contactEmail } = parsed.data
  const order = { opId, businessName: parsed.data.businessName ?? null }
  if (send === 'no') return { ...order, send: null }
  const contact = ask === 'off' ? nobody : { name: contactName ?? null, email: contactEmail ?? null }
  if (ask === 'needed' && contact.name === null) return missing('contactName')
  if (ask === 'needed' && contact.email === null) return missing('contactEmail')
  if (consent !== 'yes' || words === undefined) return missing('consent')
  return { ...order, send: { version: version ?? null, words, contact } }
}

const nobody: Contact = { name: null, email: null }

const missing = (field: keyof typeof sendingErrors): Refusal => ({
  refused: 'unprocessable',
  field,
  message: `${sendingErrors[field]}.`,
})
