import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** Shows whoever opens the link that it is paused. Pausing it again changes nothing. */
export const pauseLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, { pausedAt: null }, { pausedAt: now }, now)

/** Lets a paused link work again. */
export const resumeLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, { pausedAt: { not: null } }, { pausedAt: null }, now)

/** Lets a link work until another moment, or without an end. */
export const extendLink = (member: Member, id: string, expiresAt: Date | null, now: Date): Promise<Changed> =>
  change(member, id, {}, { expiresAt }, now)

/** Puts a link away: it works no more, and its counts stay. */
export const archiveLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, { archivedAt: null }, { archivedAt: now }, now)

/** Brings a link back that was put away, as it was. */
export const unarchiveLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, { archivedAt: { not: null } }, { archivedAt: null }, now)

/** What came of it: the link's id, or why it was refused. */
type Changed = { readonly id: string } | Refusal

async function change(
  member: Member,
  id: string,
  from: Prisma.BrandedLinkWhereInput,
  to: Prisma.BrandedLinkUpdateManyMutationInput,
  now: Date,
): Promise<Changed> {
  if (!may(member, 'links.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), id }
    const data = { ...to, version: { increment: 1 }, changedAt: now }
    const { count } = await tx.brandedLink.updateMany({ where: { ...own, ...from }, data })
    return count > 0 || (await tx.brandedLink.count({ where: own })) > 0 ? { id } : notFound
  })
}
