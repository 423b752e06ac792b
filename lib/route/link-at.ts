import 'server-only'
import { findLinkBySlug, type ProspectLink } from '@/lib/data/prospect-links'
import { verifiedAt } from '@/lib/data/domains'
import { isSlug } from '@/lib/schemas/ids'
import type { Refusal } from '@/lib/schemas/refusal'
import { holderAt } from './holder-at'

/**
 * The branded link at an address, or why there is none: what opens nothing counts against the network it came from. A
 * workspace's own host shows its own links alone.
 */
export const linkAt = (slug: string, headers: Headers): Promise<ProspectLink | Refusal> =>
  holderAt(async () => (isSlug(slug) ? shownAt(headers, await findLinkBySlug(slug, new Date())) : null), headers)

async function shownAt(headers: Headers, link: ProspectLink | null): Promise<ProspectLink | null> {
  const host = link && (await verifiedAt(headers.get('host')))
  return host && host.workspaceId !== link.workspaceId ? null : link
}
