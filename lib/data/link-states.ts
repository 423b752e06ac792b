import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { AuditAction } from '@/lib/access/privileged'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** Shows whoever opens the link that it is paused. Pausing it again changes nothing. */
export const pauseLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, 'link.paused', { from: { pausedAt: null }, to: { pausedAt: now } }, now)

/** Lets a paused link work again. */
export const resumeLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, 'link.resumed', { from: { pausedAt: { not: null } }, to: { pausedAt: null } }, now)

/** Lets a link work until another moment, or without an end. */
export const extendLink = (member: Member, id: string, expiresAt: Date | null, now: Date): Promise<Changed> =>
  change(member, id, 'link.extended', { from: {}, to: { expiresAt } }, now)

/** Puts a link away: it works no more, and its counts stay. */
export const archiveLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, 'link.archived', { from: { archivedAt: null }, to: { archivedAt: now } }, now)

/** Brings a link back that was put away, as it was. */
export const unarchiveLink = (member: Member, id: string, now: Date): Promise<Changed> =>
  change(member, id, 'link.unarchived', { from: { archivedAt: { not: null } }, to: { archivedAt: null } }, now)

/** What came of it: the link's id, or why it was refused. */
type Changed = { readonly id: string } | Refusal

type Step = { readonly from: Prisma.BrandedLinkWhereInput; readonly to: Prisma.BrandedLinkUpdateManyMutationInput }

async function change(
  member: Member,
  id: string,
  action: AuditAction,
  { from, to }: Step,
  now: Date,
): Promise<Changed> {
  if (!may(member, 'links.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), id }
    const data = { ...to, version: { increment: 1 }, changedAt: now }
    const { count } = await tx.brandedLink.updateMany({ where: { ...own, ...from }, data })
    if (count > 0) await audit(tx, member, { action, object: `link ${id}` }, now)
    return count > 0 || (await tx.brandedLink.count({ where: own })) > 0 ? { id } : notFound
  })
}
