import 'server-only'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { inWorkspace } from './in-workspace'
import { linkOrigin } from './sendable-link'

/** Where the links of the member's workspace lead: its own host where one is verified, else ours. */
export async function getLinkOrigin(member: Member): Promise<string | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  return inWorkspace(member, (tx) => linkOrigin(tx, member))
}
