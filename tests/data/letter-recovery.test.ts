import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { failForsakenLetters } from '@/lib/data/letter-sending'
import { recoverJobs } from '@/lib/data/job-recovery'
import { WorkerLock } from '@/lib/data/worker-lock'
import { KillableWorker } from '../support/killable-worker'
import { letterContents } from '../support/letter-contents'
import { startSink } from '../support/mail-sink'
import { withAsk, type Ask } from '../support/planting'
import { rowOf, until, write } from '../support/post-office'

const url = process.env.DATABASE_URL ?? ''
const ask: Ask = (sql, values) => withAsk(url, (one) => one(sql, values))
const [news] = letterContents().filter(({ kind }) => kind === 'withdrawn')
if (!news) throw new Error('There is no such letter')

/** A letter whose job a worker took so many seconds ago. */
async function taken(worker: string, seconds: number, attempts = 1): Promise<string> {
  const id = await write(news as NonNullable<typeof news>)
  await ask(
    `UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - make_interval(secs => $3), attempts = $4
     WHERE key = $1`,
    [`letter ${id}`, worker, seconds, attempts],
  )
  return id
}

const holderOf = async (id: string) => {
  const [job] = await ask<{ worker: string | null }>(
    'SELECT locked_by AS worker FROM graphile_worker.jobs WHERE key = $1',
    [`letter ${id}`],
  )
  return job?.worker
}

describe('a job in hand', () => {
  test('is given back when its worker is gone, and after ten seconds only', async () => {
    const [late, early] = [await taken('gone', 11), await taken('gone-lately', 2)]
    expect(await recoverJobs(url, 10)).toBe(1)
    expect([await holderOf(late), await holderOf(early)]).toEqual([null, 'gone-lately'])
  })

  test('stays with a worker that lives, however long it takes, and is given back when it ends', async () => {
    const lock = new WorkerLock(url, () => 'alive')
    await lock.hold()
    const id = await taken('alive', 3600)
    await recoverJobs(url, 10)
    expect(await holderOf(id)).toBe('alive')
    await lock.release()
    await recoverJobs(url, 10)
    expect(await holderOf(id)).toBeNull()
  })

  test('stays with a worker whose connection was cut: it takes its lock again', async () => {
    const lock = new WorkerLock(url, () => 'cut off')
    await lock.hold()
    const id = await taken('cut off', 3600)
    const cut = await sessionOf('cut off')
    await ask('SELECT pg_terminate_backend($1)', [cut])
    // The session that was cut may hold it a moment longer.
    await expect.poll(async () => [null, cut].includes(await sessionOf('cut off')), { timeout: 20_000 }).toBe(false)
    await recoverJobs(url, 10)
    expect(await holderOf(id)).toBe('cut off')
    await lock.release()
  })

  test('that was cut off at every try is said to have failed', async () => {
    const [over, once] = [await taken('gone', 11, 12), await taken('gone', 11, 11)]
    await recoverJobs(url, 10)
    await failForsakenLetters(new Date())
    expect(await rowOf(over)).toMatchObject({
      state: 'failed',
      problem: 'Sending was cut off every time it was tried.',
    })
    expect(await rowOf(once)).toMatchObject({ state: 'queued' })
  })
})

test('a worker that is asked to stop hands over the letter in hand, marks it and takes no other', async () => {
  await ask('DELETE FROM letter')
  await ask('DELETE FROM graphile_worker._private_jobs')
  let [arrived, release] = [() => {}, () => {}]
  const inHand = new Promise<void>((resolve) => (arrived = resolve))
  const released = new Promise<void>((resolve) => (release = resolve))
  const sink = await startSink(() => {
    arrived()
    return released
  })
  const worker = await KillableWorker.on(url, sink.url)
  let said = ''
  try {
    const ids = [await write(news), await write(news), await write(news)]
    await worker.start((text) => (said += text))
    await inHand
    const ended = worker.kill('SIGTERM')
    await expect.poll(() => said, { timeout: 20_000 }).toContain('stopping')
    release()
    await ended
    const states = await Promise.all(ids.map(async (id) => (await rowOf(id)).state))
    expect(states.sort()).toEqual(['queued', 'queued', 'sent'])
    expect(sink.letters).toHaveLength(1)
  } finally {
    release()
    await worker.end()
    await sink.stop()
  }
})

test('two workers share the letters, and each goes out once', async () => {
  await ask('DELETE FROM letter')
  await ask('DELETE FROM graphile_worker._private_jobs')
  const sink = await startSink(() => pause(30))
  const workers = [await KillableWorker.on(url, sink.url), await KillableWorker.on(url, sink.url)]
  try {
    const ids: string[] = []
    for (let count = 0; count < 20; count += 1) ids.push(await write(news))
    for (const worker of workers) await worker.start()
    for (const id of ids) await until(id, 'sent')
    const sent = sink.letters.map(({ headers }) => headers['message-id']?.[0])
    expect(sent).toHaveLength(20)
    expect(new Set(sent).size).toBe(20)
  } finally {
    for (const worker of workers) await worker.end()
    await sink.stop()
  }
})

/** The session of the database that holds a worker's lock. */
async function sessionOf(worker: string): Promise<number | null> {
  const [row] = await ask<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
       AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`,
    [worker],
  )
  return row?.pid ?? null
}
