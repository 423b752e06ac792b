import { randomUUID } from 'node:crypto'
import type { Member, Rank } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { memberOf } from './member-of'
import { newId, newKey } from './planting'
import { cookieOf } from './workspaces'

export { memberOf }

/** An empty workspace. @returns its id */
export async function newWorkspace(name = 'Demo Workspace'): Promise<string> {
  const id = newId()
  await db().workspace.create({ data: { id, name, createdAt: new Date() }, select: { id: true } })
  return id
}

/** Somebody with an account, member of nothing as yet. */
export async function newPerson(name = 'Demo Person'): Promise<{ userId: string; email: string }> {
  const userId = randomUUID().replaceAll('-', '')
  const email = `${userId.slice(0, 12)}@mail.test`
  const at = { createdAt: new Date(), updatedAt: new Date() }
  await db().user.create({ data: { id: userId, name, email, emailVerified: true, ...at }, select: { id: true } })
  return { userId, email }
}

/** Somebody with an account who belongs to a workspace. */
export async function newMember(workspaceId: string, rank: Rank, name?: string): Promise<Member> {
  const { userId } = await newPerson(name)
  await join(workspaceId, userId, rank)
  return memberOf(workspaceId, userId, rank)
}

/** Lets somebody into a workspace. */
export async function join(workspaceId: string, userId: string, rank: Rank): Promise<void> {
  await db().member.create({ data: { workspaceId, userId, rank, since: new Date() }, select: { rank: true } })
}

/** Signs somebody in. @returns the cookie of the browser */
export async function sessionCookie(userId: string): Promise<{ name: string; value: string }> {
  const token = newKey()
  const at = { createdAt: new Date(), updatedAt: new Date(), expiresAt: new Date(Date.now() + 30 * 86_400_000) }
  await db().session.create({ data: { id: newId(), token, userId, ...at }, select: { id: true } })
  const [name = '', value = ''] = cookieOf(token).split('=')
  return { name, value: decodeURIComponent(value) }
}
