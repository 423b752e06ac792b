import 'server-only'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { countMiss, mayTry } from './miss-limit'

/** What is said to a network that guesses. */
const tooManyMisses: Refusal = {
  refused: 'too-many-misses',
  message: 'Too many links that open nothing were tried from your network. Try again in an hour.',
}

/**
 * Whoever holds the key that stands in an address, as `find` says. A key that opens nothing counts against the network
 * it came from, whatever it was meant to open, and one that tried too many is not looked at any more (Trust §2.5,
 * case 10).
 */
export async function holderAt<Holder extends object>(
  find: () => Promise<Holder | null>,
  headers: Headers,
): Promise<Holder | Refusal> {
  if (!(await mayTry(headers))) return tooManyMisses
  return (await find()) ?? ((await countMiss(headers)) ? notFound : tooManyMisses)
}
