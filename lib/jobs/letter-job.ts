import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { findDueLetter, noteFailedTry, settleLetter, type DueLetter, type Settled } from '@/lib/data/letter-sending'
import { isPlainAddress } from '@/lib/letters/clean'
import { letterOf } from '@/lib/letters/letter-of'
import type { Place } from '@/lib/letters/part'
import type { Post } from './posting'
import { printLetter } from './printing'
import { problemOf } from './problem'

/** What the job needs of its surroundings. */
export type Office = {
  /** Null where there is no mail server: letters are kept and printed. */
  readonly post: Post | null
  readonly place: Place
  readonly print: (text: string) => void
}

/**
 * Sends one letter, if it is still to be sent and still wanted (Trust §5 Outbox). It is marked after it was handed over:
 * whoever is cut off in between sends it again, under the same Message-ID.
 * @param last whether the queue tries no more after this
 * @throws when it has to be tried again
 */
export async function sendLetter(id: string, last: boolean, office: Office): Promise<void> {
  const due = await findDueLetter(id, new Date())
  if (!due) return
  if (!due.content) return settle(due, 'failed', 'The letter cannot be read. This is a mistake of ours.')
  if (!due.wanted) return settle(due, 'cancelled')
  if (!isPlainAddress(due.to.email)) return settle(due, 'failed', 'The address is none that can be written to.')
  const letter = letterOf(due.content, office.place)
  if (!office.post) {
    await settle(due, 'kept')
    return printLetter(due.to, letter, office.print)
  }
  try {
    await office.post.send(due, letter)
  } catch (error) {
    const { words, final } = problemOf(error)
    if (final || last) return settle(due, 'failed', words)
    await noteFailedTry(id, words)
    throw new Error(words, { cause: error })
  }
  await settle(due, 'sent')
}

/** The letter has gone: the mark is tried for again before the queue is asked to send it once more. */
async function settle(due: DueLetter, state: Settled, problem: string | null = null): Promise<void> {
  for (const wait of [250, 1_000, 4_000]) {
    try {
      return await settleLetter(due, state, new Date(), problem)
    } catch {
      await pause(wait)
    }
  }
  await settleLetter(due, state, new Date(), problem)
}
