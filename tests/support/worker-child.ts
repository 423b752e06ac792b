import { startJobs } from '@/lib/jobs/start-jobs'

// The worker in a process of its own, to be killed: what `npm run worker` is, less what it brings up around it.
const jobs = startJobs()
console.log('working')
process.once('SIGTERM', () => {
  const stopped = jobs.stop()
  console.log('stopping')
  void stopped.then(() => process.exit(0))
})
