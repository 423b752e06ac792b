import 'server-only'
import { deleteExpired } from '@/lib/data/deletion'
import { deleteEndedKeys } from '@/lib/data/keys'
import { deleteRemovedVendors } from '@/lib/data/vendor-removal'
import { startDraining } from './draining'

const day = 24 * 60 * 60 * 1000
const patience = 25_000

/**
 * What one server process does beside answering: it deletes what has run out, at the start and every 24 hours, and when
 * it is asked to stop it says so at once and waits for stuck requests 25 s at most (Trust §5 Stop). Next stops listening
 * by itself. Call it once.
 */
export function keepHouse(): void {
  void clear()
  setInterval(() => void clear(), day).unref()
  process.once('SIGTERM', () => {
    startDraining()
    setTimeout(() => process.exit(143), patience).unref()
  })
}

async function clear(): Promise<void> {
  try {
    await deleteExpired(new Date())
    await deleteEndedKeys(new Date())
    await deleteRemovedVendors(new Date())
  } catch (error) {
    // Nobody waits for it: what was left is deleted next time, and no query finds it until then.
    console.error('What has run out could not be deleted:', error)
  }
}
