import 'server-only'
import type { Checked } from './claimed-domains'
import { db } from './db'
import { forgetHost } from './domains'

/** A verified host whose record is due to be looked for again. */
export type DueHost = {
  readonly id: string
  readonly host: string
  readonly token: string
  /** When it was looked at last. */
  readonly checkedAt: Date | null
}

/** Hours between two checks of one host, a little under a day; checks without the record after which it is given up. */
const hours = 20
const mostMisses = 3

/**
 * The verified hosts that were not looked at within the last 20 hours, longest ago first, 200 at most. Takes no viewer:
 * the server asks by itself.
 */
export function listDueHosts(now: Date): Promise<readonly DueHost[]> {
  return db().domain.findMany({
    where: { verifiedAt: { not: null }, checkedAt: { lt: new Date(now.getTime() - hours * 3_600_000) } },
    orderBy: { checkedAt: 'asc' },
    take: 200,
    select: { id: true, host: true, token: true, checkedAt: true },
  })
}

/**
 * Keeps what such a check found. The third in a row that finds no record ends it: whoever has the name now may be somebody
 * else. Several processes may look at the same time: one of them counts. Takes no viewer, for the same reason.
 * @returns whether the host is still verified
 */
export async function recordDueCheck(
  { id, host, checkedAt }: DueHost,
  { proven, problem }: Checked,
  now: Date,
): Promise<boolean> {
  const verified = { id, verifiedAt: { not: null } }
  await db().domain.updateMany({
    where: { ...verified, checkedAt },
    data: { checkedAt: now, problem, misses: proven ? 0 : { increment: 1 } },
  })
  await db().domain.updateMany({
    where: { ...verified, misses: { gte: mostMisses } },
    data: { verifiedAt: null, misses: 0 },
  })
  forgetHost(host)
  return (await db().domain.count({ where: verified })) > 0
}
