import 'server-only'
import { deleteEndedSessions } from '@/lib/data/accounts'
import { deleteExpired } from '@/lib/data/deletion'
import { deleteRemovedFiles } from '@/lib/data/file-links'
import { deleteEndedKeys } from '@/lib/data/keys'
import { deleteOldExports } from '@/lib/data/exports'
import { deleteOldLetters } from '@/lib/data/letter-removal'
import { deleteOldCounts } from '@/lib/data/limits'
import { deleteRemovedNotes } from '@/lib/data/notes'
import { deleteOldPresence } from '@/lib/data/presence'
import { deleteRemovedRecipients } from '@/lib/data/recipient-removal'
import { makeSetupCode } from '@/lib/data/setup'
import { deleteOldPuzzles } from '@/lib/data/solved-puzzles'
import { deleteRemovedSubmissions } from '@/lib/data/submission-removal'
import { deleteRemovedTasks } from '@/lib/data/tasks'
import { deleteRemovedVendors } from '@/lib/data/vendor-removal'
import { env } from '@/lib/env'
import { startDraining } from './draining'
import { recheckHosts } from './recheck-hosts'

const day = 24 * 60 * 60 * 1000
const patience = 25_000

/**
 * What one server process does beside answering: it deletes what has run out, at the start and every 24 hours, asks for
 * an owner while there is none, and when it is asked to stop it says so at once and waits for stuck requests 25 s at most (Trust §5 Stop). Next stops listening
 * by itself. Call it once.
 */
export function keepHouse(): void {
  void clear()
  void askForOwner()
  setInterval(() => void clear(), day).unref()
  process.once('SIGTERM', () => {
    startDraining()
    setTimeout(() => process.exit(143), patience).unref()
  })
}

/** One that fails keeps no other from being done: what it left is deleted next time, and no query finds it until then. */
async function clear(): Promise<void> {
  for (const duty of duties) {
    try {
      await duty(new Date())
    } catch (error) {
      console.error(`What has run out could not be deleted (${duty.name}):`, error)
    }
  }
}

const duties: readonly ((now: Date) => Promise<unknown>)[] = [
  ...[deleteExpired, deleteEndedKeys, deleteRemovedVendors, deleteRemovedNotes, deleteEndedSessions],
  ...[deleteRemovedTasks, deleteRemovedFiles, deleteRemovedSubmissions],
  ...[
    deleteRemovedRecipients,
    deleteOldCounts,
    deleteOldLetters,
    deleteOldPuzzles,
    deleteOldPresence,
    deleteOldExports,
    recheckHosts,
  ],
]

/** While nobody has an account, the terminal holds the code that makes the first one: whoever runs this reads it there. */
async function askForOwner(): Promise<void> {
  try {
    const code = await makeSetupCode(new Date())
    if (code === null) return
    const shown = `${code.slice(0, 5)}-${code.slice(5)}`
    console.log(`No owner yet. Open ${new URL('/setup', env().APP_URL).href} and enter the code ${shown}`)
  } catch (error) {
    console.error('The code for the first owner could not be made. Start again once the database answers:', error)
  }
}
