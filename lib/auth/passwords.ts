import 'server-only'
import { auth } from './auth'

/** Minutes after signing in within which a password can be chosen without the one before. */
const freshMinutes = 15

/** Whether somebody signed in a moment ago, so that the one at the browser is taken for that person still. */
export const isFresh = (since: Date, now: Date): boolean => now.getTime() - since.getTime() <= freshMinutes * 60_000

/** A password as it is kept: a hash that is slow to make, by the library's own way. */
export async function passwordHash(password: string): Promise<string> {
  return (await auth().$context).password.hash(password)
}

/** Whether this is the person's password; false as well where they have none. */
export async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const { internalAdapter, password: passwords } = await auth().$context
  const hash = (await internalAdapter.findCredentialAccount(userId))?.password
  return hash ? passwords.verify({ hash, password }) : false
}

/** Gives the person this password in place of the one before, if any. Who may is for the caller to have asked. */
export async function setPassword(userId: string, password: string): Promise<void> {
  const { internalAdapter } = await auth().$context
  const hash = await passwordHash(password)
  if (await internalAdapter.findCredentialAccount(userId)) return internalAdapter.updatePassword(userId, hash)
  await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}
