import 'server-only'
import type { Answerer } from '@/lib/access/viewer'
import type { Refusal } from '@/lib/schemas/refusal'
import { answerer } from '@/lib/session/vendor-links'
import { holderAt } from './holder-at'

/** The answerer whose key stands in an address, or why nobody's does. */
export const answererAt = (token: string, headers: Headers): Promise<Answerer | Refusal> =>
  holderAt(() => answerer(token), headers)
