import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { runChange, stopChange } from '@/lib/data/change-run'

/** Milliseconds after which a change lets what waits behind it in the queue go first. */
const turn = 2_000
/** Milliseconds until a batch that failed is tried again. */
const rests = [250, 1_000, 4_000] as const

/**
 * Goes on with a change of very many submissions, batch after batch, for about two seconds: letters wait no longer.
 * @param last whether the queue tries no more after this
 * @param again queues it once more
 * @throws when it has to be tried again
 */
export async function goOnWithChange(id: string, last: boolean, again: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + turn
  try {
    while (await oneBatch(id)) if (Date.now() >= until) return void (await again())
  } catch (error) {
    if (last) await stopChange(id)
    throw error
  }
}

/** Somebody may hold a submission for longer than a batch waits. */
async function oneBatch(id: string): Promise<boolean> {
  for (const rest of rests) {
    try {
      return await runChange(id, new Date())
    } catch {
      await pause(rest)
    }
  }
  return runChange(id, new Date())
}
