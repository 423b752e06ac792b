import 'server-only'
import { cookies, headers } from 'next/headers'
import { env } from '@/lib/env'
import { readTyped, writeTyped } from '@/lib/schemas/typed'

/** Seconds: long enough to mend a field, short enough to leave nothing behind. */
const maxAge = 600

/**
 * Keeps what a refused form held in the browser that sent it, for ten minutes and for the pages under `path`, so that a
 * page drawn without a script can show it again. It stands in no address and in no database.
 */
export async function keepTyped(form: string, path: string, fields: URLSearchParams): Promise<void> {
  ;(await cookies()).set(typedCookie(form), writeTyped(fields), await typedAttributes(path))
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
  ;(await cookies()).set(typedCookie(form), '', await typedAttributes(path, 0))
}

/** The cookie that what a form held is kept in. */
export const typedCookie = (form: string) => `typed-${form}`

/** How long such a cookie stays, which pages see it, and in a frame on another website that it comes back there. */
export async function typedAttributes(path: string, seconds: number = maxAge, framed?: boolean) {
  const shared = { httpOnly: true, path, maxAge: seconds }
  return (framed ?? (await headers()).get('sec-fetch-dest') === 'iframe')
    ? ({ ...shared, sameSite: 'none', secure: true, partitioned: true } as const)
    : ({ ...shared, sameSite: 'lax', secure: env().APP_URL.startsWith('https:') } as const)
}
