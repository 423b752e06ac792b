const listeners = new Set<() => void>()
const pause = 2000

let shown: string | undefined
let waiting: string | undefined
let changedAt = -Infinity
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Says a line in the page's one status region. Lines that come within 2 s of each other wait, and the last one wins.
 *
 * @param apart milliseconds between two lines, where a line has waited for quiet already
 */
export function announce(line: string, apart: number = pause): void {
  waiting = line
  timer ??= setTimeout(show, Math.max(0, changedAt + apart - Date.now()))
}

/** The line that is shown now, if any was said since the page was opened. */
export function announced(): string | undefined {
  return shown
}

/** Calls `listener` at each new line. Returns the call that ends it. */
export function onAnnounced(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(): void {
  timer = undefined
  if (waiting === shown) return
  shown = waiting
  changedAt = Date.now()
  for (const listener of listeners) listener()
}
