import 'server-only'
import { db } from './db'

/** A browser somebody is signed in with. */
export type Browser = { readonly id: string; readonly since: Date; readonly until: Date }

/**
 * The browsers a person is signed in with, newest first. Like all of this file it takes no viewer: a person asks for what
 * is their own, and who they are comes from their session.
 */
export async function listBrowsers(userId: string, now: Date): Promise<readonly Browser[]> {
  const rows = await db().session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, expiresAt: true },
    take: 100,
  })
  return rows.map(({ id, createdAt, expiresAt }) => ({ id, since: createdAt, until: expiresAt }))
}

/** Signs one browser of the person out. False where it is none of theirs. */
export async function endBrowser(userId: string, id: string): Promise<boolean> {
  return (await db().session.deleteMany({ where: { userId, id } })).count > 0
}

/** Signs every browser of the person out but this one. @returns how many */
export async function endOtherBrowsers(userId: string, thisOne: string): Promise<number> {
  return (await db().session.deleteMany({ where: { userId, id: { not: thisOne } } })).count
}

/** Gives the person another name. Letters and notes keep the name they were written with. */
export async function renamePerson(userId: string, name: string, now: Date): Promise<void> {
  await db().user.updateMany({ where: { id: userId }, data: { name, updatedAt: now } })
}

/** Whether the person has chosen a password. */
export async function hasPassword(userId: string): Promise<boolean> {
  const where = { userId, providerId: 'credential', password: { not: null } }
  return (await db().account.findFirst({ where, select: { id: true } })) !== null
}

/** Deletes sessions and sign-in links that have run out. Nobody asks for it. */
export async function deleteEndedSessions(now: Date): Promise<void> {
  await db().session.deleteMany({ where: { expiresAt: { lte: now } } })
  await db().verification.deleteMany({ where: { expiresAt: { lte: now } } })
}
