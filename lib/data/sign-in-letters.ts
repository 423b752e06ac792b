import 'server-only'
import { db } from './db'
import { writeLetters } from './letters'

/**
 * Queues the letter that holds a sign-in link, if somebody with that address has an account. Takes no viewer: there is
 * none before signing in.
 * @param token the key of the link; it is taken out of the row once the letter was sent
 */
export async function writeSignInLetter(email: string, token: string, now: Date): Promise<void> {
  const user = await db().user.findUnique({ where: { email }, select: { name: true } })
  if (!user) return
  const to = { name: user.name, email }
  await db().$transaction((tx) => writeLetters(tx, [{ workspaceId: null, kind: 'sign-in', data: { token }, to }], now))
}
