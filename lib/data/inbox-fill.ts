import 'server-only'
import type { Verdict } from '@/lib/engine/judgement'
import { storedVerdict } from '@/lib/schemas/stored'
import { db } from './db'
import { refreshWords, sortNameOf } from './search-words'
import { toldColumns, type Told } from './told'

/** Says what the inbox tells of a version; null where that cannot be said any more. */
export type Tell = (rubricId: string, verdict: Verdict) => Told | null

/**
 * Submissions of any workspace of which the inbox tells nothing yet, by their ids, after one of them. Takes no member:
 * nobody asks, and nothing but ids is told.
 */
export async function listUnfilled(after: string, most: number): Promise<readonly string[]> {
  const rows = await db().submission.findMany({
    where: { endedAt: null, outcome: null, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * Works out for one submission what sending works out: what the inbox tells of its last version, the words it is found by
 * and its place among names. Several processes may do it at once; the second finds nothing to do. Takes no member: a job
 * asks, for everybody. @returns whether there was anything to do
 */
export function fillSubmission(id: string, tell: Tell): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<object[]>`
      SELECT id FROM submission WHERE id = ${id} AND ended_at IS NULL AND outcome IS NULL FOR NO KEY UPDATE`
    if (locked.length === 0) return false
    const row = await tx.submission.findUniqueOrThrow({ where: { id }, select: filledFrom })
    const { workspaceId, businessName, contactName, contactEmail, recipient, sent } = row
    const version = sent[0]?.version
    const told = version ? tell(version.rubricId, storedVerdict(version.verdict)) : null
    const sortName = sortNameOf(businessName, contactName, recipient?.name, contactEmail)
    const data = { ...toldColumns(told), sortName, revision: { increment: 1 } }
    await tx.submission.updateMany({ where: { workspaceId, id }, data })
    await refreshWords(tx, workspaceId, id)
    return true
  })
}

const filledFrom = {
  ...{ workspaceId: true, businessName: true, contactName: true, contactEmail: true },
  recipient: { select: { name: true } },
  sent: {
    orderBy: { versionNumber: 'desc' },
    take: 1,
    select: { version: { select: { rubricId: true, verdict: true } } },
  },
} as const
