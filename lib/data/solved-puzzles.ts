import 'server-only'
import { db } from './db'

/**
 * Takes a solved puzzle, which counts once. Takes no viewer: whoever solves one is nobody yet.
 * @param expiresAt until when it would count, and so is remembered
 * @returns false when it was taken before
 */
export async function takeSolvedPuzzle(id: string, expiresAt: Date): Promise<boolean> {
  const { count } = await db().solvedPuzzle.createMany({ data: [{ id, expiresAt }], skipDuplicates: true })
  return count === 1
}

/** Forgets the puzzles whose time has run out. Takes no viewer: nobody asks for it. */
export async function deleteOldPuzzles(now: Date): Promise<void> {
  await db().solvedPuzzle.deleteMany({ where: { expiresAt: { lte: now } } })
}
