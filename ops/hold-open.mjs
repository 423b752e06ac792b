import { endRunning } from './child.mjs'
import { whenToEnd } from './ending.mjs'
import { tell } from './sentence.mjs'

/**
 * Runs a command that serves until it is ended, and stops all it opened, the last first, however it ends.
 *
 * @param {(opened: (stop: () => Promise<void>) => void) => Promise<number>} start is given a way to name what must be
 *   stopped; resolves to an exit code when it ends by itself
 * @param {{ onEnd?: () => void }} [options]
 */
export function holdOpen(start, { onEnd = () => {} } = {}) {
  const toStop = []
  let ending
  const stopAll = async (code) => {
    endRunning()
    while (toStop.length > 0)
      await toStop
        .pop()()
        .catch(() => {}) // one that failed to start has said so already
    process.exit(code)
  }
  const end = (code) => (ending ??= stopAll(code))

  whenToEnd(() => {
    onEnd()
    end(0)
  })
  start((stop) => toStop.push(stop)).then(end, (error) => {
    if (!ending) tell(error)
    end(1)
  })
}
