import { NotDrawn } from './not-drawn'

/**
 * Lets so many work at once and so many wait (Trust §5 Overload); who comes after that is sent away at once.
 *
 * @param workers what does the work, one thing at a time each
 * @param most how many may wait
 */
export function queue<Worker>(workers: readonly Worker[], most: number) {
  const free = [...workers]
  const waiting: ((worker: Worker) => void)[] = []

  const next = async (): Promise<Worker> => {
    const worker = free.pop()
    if (worker !== undefined) return worker
    if (waiting.length >= most) throw new NotDrawn('busy', `${most} documents wait already.`)
    return new Promise((resolve) => waiting.push(resolve))
  }

  /** Runs some work by the next worker that is free. @throws NotDrawn when too many wait */
  return async <Made>(work: (worker: Worker) => Promise<Made>): Promise<Made> => {
    const worker = await next()
    try {
      return await work(worker)
    } finally {
      const first = waiting.shift()
      if (first) first(worker)
      else free.push(worker)
    }
  }
}
