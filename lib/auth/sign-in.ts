import 'server-only'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { auth } from './auth'

/** Who has signed in with a browser. The workspace is the one they looked at last, if any. */
export type SignedIn = {
  readonly sessionId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly workspaceId: string | null
  /** When this browser was let in. */
  readonly since: Date
}

/** A cookie to be set in the browser that asked; `maxAge` in seconds, 0 takes it away. */
export type SetCookie = { readonly name: string; readonly value: string; readonly maxAge: number | null }

/** Who sent these headers, read from the database each time. Changes nothing. */
export async function signedInBy(headers: Headers): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } })
  if (!found) return null
  const { session, user } = found
  return {
    sessionId: session.id,
    userId: user.id,
    name: user.name,
    email: user.email,
    workspaceId: session.workspaceId ?? null,
    since: session.createdAt,
  }
}

/**
 * Writes a letter with a sign-in link, whether or not there is such a person: who has no account gets none, and nobody
 * can tell from the answer.
 */
export async function sendSignInLink(email: string, headers: Headers): Promise<void> {
  await auth().api.signInMagicLink({ body: { email: email.toLowerCase() }, headers })
}

/** Lets in whoever holds the key of a sign-in link, once. @returns the cookies to set, or null where it opens nothing */
export async function signInByLink(token: string, headers: Headers): Promise<readonly SetCookie[] | null> {
  return attempt(
    async () => (await auth().api.magicLinkVerify({ query: { token }, headers, returnHeaders: true })).headers,
  )
}

/** Lets in whoever knows the password. @returns the cookies to set, or null where address and password do not go together */
export async function signInByPassword(
  email: string,
  password: string,
  headers: Headers,
): Promise<readonly SetCookie[] | null> {
  const body = { email: email.toLowerCase(), password }
  return attempt(async () => (await auth().api.signInEmail({ body, headers, returnHeaders: true })).headers)
}

/** Lets in somebody who has shown who they are by the setup code or an invitation. */
export async function admit(userId: string): Promise<readonly SetCookie[] | null> {
  const { headers, response } = await auth().api.admit({ body: { userId }, returnHeaders: true })
  return response.admitted ? cookiesIn(headers) : null
}

/** Ends the session of this browser. @returns the cookies to set */
export async function signOutBy(headers: Headers): Promise<readonly SetCookie[]> {
  return (await attempt(async () => (await auth().api.signOut({ headers, returnHeaders: true })).headers)) ?? []
}

/** The library says no by throwing; what else it throws is a surprise of ours. */
async function attempt(ask: () => Promise<Headers>): Promise<readonly SetCookie[] | null> {
  try {
    const cookies = cookiesIn(await ask())
    return cookies.length > 0 ? cookies : null
  } catch (error) {
    if (saysNo(error)) return null
    throw error
  }
}

const saysNo = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && Number(error.statusCode) >= 300 && Number(error.statusCode) < 500

const cookiesIn = (headers: Headers): readonly SetCookie[] =>
  headers.getSetCookie().flatMap((line) =>
    [...parseSetCookieHeader(line)].map(([name, cookie]) => ({
      name,
      value: cookie.value,
      maxAge: cookie['max-age'] ?? null,
    })),
  )
