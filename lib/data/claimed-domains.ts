import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import { forgetHost } from './domains'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** A host that a workspace says is its own. */
export type ClaimedDomain = {
  readonly id: string
  readonly host: string
  /** What its record has to say. */
  readonly token: string
  readonly addedAt: Date
  /** When the name system was asked last, and what was missing, in words. */
  readonly checkedAt: Date | null
  readonly problem: string | null
  /** Since when it shows the workspace's links; null while it does not. */
  readonly verifiedAt: Date | null
}

/** The hosts of the member's workspace, by name. */
export async function listDomains(member: Member): Promise<readonly ClaimedDomain[] | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  return inWorkspace(member, (tx) =>
    tx.domain.findMany({ where: ownWorkspace(member), select: columns, orderBy: [{ host: 'asc' }, { id: 'asc' }] }),
  )
}

/** One of them. */
export async function getDomain(member: Member, id: string): Promise<ClaimedDomain | Refusal> {
  if (!may(member, 'domain.change')) return forbidden
  const found = await inWorkspace(member, (tx) =>
    tx.domain.findFirst({ where: { ...ownWorkspace(member), id }, select: columns }),
  )
  return found ?? notFound
}

/** Claims a host, which shows nothing yet. A host that was claimed before stays as it is. @returns its id */
export async function claimDomain(member: Member, host: string, now: Date): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'domain.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    const same = await tx.domain.findFirst({ where: { ...own, host }, select: { id: true } })
    if (same) return same
    if ((await tx.domain.count({ where: own })) >= most.domains) return ceilings.domains
    const made = { id: randomBytes(10).toString('hex'), token: randomBytes(16).toString('hex'), host, addedAt: now }
    const { count } = await tx.domain.createMany({ data: [{ ...own, ...made }], skipDuplicates: true })
    const { id } = await tx.domain.findFirstOrThrow({ where: { ...own, host }, select: { id: true } })
    if (count > 0) await audit(tx, member, { action: 'domain.claimed', object: `domain ${id}` }, now)
    return { id }
  })
}

/** What a check found. */
export type Checked = {
  readonly proven: boolean
  /** What is missing, in words of at most 200 characters. */
  readonly problem: string | null
}

/**
 * Keeps what a check found, and from now on shows the workspace's links at the host where it is proven. A check asked for
 * by hand takes nothing away, and where it finds no proof it does not stand in for the daily one that can. Refused where
 * another workspace has shown that the host is its own.
 */
export async function recordCheck(
  member: Member,
  id: string,
  { proven, problem }: Checked,
  now: Date,
): Promise<Refusal | null> {
  if (!may(member, 'domain.change')) return forbidden
  const own = { ...ownWorkspace(member), id }
  try {
    const changed = await inWorkspace(member, async (tx) => {
      const row = await tx.domain.findFirst({ where: own, select: { host: true, verifiedAt: true } })
      if (!row) return null
      const shown = proven && { verifiedAt: row.verifiedAt ?? now, misses: 0 }
      const looked = (proven || !row.verifiedAt) && { checkedAt: now }
      await tx.domain.updateMany({ where: own, data: { problem, ...looked, ...shown } })
      await audit(tx, member, { action: 'domain.checked', object: `domain ${id}`, meta: { proven } }, now)
      return row
    })
    return forgotten(changed)
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return taken
    throw error
  }
}

/** Lets a host go, at once. */
export async function removeDomain(member: Member, id: string, now: Date): Promise<Refusal | null> {
  if (!may(member, 'domain.change')) return forbidden
  const own = { ...ownWorkspace(member), id }
  const removed = await inWorkspace(member, async (tx) => {
    const row = await tx.domain.findFirst({ where: own, select: { host: true } })
    const { count } = await tx.domain.deleteMany({ where: own })
    if (count > 0) await audit(tx, member, { action: 'domain.removed', object: `domain ${id}` }, now)
    return row
  })
  return forgotten(removed)
}

/** Forgotten only once the change holds: whoever asked meanwhile has remembered what was true before. */
function forgotten(changed: { readonly host: string } | null): Refusal | null {
  if (!changed) return notFound
  forgetHost(changed.host)
  return null
}

const taken: Refusal = {
  refused: 'unprocessable',
  field: 'host',
  message: 'Another workspace here uses this host. It has to be removed there first.',
}

const columns = {
  ...{ id: true, host: true, token: true, addedAt: true },
  ...{ checkedAt: true, problem: true, verifiedAt: true },
} satisfies Prisma.DomainSelect
