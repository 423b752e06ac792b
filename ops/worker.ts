// `npm run worker`: sends letters in a process of its own, for an app that runs with WORKER=0.
import './env-file.mjs'

import { startJobs } from '@/lib/jobs/start-jobs'
import { appAddress } from './address.mjs'
import { ensurePostgres } from './embedded-postgres.mjs'
import { holdOpen } from './hold-open.mjs'
import { dataFolder } from './places.mjs'
import { authSecret } from './secret.mjs'

const log = (line: string) => console.log(`· ${line}`)

async function start(opened: (stop: () => Promise<void>) => void): Promise<number> {
  process.env.DATABASE_URL ||= await embedded(opened)
  process.env.AUTH_SECRET = authSecret()
  process.env.APP_URL = appAddress() // what letters link to
  const jobs = startJobs()
  opened(jobs.stop)
  log('Letters are sent from here (Ctrl-C ends it)')
  return new Promise(() => {}) // until it is ended
}

async function embedded(opened: (stop: () => Promise<void>) => void): Promise<string> {
  const starting = ensurePostgres({ dataDir: dataFolder(), log })
  opened(async () => (await starting).stop())
  return (await starting).url
}

holdOpen(start, { onEnd: () => log('Ending, after the letter in hand') })
