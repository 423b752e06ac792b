import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member, Rank } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { db, type Transaction } from './db'
import { inWorkspace } from './in-workspace'
import { keepingAnOwner } from './last-owner'

/** Where somebody belongs, and as what. */
export type Membership = { readonly workspaceId: string; readonly userId: string; readonly rank: Rank }

/**
 * The membership of one person in the workspace they ask for, or in the one they joined first where they ask for none or
 * belong there no more. Takes no viewer: it is how a member comes to be, and `lib/member-session.ts` alone asks.
 */
export async function findMembership(userId: string, workspaceId: string | null): Promise<Membership | null> {
  const rows = await db().member.findMany({
    where: { userId },
    orderBy: [{ since: 'asc' }, { workspaceId: 'asc' }],
    select: { workspaceId: true, userId: true, rank: true },
  })
  return rows.find((row) => row.workspaceId === workspaceId) ?? rows[0] ?? null
}

/** One of the people of a workspace. */
export type Colleague = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly rank: Rank
  readonly since: Date
}

/** The people of a workspace, who joined first first. */
export async function listMembers(member: Member): Promise<readonly Colleague[] | Refusal> {
  if (!may(member, 'people.see')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.member.findMany({
      where: ownWorkspace(member),
      orderBy: [{ since: 'asc' }, { userId: 'asc' }],
      select: { userId: true, rank: true, since: true, user: { select: { name: true, email: true } } },
    }),
  )
  return rows.map(({ user, ...row }) => ({ ...row, ...user }))
}

/**
 * Gives somebody another rank. Only an owner makes an owner or changes one, so that nobody raises themselves.
 * @returns true, or why nothing was changed: the last owner stays one
 */
export async function changeRank(member: Member, userId: string, rank: Rank, now: Date): Promise<true | Refusal> {
  if (!may(member, 'people.change')) return forbidden
  return keepingAnOwner(() =>
    inWorkspace(member, async (tx) => {
      const found = await within(tx, member, userId)
      if ('refused' in found) return found
      if (rank === 'owner' && !may(member, 'owners.change')) return forbidden
      if (found.rank === rank) return true
      const where = { AND: [ownWorkspace(member), { userId }, reach(member)] }
      if ((await tx.member.updateMany({ where, data: { rank } })).count === 0) return notFound
      const meta = { from: found.rank, to: rank }
      await audit(tx, member, { action: 'member.ranked', object: `member ${userId}`, meta }, now)
      return true
    }),
  )
}

/**
 * Takes somebody out of the workspace; what they made stays. At their next request nothing of it opens to them.
 * @returns true, or why nothing was changed: the last owner stays
 */
export async function removeMember(member: Member, userId: string, now: Date): Promise<true | Refusal> {
  if (!may(member, 'people.change')) return forbidden
  return keepingAnOwner(() =>
    inWorkspace(
      member,
      async (tx) => {
        const found = await within(tx, member, userId)
        if ('refused' in found) return found
        const where = { AND: [ownWorkspace(member), { userId }, reach(member)] }
        if ((await tx.member.deleteMany({ where })).count === 0) return notFound
        const meta = { rank: found.rank }
        await audit(tx, member, { action: 'member.removed', object: `member ${userId}`, meta }, now)
        return true
      },
      patience,
    ),
  )
}

/** Leaves the workspace, whatever the rank. @returns true, or why nothing was changed: the last owner stays */
export async function leaveWorkspace(member: Member, now: Date): Promise<true | Refusal> {
  return keepingAnOwner(() =>
    inWorkspace(
      member,
      async (tx) => {
        const where = { AND: [ownWorkspace(member), { userId: member.userId }] }
        if ((await tx.member.deleteMany({ where })).count === 0) return notFound
        const meta = { rank: member.rank }
        await audit(tx, member, { action: 'member.left', object: `member ${member.userId}`, meta }, now)
        return true
      },
      patience,
    ),
  )
}

/** How long somebody may take to go, in ms: what they owned is nobody's then, however much that is. */
const patience = 20_000

/** Whom a member may change at all, as part of a condition: it holds although a rank changed a moment ago. */
const reach = (member: Member) =>
  may(member, 'owners.change') ? {} : { rank: { in: ['admin', 'member', 'viewer'] satisfies Rank[] } }

/** The rank of somebody whom a member may change, theirs until the transaction ends, or why they may not. */
async function within(tx: Transaction, member: Member, userId: string): Promise<{ readonly rank: Rank } | Refusal> {
  const { workspaceId } = ownWorkspace(member)
  const [found] = await tx.$queryRaw<{ rank: Rank }[]>`
    SELECT rank::text FROM member WHERE workspace_id = ${workspaceId} AND user_id = ${userId} FOR NO KEY UPDATE`
  if (!found) return notFound
  return found.rank === 'owner' && !may(member, 'owners.change') ? forbidden : found
}
