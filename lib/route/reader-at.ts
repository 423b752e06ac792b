import 'server-only'
import type { Reader } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { reader } from '@/lib/session'
import { countMiss, mayTry } from './miss-limit'

/** What is said to a network that guesses. */
export const tooManyMisses: Refusal = {
  refused: 'too-many',
  message: 'Too many links that open nothing were tried from your network. Try again in an hour.',
}

/**
 * The reader whose key stands in an address. A key that opens nothing counts against the network it came from, and one
 * that tried too many is not looked at any more (Trust §2.5, case 10).
 */
export async function readerAt(token: string, headers: Headers): Promise<Reader | Refusal> {
  if (!(await mayTry(headers))) return tooManyMisses
  return (await reader(token)) ?? ((await countMiss(headers)) ? notFound : tooManyMisses)
}
