import type { Member, Rank } from '@/lib/access/viewer'

/** A member for a test, made by hand: no session is asked for. */
export const memberOf = (workspaceId: string, userId: string, rank: Rank) =>
  ({ role: 'member', workspaceId, userId, rank }) as Member
