import 'server-only'
import { originAt } from '@/lib/data/domains'
import { env } from '@/lib/env'

/**
 * The origin that links made for this request begin with: the host it came to where that is verified, else `APP_URL`'s.
 * No other header decides, and none that a proxy adds (Trust §2.5, case 14).
 */
export const originFor = (headers: Headers): Promise<string> => originAt(headers.get('host'))

/** The origins whose pages may post to the address of this request: `APP_URL`'s, and the verified host's it came to. */
export async function ownOrigins(headers: Headers): Promise<readonly string[]> {
  return [new URL(env().APP_URL).origin, await originFor(headers)]
}
