import 'server-only'
import { db } from './db'

/**
 * Notes that a recipient wants no more letters about a link, or wants them again. Takes no viewer: the private address is
 * the proof, and it changes nothing else. @returns false where it is no private address
 */
export async function stopLetters(slug: string, stopped: boolean, now: Date): Promise<boolean> {
  const recipient = await db().recipient.findUnique({ where: { slug }, select: { stoppedAt: true } })
  if (!recipient) return false
  if ((recipient.stoppedAt !== null) !== stopped) {
    await db().recipient.updateMany({ where: { slug }, data: { stoppedAt: stopped ? now : null } })
  }
  return true
}
