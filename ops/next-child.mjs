// Runs Next's own command in a process that cannot outlive the one that started it, however that one ends.
import { createRequire } from 'node:module'

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM') // Next finishes what it is answering
  setTimeout(() => process.exit(1), 5000).unref()
})
createRequire(import.meta.url)('next/dist/bin/next')
