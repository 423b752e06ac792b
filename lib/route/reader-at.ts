import 'server-only'
import type { Reader } from '@/lib/access/viewer'
import type { Refusal } from '@/lib/schemas/refusal'
import { reader } from '@/lib/session/shares'
import { holderAt } from './holder-at'

/** The reader whose key stands in an address, or why nobody's does. */
export const readerAt = (token: string, headers: Headers): Promise<Reader | Refusal> =>
  holderAt(() => reader(token), headers)
