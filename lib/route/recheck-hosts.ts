import 'server-only'
import { listDueHosts, recordDueCheck } from '@/lib/data/host-checks'
import { lookAtHost } from '@/lib/domains/look-at-host'
import { checkedOf } from '@/lib/domains/problem-of'
import { env } from '@/lib/env'

/**
 * Looks once a day whether each verified host still has its record, one after the other. A name server that does not
 * answer shows nothing, and changes nothing. @returns how many were given up
 */
export async function recheckHosts(now: Date): Promise<number> {
  const home = new URL(env().APP_URL).hostname
  let ended = 0
  for (const due of await listDueHosts(now)) {
    const found = await lookAtHost(due.host, due.token, home)
    if (found.proof === 'unanswered') continue
    if (!(await recordDueCheck(due, checkedOf(found), now))) ended += 1
  }
  return ended
}
