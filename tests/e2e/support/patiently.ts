import { setTimeout as pause } from 'node:timers/promises'
import type { Said } from './raw-ask'

/** Asks. Where the server is too busy and says when to come again, it does so, as whoever sits before a browser would. */
export async function patiently(ask: () => Promise<Said>, tries = 5): Promise<Said> {
  const said = await ask()
  const seconds = Number(said.headers['retry-after'])
  if (said.status !== 503 || !(seconds > 0) || tries === 0) return said
  await pause(seconds * 1_000)
  return patiently(ask, tries - 1)
}
