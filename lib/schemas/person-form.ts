import { z } from 'zod'
import { opId } from './op-id'
import { emailAddress } from './person-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** What is said of what was typed to erase somebody. */
const typedOtherwise: Refusal = {
  refused: 'unprocessable',
  field: 'typed',
  message: 'Type the address as it stands above.',
}

/** Reads whom to look for: `email`. */
export function parsePersonLook(body: unknown): { readonly email: string } | Refusal {
  const parsed = z.strictObject({ email: emailAddress }).safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads whose data to take away, and as what: `email`, `format`. */
export function parsePersonFile(body: unknown): { readonly email: string; readonly format: 'json' | 'csv' } | Refusal {
  const parsed = z.strictObject({ email: emailAddress, format: z.enum(['json', 'csv']) }).safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads whom to erase: `opId`, `email`, and the address once more as `typed`. */
export function parsePersonErasure(body: unknown): { readonly opId: string; readonly email: string } | Refusal {
  const shape = z.strictObject({ opId, email: emailAddress, typed: z.string().max(300) })
  const parsed = shape.safeParse(sentBy(body))
  if (!parsed.success) return refuse(parsed.error)
  const { typed, ...form } = parsed.data
  return typed.trim().toLowerCase() === form.email ? form : typedOtherwise
}
