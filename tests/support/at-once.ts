import { setTimeout as pause } from 'node:timers/promises'
import { isUnreachable } from '@/lib/data/unreachable'

/**
 * Does the same so many times at once, as that many clients would: whoever finds the database busy waits a little
 * longer each time and tries again, as a browser does after a 503.
 *
 * @param work is told its number, from 0 on
 */
export function atOnce<Result>(times: number, work: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => untilTaken(() => work(index))))
}

async function untilTaken<Result>(work: () => Promise<Result>, tried = 1): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (tried > 10 || !isUnreachable(error)) throw error
    await pause(tried * 100)
    return untilTaken(work, tried + 1)
  }
}
