import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { getDomain, recordCheck } from '@/lib/data/claimed-domains'
import { within } from '@/lib/data/limits'
import { lookAtHost } from '@/lib/domains/look-at-host'
import { checkedOf } from '@/lib/domains/problem-of'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'

/**
 * Asks the name system about a host of the member's workspace, so many times an hour, and keeps what it said.
 * @param home the host of `APP_URL`, without a port
 */
export async function checkDomain(member: Member, id: string, home: string): Promise<Refusal | null> {
  const domain = await getDomain(member, id)
  if (isRefusal(domain)) return domain
  if (!(await within('domain', member.workspaceId))) return tooMany
  const checked = checkedOf(await lookAtHost(domain.host, domain.token, home))
  return recordCheck(member, id, checked, new Date())
}

const tooMany: Refusal = {
  refused: 'too-many-tries',
  message: 'Your hosts were checked too often. Wait an hour and check again.',
}
