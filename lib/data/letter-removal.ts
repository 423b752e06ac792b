import 'server-only'
import { db } from './db'

const day = 24 * 60 * 60 * 1000
/** Days for which a workspace can read what was sent. */
const letterDays = 180
/** Days for which a letter of no workspace is kept once it was sent or failed. */
const ownLetterDays = 1

/** Deletes letters that were settled long enough ago. Takes no viewer: nobody asks for it. */
export async function deleteOldLetters(now: Date): Promise<void> {
  const before = (days: number) => ({ lte: new Date(now.getTime() - days * day) })
  await db().letter.deleteMany({
    where: { OR: [{ settledAt: before(letterDays) }, { workspaceId: null, settledAt: before(ownLetterDays) }] },
  })
}
