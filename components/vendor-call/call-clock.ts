/** How long a call has run: what was counted before, and since when it runs (ms since 1970), if it does. */
type Kept = { readonly before: number; readonly since: number | null }

/** What a page shows of it. */
export type Shown = { readonly running: boolean; readonly seconds: number }

const stopped: Kept = { before: 0, since: null }
const nothing: Shown = { running: false, seconds: 0 }
const shown = new Map<string, Shown>()
const listeners = new Set<() => void>()

/** The clock of one call as it stands, the same object until a second has passed. It lives as long as its tab. */
export function clockOf(call: string): Shown {
  const { before, since } = read(call)
  const running = since !== null
  const seconds = Math.floor((before + (running ? Math.max(0, Date.now() - since) : 0)) / 1000)
  const last = shown.get(call) ?? nothing
  if (last.running === running && last.seconds === seconds) return last
  const now = { running, seconds }
  shown.set(call, now)
  return now
}

/** Starts the clock of a call, or lets it go on. */
export function startClock(call: string): void {
  const { before, since } = read(call)
  write(call, { before, since: since ?? Date.now() })
}

/** Stops the clock of a call. What was counted stays. */
export function pauseClock(call: string): void {
  const { before, since } = read(call)
  write(call, { before: before + (since === null ? 0 : Math.max(0, Date.now() - since)), since: null })
}

/** Calls `listener` as time passes. @returns the call that ends it */
export function onClock(listener: () => void): () => void {
  const timer = setInterval(listener, 500)
  listeners.add(listener)
  return () => {
    clearInterval(timer)
    listeners.delete(listener)
  }
}

const place = (call: string) => `call-clock ${call}`
/** Where storage is switched off, a clock lives as long as its page. */
const memory = new Map<string, Kept>()

function read(call: string): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(call)) ?? 'null')
    return isKept(kept) ? kept : (memory.get(call) ?? stopped)
  } catch {
    return memory.get(call) ?? stopped
  }
}

function write(call: string, kept: Kept): void {
  memory.set(call, kept)
  try {
    sessionStorage.setItem(place(call), JSON.stringify(kept))
  } catch {
    // Then the clock starts anew when the page is loaded again.
  }
  for (const listener of listeners) listener()
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('before' in value) || !('since' in value)) return false
  return typeof value.before === 'number' && (value.since === null || typeof value.since === 'number')
}
