import 'server-only'
import { retentionHour } from '@/lib/data/retention-days'
import { goOnWithRetention, listDueRetentions } from '@/lib/data/retention-run'

/** Milliseconds after which a worker lets others go first: letters wait for no run. */
const TURN = 1_000

/**
 * When the queue asks for it: once a day, and soon after it comes back where nobody worked at that hour. As the lines of a
 * crontab are written.
 */
export const retentionCron = `0 ${retentionHour} * * * retention ?id=retention&fill=2d&jobKey=retention&max=12`

/**
 * Lets go, for about a second, of what workspaces keep no longer, and goes on in another turn. One workspace that cannot
 * be gone through keeps no other from it.
 * @param again asks the queue for another turn
 * @throws when it has to be tried again
 */
export async function runRetentions(again: () => Promise<void>, now = () => new Date()): Promise<void> {
  const until = performance.now() + TURN
  const problems: unknown[] = []
  for (const workspaceId of await listDueRetentions(now())) {
    try {
      while ((await goOnWithRetention(workspaceId, now())) === 'more') {
        if (performance.now() >= until) return await again()
      }
    } catch (error) {
      problems.push(error)
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, 'What is kept too long could not all be let go of')
}
