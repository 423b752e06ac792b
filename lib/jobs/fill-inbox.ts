import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { fillSubmission, listUnfilled } from '@/lib/data/inbox-fill'
import { ping } from '@/lib/data/ping'
import { toldOf } from '@/lib/views/inbox/told'

/** How many submissions are looked up at once. */
const batch = 200
/** Milliseconds until the database is asked again after it could not be reached. */
const rest = 5_000

/**
 * Goes once through the submissions of which the inbox tells nothing yet, and fills each: those that were sent before
 * there was an inbox. It never throws: what cannot be filled is told, and tried again when a worker starts next.
 * @returns how many were filled
 */
export async function fillInbox(ending: AbortSignal): Promise<number> {
  let [filled, after] = [0, '']
  while (!ending.aborted) {
    try {
      const ids = await listUnfilled(after, batch)
      if (ids.length === 0) break
      for (const id of ids) {
        if (ending.aborted) break
        filled += (await fill(id)) ? 1 : 0
        after = id
      }
    } catch {
      // The database cannot be reached: the worker says so, and this goes on where it was.
      await pause(rest, undefined, { signal: ending, ref: false }).catch(() => {})
    }
  }
  return filled
}

/** @throws where the database cannot be reached */
async function fill(id: string): Promise<boolean> {
  try {
    return await fillSubmission(id, toldOf)
  } catch (error) {
    if (!(await ping())) throw error
    console.error(`The inbox tells nothing of submission ${id}:`, error)
    return false
  }
}
