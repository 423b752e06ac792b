import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'

/** Who did something: a person of the workspace as they are called now, or somebody who has left it. */
export type Actor = { readonly userId: string; readonly name: string | null } | null

/** A line of the audit log. */
export type AuditEntry = {
  readonly seq: number
  readonly at: Date
  readonly actor: Actor
  readonly action: string
  /** A kind and an id, as `link 0123…`. */
  readonly object: string
  /** What its object is called now, where it has a name and is still there. */
  readonly objectName: string | null
  readonly meta: Readonly<Record<string, string | number | boolean | null>>
  readonly prevHash: string
  readonly hash: string
}

/** A page of the log, the newest line first. */
export type AuditPage = {
  readonly entries: readonly AuditEntry[]
  /** Where older lines go on; null where there are none. */
  readonly before: number | null
}

/**
 * The audit log of the member's workspace, the newest line first, a page at a time by the number of the line.
 * @param query one person alone, those who have left (`left`), or one action alone
 * @param most lines on a page
 */
export async function listAudit(member: Member, query: AuditQuery, most: number): Promise<AuditPage | Refusal> {
  if (!may(member, 'audit.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.audit.findMany({
      where: await asked(tx, member, query),
      orderBy: { seq: 'desc' },
      take: most + 1,
      select: {
        seq: true,
        at: true,
        actorId: true,
        action: true,
        object: true,
        meta: true,
        prevHash: true,
        hash: true,
      },
    })
    const page = rows.slice(0, most)
    const names = await namesIn(tx, member, page)
    const entries = page.map(({ actorId, meta, ...row }) => ({
      ...row,
      actor: actorId === null ? null : { userId: actorId, name: names.get(`member ${actorId}`) ?? null },
      objectName: names.get(row.object) ?? null,
      meta: meta as AuditEntry['meta'],
    }))
    return { entries, before: rows.length > most ? (page.at(-1)?.seq ?? null) : null }
  })
}

/** The last line of the log: whoever keeps its hash elsewhere can show later that nothing before it was changed. */
export async function getAuditHead(
  member: Member,
): Promise<{ readonly seq: number; readonly hash: string } | null | Refusal> {
  if (!may(member, 'audit.see')) return forbidden
  return inWorkspace(member, (tx) =>
    tx.audit.findFirst({
      where: ownWorkspace(member),
      orderBy: { seq: 'desc' },
      select: { seq: true, hash: true },
    }),
  )
}

async function asked(tx: Transaction, member: Member, { person, action, before }: AuditQuery) {
  const own = ownWorkspace(member)
  const there = person === 'left' ? await tx.member.findMany({ where: own, select: { userId: true } }) : []
  const by = person === 'left' ? { notIn: there.map(({ userId }) => userId) } : person
  return {
    AND: [
      own,
      by !== null && { actorId: by },
      action !== null && { action },
      before !== null && { seq: { lt: before } },
    ].filter((one) => one !== false),
  } satisfies Prisma.AuditWhereInput
}

/** What the people and links that lines speak of are called now, by how lines name them. */
async function namesIn(
  tx: Transaction,
  member: Member,
  rows: readonly { readonly actorId: string | null; readonly object: string }[],
): Promise<ReadonlyMap<string, string>> {
  const own = ownWorkspace(member)
  const named = rows.flatMap(({ actorId, object }) => [`member ${actorId ?? ''}`, object])
  const idsOf = (kind: string) =>
    named.filter((one) => one.startsWith(`${kind} `)).map((one) => one.slice(kind.length + 1))
  const people = await tx.member.findMany({
    where: { AND: [own, { userId: { in: [...new Set(idsOf('member'))] } }] },
    select: { userId: true, user: { select: { name: true, email: true } } },
  })
  const links = await tx.brandedLink.findMany({
    where: { AND: [own, { id: { in: [...new Set(idsOf('link'))] } }] },
    select: { id: true, name: true },
  })
  return new Map([
    ...people.map(({ userId, user }) => [`member ${userId}`, user.name.trim() || user.email] as const),
    ...links.map(({ id, name }) => [`link ${id}`, name] as const),
  ])
}
