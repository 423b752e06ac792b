import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { readTyped, writeTyped } from '@/lib/schemas/typed'

/** Seconds: long enough to mend a field, short enough to leave nothing behind. */
const maxAge = 600

/**
 * Keeps what a refused form held in the browser that sent it, for ten minutes and for the pages under `path`, so that a
 * page drawn without a script can show it again. It stands in no address and in no database.
 */
export async function keepTyped(form: string, path: string, fields: URLSearchParams): Promise<void> {
  ;(await cookies()).set(typedCookie(form), writeTyped(fields), typedAttributes(path))
}

/** What a refused form held, by field; nothing where there was none, or it is too long ago. */
export async function typedFields(form: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(await typedEntries(form))
}

/** The same for a form with fields that can be sent several times. */
export async function typedEntries(form: string): Promise<URLSearchParams> {
  return readTyped((await cookies()).get(typedCookie(form))?.value ?? '')
}

/** Takes it out of the browser again. */
export async function forgetTyped(form: string, path: string): Promise<void> {
  ;(await cookies()).set(typedCookie(form), '', typedAttributes(path, 0))
}

/** The cookie that what a form held is kept in. */
export const typedCookie = (form: string) => `typed-${form}`

/** How long such a cookie stays and which pages see it. */
export const typedAttributes = (path: string, seconds: number = maxAge) =>
  ({ httpOnly: true, sameSite: 'lax', secure: env().APP_URL.startsWith('https:'), path, maxAge: seconds }) as const
