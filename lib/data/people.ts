import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Transaction } from './db'

/**
 * Writes somebody who can sign in from now on. Their address was shown to be theirs: by the setup code or by the key of a
 * letter that went there. Who may add them is for the caller to have asked.
 * @returns their id; null where somebody with that address came to be at the same moment
 */
export async function addPerson(
  tx: Transaction,
  { name, email }: { readonly name: string; readonly email: string },
  now: Date,
): Promise<string | null> {
  const id = randomBytes(16).toString('hex')
  const data = { id, name, email, emailVerified: true, createdAt: now, updatedAt: now }
  const { count } = await tx.user.createMany({ data: [data], skipDuplicates: true })
  return count > 0 ? id : null
}
