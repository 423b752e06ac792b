import { z } from 'zod'
import { callUrl, colour, neededLine } from './brand-fields'
import { dayOrNone } from './day'
import { over } from './extension-form'
import { opId } from './op-id'
import { linkMost } from './link-most'
import { endOf } from './link-state'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanLines } from './text'

/** Whether a prospect is asked for a name and an address on sending. */
const contactAsks = ['off', 'optional', 'needed'] as const

/** What a branded link says and does, as its form holds it. */
export type LinkFields = {
  /** For the workspace alone. */
  readonly name: string
  readonly sender: string
  readonly sells: string
  readonly colour: string
  readonly intro: string
  readonly buttonWords: string
  readonly callUrl: string | null
  readonly contact: (typeof contactAsks)[number]
  /** The moment from which it works no more. */
  readonly expiresAt: Date | null
  /** The members who get a letter when somebody sends. */
  readonly told: readonly string[]
}

export type LinkForm = {
  /** The sender's id of this form; sending it again makes no second link. */
  readonly opId: string
  /** The version that was being changed; null for a new link. */
  readonly version: number | null
  readonly fields: LinkFields
  /** No logo, even where there would be one to keep. */
  readonly withoutLogo: boolean
}

// A button says what happens: one word of letters first, with a capital where its letters have one.
const action = /^(?!\p{Ll})[\p{L}\p{M}’'-]+(\s|$|[.,:…])/u

const shape = z.strictObject({
  opId,
  version: z.coerce.number().int().min(1).max(1_000_000).nullish(),
  name: neededLine('The name', linkMost.name, 'Write a name for this link.'),
  sender: neededLine('Who asks', linkMost.sender, 'Write who asks, so that the prospect knows.'),
  sells: neededLine('What you sell', linkMost.sells, 'Write what you sell: prospects read it before they start.'),
  colour,
  intro: cleanLines('The introduction', linkMost.intro),
  buttonWords: neededLine('The button text', linkMost.buttonWords, 'Write the button text.').refine(
    (text) => text === '' || action.test(text),
    'Start the button text with a verb and a capital letter, as in “Start now”.',
  ),
  callUrl,
  contact: z.enum(contactAsks, 'Choose whether to ask for contact details.'),
  expiresOn: dayOrNone,
  told: z.array(z.string().max(64)).max(100),
  withoutLogo: z.enum(['', 'yes']).optional(),
})

/** What has to change in a form, field by field, in the words of the form. */
export function linkProblems(typed: Readonly<Record<string, string>>): readonly FieldProblem[] {
  const { told = '', hadLogo: _, logoProblem: __, ...rest } = typed
  const parsed = shape.safeParse({ ...rest, opId: crypto.randomUUID(), told: told.split(' ').filter(Boolean) })
  const found = new Map<string, string>()
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? '')
    if (code !== 'unrecognized_keys' && !found.has(field)) found.set(field, message)
  }
  return [...found].map(([field, message]) => ({ field, message }))
}

/** What is wrong with one field. */
export type FieldProblem = { readonly field: string; readonly message: string }

/**
 * Reads the form of a branded link from the fields of its page: `told` once for each member, `version` where a link is
 * changed, the rest as in `LinkFields`, `expiresOn` as `2026-05-12`.
 * @param today the first day that a link can end on, as `2026-05-12`
 * @param was the day it ended on before, which may stay even where it is over
 */
export function parseLinkForm(body: unknown, today: string, was: string | null = null): LinkForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? fieldsOf(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { opId, version = null, withoutLogo, expiresOn, told, ...fields } = parsed.data
  if (expiresOn !== null && expiresOn < today && expiresOn !== was) return over
  const expiresAt = expiresOn === null ? null : endOf(expiresOn)
  return {
    opId,
    version,
    withoutLogo: withoutLogo === 'yes',
    fields: { ...fields, expiresAt, told: [...new Set(told)] },
  }
}

// A logo that no file was chosen for arrives as an empty field from browsers without multipart forms.
function fieldsOf(fields: URLSearchParams) {
  const { logo: _, ...rest } = Object.fromEntries(fields)
  return { ...rest, told: fields.getAll('told') }
}
