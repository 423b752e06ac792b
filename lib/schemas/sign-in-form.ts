import { z } from 'zod'
import { emailAddress } from './person-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** Where somebody goes on after signing in: a page of the studio or of their account. */
export type NextPath = `/studio${string}` | `/account${string}`

/** What is said of a field that cannot be taken as it is. */
export const signInErrors = {
  email: 'Write your e-mail address, such as name@example.com',
  password: 'Write your password',
  key: 'Paste the whole link from the letter',
} as const

const email = z.string(signInErrors.email).pipe(emailAddress)
const next = z.string().max(2000).optional()

const letter = z.strictObject({ email, next })
const withPassword = z.strictObject({ email, password: z.string().min(1, signInErrors.password).max(256), next })
const pasted = z.strictObject({ key: z.string().max(500), next })

/** Somebody asks for a link, or comes with a password; both say where to go on. */
export type LetterForm = { readonly email: string; readonly next: NextPath }
export type PasswordForm = LetterForm & { readonly password: string }

/** Reads who wants a sign-in link: `email`, `next`. */
export function parseLetterForm(body: unknown): LetterForm | Refusal {
  const parsed = letter.safeParse(sentBy(body))
  return parsed.success ? { email: parsed.data.email, next: nextPath(parsed.data.next) } : refuse(parsed.error)
}

/** Reads who comes with a password: `email`, `password`, `next`. */
export function parsePasswordForm(body: unknown): PasswordForm | Refusal {
  const parsed = withPassword.safeParse(sentBy(body))
  if (!parsed.success) return signInRefusal(parsed.error)
  return { ...parsed.data, next: nextPath(parsed.data.next) }
}

/** Reads the key out of a pasted link, or the key alone: `key`, `next`. */
export function parsePastedKey(body: unknown): { readonly key: string; readonly next: NextPath } | Refusal {
  const parsed = pasted.safeParse(sentBy(body))
  const key = parsed.success ? parsed.data.key.trim().split(/[/?#]/).filter(isSignInKey).at(-1) : undefined
  return parsed.success && key !== undefined
    ? { key, next: nextPath(parsed.data.next) }
    : { refused: 'unprocessable', field: 'key', message: signInErrors.key }
}

/** The key of a sign-in link as it stands in its address: 32 letters. */
export const isSignInKey = (text: string): boolean => /^[A-Za-z]{32}$/.test(text)

/**
 * Where to go on, if that is a page of the studio or the account; the studio for everything else (Trust §2.5, case 23).
 * It is read as a browser reads it, so that no spelling leads elsewhere.
 */
export function nextPath(text: string | undefined): NextPath {
  const base = 'http://localhost'
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return '/studio'
  const { origin, pathname, search } = new URL(text, base)
  const path = `${pathname}${search}`
  return origin === base && isNextPath(path) ? path : '/studio'
}

const isNextPath = (path: string): path is NextPath => /^\/(studio|account)(?=$|[/?])(?!.*\/\/)/.test(path)

/** A password that is too long is no other fault than a wrong one. */
const signInRefusal = (error: z.ZodError): Refusal => {
  const field = error.issues[0]?.path[0]
  return field === 'password' ? { refused: 'unprocessable', field, message: signInErrors.password } : refuse(error)
}
