import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Member } from '@/lib/access/viewer'
import { signedInBy, type SetCookie, type SignedIn } from '@/lib/auth/sign-in'
import { findMembership } from '@/lib/data/members'
import { env } from '@/lib/env'

/** Who has signed in with this browser, member of something or not. Session and person are read anew each time. */
export const signedIn = async (): Promise<SignedIn | null> => signedInBy(new Headers(await headers()))

/**
 * The member who asks: signed in with this browser, with the rank they have at this moment in the workspace they look at.
 * Null for everyone else, whatever the reason.
 */
export async function member(): Promise<Member | null> {
  const person = await signedIn()
  return person && memberIn(person)
}

/** The same of somebody whose session was read already. */
export async function memberIn(person: SignedIn): Promise<Member | null> {
  const found = await findMembership(person.userId, person.workspaceId)
  return found && ({ role: 'member', ...found } as Member)
}

/** Keeps in this browser what signing in or out gave. Only a route handler can do this. */
export async function keepSession(given: readonly SetCookie[]): Promise<void> {
  const kept = await cookies()
  const secure = env().APP_URL.startsWith('https:')
  for (const { name, value, maxAge } of given) {
    const lasting = maxAge === null ? {} : { maxAge }
    kept.set(name, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', ...lasting })
  }
}
