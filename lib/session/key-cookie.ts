import 'server-only'
import { cookies, headers } from 'next/headers'
import { env } from '@/lib/env'
import { isAssessmentId, isKey } from '@/lib/schemas/ids'

/** The key to an assessment that this browser keeps; null where it keeps none. */
export async function heldKey(assessmentId: string): Promise<string | null> {
  return (await held(assessmentId))?.key ?? null
}

/** Every key this browser keeps, in the order it sends them: the oldest first. */
export async function heldKeys(): Promise<readonly { readonly assessmentId: string; readonly key: string }[]> {
  return (await cookies()).getAll().flatMap(({ name, value }) => {
    const assessmentId = assessmentOf(name)
    return assessmentId !== null && isKey(value) ? [{ assessmentId, key: value }] : []
  })
}

/** Whether this browser keeps a key to an assessment that it sends back inside a frame alone. */
export async function holdsFramedKey(assessmentId: string): Promise<boolean> {
  return (await cookies()).has(cookieName('framed', assessmentId))
}

/** Keeps a key as it was kept before; a new one as the page needs it that asks. */
export async function keepKey(assessmentId: string, key: string): Promise<void> {
  const inFrame = (await headers()).get('sec-fetch-dest') === 'iframe'
  const kind = (await held(assessmentId))?.kind ?? (inFrame ? 'framed' : 'own')
  ;(await cookies()).set(cookieName(kind, assessmentId), key, attributes(kind))
}

/** Takes the key to an assessment out of this browser. */
export async function dropKey(assessmentId: string): Promise<void> {
  for (const kind of kinds) {
    ;(await cookies()).set(cookieName(kind, assessmentId), '', { ...attributes(kind), maxAge: 0 })
  }
}

async function held(assessmentId: string): Promise<{ kind: Kind; key: string } | null> {
  if (!isAssessmentId(assessmentId)) return null
  const kept = await cookies()
  for (const kind of kinds) {
    const key = kept.get(cookieName(kind, assessmentId))?.value
    if (key !== undefined && isKey(key)) return { kind, key }
  }
  return null
}

/**
 * How a browser keeps a key. `framed` ones are sent back inside a frame on another website, and there alone: browsers
 * keep them apart for each website (Trust §5 Headers).
 */
type Kind = 'own' | 'framed'
const kinds: readonly Kind[] = ['own', 'framed']

/** The longest a browser keeps a cookie. */
const maxAge = 400 * 24 * 60 * 60

function attributes(kind: Kind) {
  const shared = { httpOnly: true, path: '/', maxAge }
  return kind === 'framed'
    ? ({ ...shared, sameSite: 'none', secure: true, partitioned: true } as const)
    : ({ ...shared, sameSite: 'lax', secure: isHttps() } as const)
}

const isHttps = () => env().APP_URL.startsWith('https:')

// The prefix makes a browser refuse the cookie from any other host or from an unencrypted page.
const prefix = (kind: Kind) => `${isHttps() ? '__Host-' : ''}${kind === 'framed' ? 'sgf-' : 'sg-'}`
const cookieName = (kind: Kind, assessmentId: string) => `${prefix(kind)}${assessmentId}`

function assessmentOf(cookie: string): string | null {
  const kind = kinds.find((kind) => cookie.startsWith(prefix(kind)))
  const id = kind ? cookie.slice(prefix(kind).length) : ''
  return isAssessmentId(id) ? id : null
}
