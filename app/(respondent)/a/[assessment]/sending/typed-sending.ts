import { typedText } from '@/lib/route/typed-text'
import { sendingErrors } from '@/lib/schemas/sending-form'
import type { Sending } from '@/lib/data/sending'
import { sendingForm } from './back-to-form'

type Field = keyof typeof sendingErrors
/** What the fields of the form hold, and what is wrong with them. */
export type TypedSending = {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Partial<Record<Field, string>>>
  /** A program may have sent it, so that a puzzle is solved first. */
  readonly asked: boolean
}

/**
 * What the form that sends begins with: what was typed when it was refused, else what was sent with the last version.
 * The box stays ticked beside the words it was ticked for, and beside no others.
 * @param words what the words beside the box are known by now
 * @param problem why it was refused, in the word that stands in the address; undefined where it was not
 */
export async function typedSending(
  { sent }: Sending,
  businessName: string | null,
  words: string,
  problem: string | undefined,
  field: string | undefined,
): Promise<TypedSending> {
  const before = {
    businessName: businessName ?? '',
    contactName: sent?.contact.name ?? '',
    contactEmail: sent?.contact.email ?? '',
  }
  if (problem === undefined) return { typed: before, errors: {}, asked: false }
  const { consent, ...kept } = await typedText(sendingForm)
  const ticked = consent !== undefined && kept.words === words && { consent }
  const typed = { ...before, ...kept, ...ticked }
  return { typed, errors: errorsOf(problem, field), asked: problem === 'puzzle' }
}

function errorsOf(problem: string, field: string | undefined): TypedSending['errors'] {
  if (problem === 'changed-meanwhile') return { consent: otherWords }
  return isField(field) ? { [field]: sendingErrors[field] } : {}
}

const otherWords = 'These words have changed since you opened the page. Read them again'

const isField = (field: string | undefined): field is Field => field !== undefined && field in sendingErrors
