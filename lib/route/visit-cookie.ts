import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

const name = 'visit'

/** The longest a browser keeps a cookie, in seconds. */
const maxAge = 400 * 24 * 60 * 60

/** The visit that this browser remembers of the address it asks at; null where it remembers none. */
export async function rememberedVisit(): Promise<string | null> {
  const value = (await cookies()).get(name)?.value ?? ''
  return /^[0-9a-f]{20}$/.test(value) ? value : null
}

/**
 * Lets this browser remember its visit, for the addresses of one link alone: no other page is told of it.
 * @param framed whether a page on another website shows us: a browser sends it back there alone
 */
export async function rememberVisit(slug: string, visitId: string, framed: boolean): Promise<void> {
  const shared = { httpOnly: true, path: `/s/${slug}`, maxAge }
  const own = { sameSite: 'lax', secure: env().APP_URL.startsWith('https:') } as const
  const theirs = { sameSite: 'none', secure: true, partitioned: true } as const
  ;(await cookies()).set(name, visitId, { ...shared, ...(framed ? theirs : own) })
}
