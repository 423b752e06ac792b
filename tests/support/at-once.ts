import { isUnreachable } from '@/lib/data/unreachable'

/**
 * Does the same so many times at once, as that many clients would: whoever finds the database busy tries again, as a
 * browser does after a 503.
 *
 * @param work is told its number, from 0 on
 */
export function atOnce<Result>(times: number, work: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => untilTaken(() => work(index))))
}

async function untilTaken<Result>(work: () => Promise<Result>, tries = 10): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (tries === 0 || !isUnreachable(error)) throw error
    return untilTaken(work, tries - 1)
  }
}
