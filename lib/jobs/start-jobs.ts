import 'server-only'
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Runner, type WorkerEvents } from 'graphile-worker'
import { recoverJobs } from '@/lib/data/job-recovery'
import { failForsakenExports } from '@/lib/data/export-run'
import { failForsakenLetters } from '@/lib/data/letter-sending'
import { WorkerLock } from '@/lib/data/worker-lock'
import { env } from '@/lib/env'
import { goOnWithChange } from './change-job'
import { writeExport } from './export-job'
import { fillInbox } from './fill-inbox'
import { sendLetter, type Office } from './letter-job'
import { post } from './posting'
import { retentionCron, runRetentions } from './retention-job'

/** Seconds after which a job is looked at whose worker may be gone, and between two looks. */
const look = 10
/** Milliseconds until the worker is started again after it broke. */
const rest = 5_000

export type Jobs = {
  /** Finishes the letter in hand and takes no other. */
  readonly stop: () => Promise<void>
}

/**
 * Runs the worker of this process: letters are sent as they are queued, one at a time. It never throws: what breaks is
 * told and tried again. Call it once.
 */
export function startJobs(): Jobs {
  const { APP_URL, DATABASE_URL, MAIL_FROM, SMTP_URL } = env()
  const office: Office = {
    post: SMTP_URL ? post(SMTP_URL, MAIL_FROM, APP_URL) : null,
    place: { appUrl: APP_URL, mailFrom: MAIL_FROM },
    print: console.log,
  }
  const ending = new AbortController()
  const looking = recover(DATABASE_URL, ending.signal)
  const filling = fillInbox(ending.signal)
  const working = work(DATABASE_URL, office, ending.signal)
  const stop = async () => {
    ending.abort()
    await Promise.all([looking, filling, working])
    office.post?.close()
  }
  return { stop }
}

async function work(url: string, office: Office, ending: AbortSignal): Promise<void> {
  let told = false
  while (!ending.aborted) {
    try {
      await workUntilItEnds(url, office, ending)
      told = false
    } catch (error) {
      if (!ending.aborted && !told) console.error('Letters wait until the worker runs again:', error)
      told = true
    }
    await pause(rest, undefined, { signal: ending }).catch(() => {})
  }
}

/** The queue marks a job with the name of the pool that took it, so that is the name the lock is held under. */
async function workUntilItEnds(url: string, office: Office, ending: AbortSignal): Promise<void> {
  let name = ''
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => (name = workerPool.id))
  const lock = new WorkerLock(url, () => name)
  try {
    const runner = await run({
      ...{ connectionString: url, maxPoolSize: 3, concurrency: 1, noHandleSignals: true, events, logger: quiet },
      // Asked before each job is taken: none is, unless the lock is held.
      forbiddenFlags: async () => {
        await lock.hold()
        return []
      },
      crontab: retentionCron,
      taskList: {
        letter: (payload, { job }) => sendLetter(idIn(payload), job.attempts >= job.max_attempts, office),
        change: (payload, { job, addJob }) => {
          const id = idIn(payload)
          const again = () => addJob('change', { id }, { jobKey: `change ${id}`, maxAttempts: 12 })
          return goOnWithChange(id, job.attempts >= job.max_attempts, again)
        },
        export: (payload, { job, addJob }) => {
          const id = idIn(payload)
          const again = async () => void (await addJob('export', { id }, { jobKey: `export ${id}`, maxAttempts: 12 }))
          return writeExport(id, again, job.attempts >= job.max_attempts)
        },
        retention: (_, { addJob }) =>
          runRetentions(async () => void (await addJob('retention', {}, { jobKey: 'retention', maxAttempts: 12 }))),
      },
    })
    await untilItEnds(runner, ending)
  } finally {
    await lock.release()
  }
}

async function untilItEnds(runner: Runner, ending: AbortSignal): Promise<void> {
  const stop = () => void runner.stop().catch(() => {})
  if (ending.aborted) stop()
  ending.addEventListener('abort', stop, { once: true })
  try {
    await runner.promise
  } finally {
    ending.removeEventListener('abort', stop)
  }
}

async function recover(url: string, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    try {
      await recoverJobs(url, look)
      await failForsakenLetters(new Date())
      await failForsakenExports(new Date())
    } catch {
      // The database cannot be reached: the worker says so, and the next look comes soon.
    }
    await pause(look * 1_000, undefined, { signal: ending, ref: false }).catch(() => {})
  }
}

const idIn = (payload: unknown): string => (payload as { id: string }).id

/** What the queue says of its own workings is for us to look for; what went wrong with a letter stands in its row. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' && !message.startsWith('Failed task')) console.error(`The queue of letters: ${message}`)
})
