import 'server-only'
import { signInByLink } from '@/lib/auth/sign-in'
import type { NextPath } from '@/lib/schemas/sign-in-form'
import { letIn } from './let-in'
import { countMiss, mayTry } from './miss-limit'
import { addressOf } from './refused-form'
import { seeOther } from './reply'

/**
 * Uses the key of a sign-in link up. One that opens nothing counts against the network it came from, and leads to the
 * page that sends a new one.
 */
export async function useSignInKey(key: string, next: NextPath, headers: Headers): Promise<Response> {
  const ended = (problem: string) => seeOther(addressOf('/sign-in', { problem, next }))
  if (!(await mayTry(headers))) return ended('too-many-misses')
  const cookies = await signInByLink(key, headers)
  if (cookies) return letIn(cookies, next, headers)
  return ended((await countMiss(headers)) ? 'link-ended' : 'too-many-misses')
}
