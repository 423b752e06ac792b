import { z } from 'zod'
import { newPassword, personErrors, personName } from './person-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** What is said of a field that cannot be taken as it is. */
export const accountErrors = {
  name: personErrors.name,
  password: personErrors.password,
  current: 'This is not your password as it is now',
} as const

/** Reads the form of one's own name: `name`. */
export function parseNameForm(body: unknown): { readonly name: string } | Refusal {
  const parsed = z.strictObject({ name: personName }).safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

const password = z.strictObject({
  password: newPassword,
  current: z.string().max(256, accountErrors.current).optional(),
})

/** Reads the form of a new password: `password`, and `current` where the old one is asked for. */
export function parseNewPassword(
  body: unknown,
): { readonly password: string; readonly current: string | null } | Refusal {
  const parsed = password.safeParse(sentBy(body))
  return parsed.success ? { ...parsed.data, current: parsed.data.current || null } : refuse(parsed.error)
}
