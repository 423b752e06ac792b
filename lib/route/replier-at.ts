import 'server-only'
import type { Replier } from '@/lib/access/viewer'
import { verifiedAt } from '@/lib/data/domains'
import type { Refusal } from '@/lib/schemas/refusal'
import { replier } from '@/lib/session/ask-backs'
import { holderAt } from './holder-at'

/**
 * The replier whose key stands in an address, or why nobody's does. A workspace's own host shows its own questions
 * alone.
 */
export const replierAt = (token: string, headers: Headers): Promise<Replier | Refusal> =>
  holderAt(async () => shownAt(headers, await replier(token)), headers)

async function shownAt(headers: Headers, found: Replier | null): Promise<Replier | null> {
  const host = found && (await verifiedAt(headers.get('host')))
  return host && host.workspaceId !== found.workspaceId ? null : found
}
