/**
 * Calls `end` once when this command should end: Ctrl-C, a polite signal, a closed terminal, or npm's shell gone.
 * npm runs a command under `sh -c`; a signal to that shell ends it alone, and we notice by getting a new parent.
 */
export function whenToEnd(end) {
  let called = false
  const once = () => {
    if (called) return
    called = true
    clearInterval(watch)
    end()
  }
  const parent = process.ppid
  const byNpm = process.env.npm_lifecycle_event !== undefined
  const watch = setInterval(() => byNpm && process.ppid !== parent && once(), 500)
  watch.unref()
  process.stdout.on('error', once) // whoever read what we print is gone
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once)
}
