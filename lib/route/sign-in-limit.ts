import 'server-only'
import { within } from '@/lib/data/limits'
import type { Refusal } from '@/lib/schemas/refusal'
import { network } from './start-limit'

/**
 * Counts one try to sign in: per network, for all together, and per address and way, so that letters asked for by others
 * do not keep a person from using their password.
 * @returns why not, or null
 */
export async function signInLimit(
  headers: Headers,
  way: 'letter' | 'password',
  email: string,
): Promise<Refusal | null> {
  const may =
    (await within('signIn', network(headers))) &&
    (await within('signInAll', 'all')) &&
    (await within('signInAddress', `${way} ${email}`))
  return may ? null : tooManyTries
}

/** What somebody is told who tried too often, whether or not there is such an account. */
export const tooManyTries: Refusal = {
  refused: 'too-many-tries',
  message: 'That was tried too often. Wait an hour and try again.',
}
