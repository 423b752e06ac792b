import 'server-only'
import { createHash } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member, Rank } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { workspaceErrors } from '@/lib/schemas/workspace-form'
import { audit, auditBy } from './audit'
import { db } from './db'
import { inWorkspace } from './in-workspace'

/** A workspace somebody belongs to, and as what. */
export type OwnWorkspace = { readonly id: string; readonly name: string; readonly rank: Rank }

/**
 * The workspaces a person belongs to, the one joined first first. Takes no member: one is a member of each of them, and
 * none is chosen yet. Who the person is comes from their session.
 */
export async function listWorkspaces(userId: string): Promise<readonly OwnWorkspace[]> {
  const rows = await db().member.findMany({
    where: { userId },
    orderBy: [{ since: 'asc' }, { workspaceId: 'asc' }],
    select: { rank: true, workspace: { select: { id: true, name: true } } },
  })
  return rows.map(({ rank, workspace }) => ({ ...workspace, rank }))
}

/**
 * Makes a workspace that the person owns. A form that is sent twice makes one: the id is worked out from the person and
 * the form. Takes no member: nobody is one yet.
 * @returns its id
 */
export async function createWorkspace(
  userId: string,
  { opId, name }: { readonly opId: string; readonly name: string },
  now: Date,
): Promise<string> {
  const id = createHash('sha256').update(`workspace ${userId} ${opId}`).digest('hex').slice(0, 20)
  await db().$transaction(async (tx) => {
    const { count } = await tx.workspace.createMany({ data: [{ id, name, createdAt: now }], skipDuplicates: true })
    if (count === 0) return
    await tx.member.create({ data: { workspaceId: id, userId, rank: 'owner', since: now }, select: { rank: true } })
    const made = { action: 'workspace.made', object: `workspace ${id}` } as const
    await auditBy(tx, { workspaceId: id, actorId: userId }, made, now)
  })
  return id
}

/** Gives the workspace another name. What prospects agreed to keeps the name it was agreed with. */
export async function renameWorkspace(member: Member, name: string, now: Date): Promise<true | Refusal> {
  if (!may(member, 'workspace.change')) return forbidden
  const { workspaceId: id } = ownWorkspace(member)
  return inWorkspace(member, async (tx) => {
    const { count } = await tx.workspace.updateMany({ where: { id, name: { not: name } }, data: { name } })
    if (count === 0) return (await tx.workspace.count({ where: { id } })) > 0 || notFound
    await audit(tx, member, { action: 'workspace.renamed', object: `workspace ${id}` }, now)
    return true
  })
}

/**
 * Deletes a workspace with everything in it, at once and for good. The assessments of prospects are their own and stay.
 * It is done by the owner of the tables, so the rank is read once more, and may take a minute: a long list of recipients
 * takes longer than any other statement may. The lines of its audit log stay, which name nobody.
 * @param typed the name, as it was typed to be sure
 */
export async function deleteWorkspace(member: Member, typed: string, now: Date): Promise<true | Refusal> {
  if (!may(member, 'workspace.delete')) return forbidden
  const { workspaceId: id } = ownWorkspace(member)
  return db().$transaction(
    async (tx) => {
      const found = await tx.workspace.findFirst({
        where: { id, members: { some: { userId: member.userId, rank: 'owner' } } },
        select: { name: true },
      })
      if (!found) return notFound
      if (found.name !== typed) return { refused: 'unprocessable', field: 'typed', message: workspaceErrors.typed }
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(patience)}, true)`
      if ((await tx.workspace.deleteMany({ where: { id, name: typed } })).count === 0) return notFound
      await audit(tx, member, { action: 'workspace.deleted', object: `workspace ${id}` }, now)
      return true
    },
    { timeout: patience },
  )
}

/** The longest that deleting a workspace may take, ms. */
const patience = 60_000

/**
 * Notes in a session which workspace its person looks at. Takes no member: it is how they become one of another.
 * @returns false where they do not belong there
 */
export async function chooseWorkspace(sessionId: string, userId: string, workspaceId: string): Promise<boolean> {
  const { count } = await db().session.updateMany({
    where: { id: sessionId, userId, user: { members: { some: { workspaceId } } } },
    data: { workspaceId },
  })
  return count > 0
}
