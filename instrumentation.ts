/** Runs once when a server process starts. A build starts none, and the edge has no database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ keepHouse }, { keepResponses }, { startJobs }] = await Promise.all([
    import('@/lib/route/keep-house'),
    import('@/lib/route/own-response'),
    import('@/lib/jobs/start-jobs'),
  ])
  keepHouse()
  keepResponses()
  if (process.env.WORKER === '0') return
  const jobs = startJobs()
  process.once('SIGTERM', () => void jobs.stop())
}
