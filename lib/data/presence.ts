import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { PresenceForm } from '@/lib/schemas/presence-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { db } from './db'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** Somebody else who has a submission open. */
export type Here = { readonly submission: string; readonly name: string }

/** A tab that said nothing for so long has gone, ms. */
const gone = 45_000
/** How long such rows are kept, ms: nothing reads them. */
const kept = 60 * 60_000
/** The most tabs that are remembered of one member: the oldest make room. */
const tabs = 12
/** The most people and submissions that are told at once. */
const most = 500

/**
 * Says what a tab of the member has open; null says that it has nothing open any more. Said again, it stays.
 * @returns true; `not-found` where the workspace has no such submission
 */
export async function bePresent(member: Member, { submission, tab }: PresenceForm, now: Date): Promise<true | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const { userId } = member
  const mine = { ...ownWorkspace(member), userId }
  try {
    return await inWorkspace(member, async (tx) => {
      if (submission === null) {
        await tx.presence.deleteMany({ where: { ...mine, tab } })
        return true
      }
      const where = { ...ownWorkspace(member), id: submission, removedAt: null }
      if (!(await tx.submission.findFirst({ where, select: { id: true } }))) return notFound
      const said = { submissionId: submission, seenAt: now }
      await tx.presence.upsert({
        where: { workspaceId_userId_tab: { ...mine, tab } },
        create: { ...mine, tab, ...said },
        update: said,
        select: { tab: true },
      })
      const order = [{ seenAt: 'desc' as const }, { tab: 'asc' as const }]
      const old = await tx.presence.findMany({ where: mine, orderBy: order, skip: tabs, select: { tab: true } })
      if (old.length > 0) await tx.presence.deleteMany({ where: { ...mine, tab: { in: old.map((row) => row.tab) } } })
      return true
    })
  } catch (error) {
    // The submission, or the membership, went while it was said.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return notFound
    throw error
  }
}

/** Who else of the workspace has which submission open at this moment, each of them once for each submission. */
export async function listHere(member: Member, now: Date): Promise<readonly Here[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.presence.findMany({
      where: {
        ...ownWorkspace(member),
        userId: { not: member.userId },
        seenAt: { gt: new Date(now.getTime() - gone) },
      },
      distinct: ['submissionId', 'userId'],
      orderBy: [{ submissionId: 'asc' }, { userId: 'asc' }],
      select: { submissionId: true, member: { select: { user: { select: { name: true, email: true } } } } },
      take: most,
    }),
  )
  return rows.map(({ submissionId, member: { user } }) => ({
    submission: submissionId,
    name: user.name.trim() || user.email,
  }))
}

/** Deletes what tabs said long ago. Nobody asks for it. */
export async function deleteOldPresence(now: Date): Promise<void> {
  await db().presence.deleteMany({ where: { seenAt: { lte: new Date(now.getTime() - kept) } } })
}
