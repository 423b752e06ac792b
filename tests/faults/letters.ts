import { migrate } from '@/ops/migrate.mjs'
import { throwawayPostgres } from '@/ops/throwaway-postgres.mjs'
import { killWhileSending } from '@/tests/support/letter-kills'
import type { Finding } from './world'

/** The worker is killed so many times while ten letters for each kill are on their way (Trust §1.2, R12). */
export async function killWorker(times: number): Promise<Finding> {
  const postgres = await throwawayPostgres()
  try {
    await migrate({ url: postgres.url })
    const found = await killWhileSending(postgres.url, { letters: 10 * times, kills: times })
    return {
      part: 'letters',
      done: `${found.kills} kills of the worker under ${found.queued} letters`,
      lost: found.lost,
      phantom: found.wrong,
      divergent: found.unmarked,
      overwritten: 0,
      acknowledged: found.queued,
      sent: found.queued + found.repeats,
      stored: found.queued,
      also: {},
      notes: [
        `${found.inHand} kills met a letter in hand; ${found.repeats} letters came twice, under the same Message-ID`,
        'phantom: letters under more than one Message-ID; divergent: letters not marked as sent',
      ],
    }
  } finally {
    await postgres.stop()
  }
}
