import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { db } from './db'

/**
 * The member for whom a job goes on with what they asked for, with the rank they have at this moment; null once they
 * belong to the workspace no more, and then the job ends. Takes no member: it is how one comes to be without a browser,
 * and jobs alone ask.
 */
export async function actingMember(workspaceId: string, userId: string | null): Promise<Member | null> {
  if (userId === null) return null
  const found = await db().member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { workspaceId: true, userId: true, rank: true },
  })
  return found && ({ role: 'member', ...found } as Member)
}
