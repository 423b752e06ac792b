import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { onConnection } from '@/ops/database.mjs'
import { KillableWorker } from './killable-worker'
import { startSink } from './mail-sink'

/** What became of letters under a worker that was killed. */
export type Killed = {
  readonly queued: number
  readonly kills: number
  /** Kills that cut a letter off: its job was given back to the queue. */
  readonly inHand: number
  /** Letters that never reached the mail server. */
  readonly lost: number
  /** Letters that reached it under more than one Message-ID, or that were never queued. */
  readonly wrong: number
  /** Deliveries beyond the first under the same Message-ID. */
  readonly repeats: number
  /** Rows that do not say they were sent. */
  readonly unmarked: number
  readonly seconds: number
}

/**
 * Queues letters and kills the worker at random moments while it sends them, against a mail server that notes each
 * Message-ID (Trust §1.2, R12).
 * @param each how long it runs at most before it is killed, ms
 * @param slow how long the mail server takes for a letter at most, ms: so long that letters outlast the kills
 */
export async function killWhileSending(
  url: string,
  { letters, kills, each = 600, slow = 90 }: { letters: number; kills: number; each?: number; slow?: number },
): Promise<Killed> {
  const got = new Map<string, Map<string, number>>()
  const sink = await startSink(async ({ headers, to }) => {
    await pause(Math.random() * slow)
    const id = headers['message-id']?.[0] ?? 'none'
    const address = to.join()
    const ids = got.get(address) ?? new Map<string, number>()
    got.set(address, ids.set(id, (ids.get(id) ?? 0) + 1))
  })
  const worker = await KillableWorker.on(url, sink.url)
  const begun = performance.now()
  let inHand = 0
  try {
    await queue(url, letters)
    for (let round = 0; round < kills; round += 1) {
      const before = new Date()
      await worker.start()
      await pause(Math.random() * each)
      await worker.kill()
      inHand += await held(url, before)
    }
    await worker.start()
    while ((await left(url)) > 0) await pause(250)
    return { ...judged(got, letters), kills, inHand, unmarked: await unmarked(url), seconds: since(begun) }
  } finally {
    await worker.end()
    await sink.stop()
  }
}

function judged(got: ReadonlyMap<string, ReadonlyMap<string, number>>, letters: number) {
  const all = [...got.values()]
  const deliveries = all.flatMap((ids) => [...ids.values()])
  return {
    queued: letters,
    lost: letters - all.length,
    wrong: all.filter((ids) => ids.size > 1).length,
    repeats: deliveries.reduce((sum, count) => sum + count - 1, 0),
  }
}

/** Each letter has an address of its own, so that one that never came is missed. */
const queue = (url: string, count: number) =>
  onConnection(url, (client) =>
    client.query(
      `INSERT INTO "letter" ("id", "kind", "to_email", "data", "created_at", "send_at")
       SELECT $1 || lpad(to_hex(n), 8, '0'), 'withdrawn', 'person-' || n || '@shop.example',
         '{"link":"Clinic check","day":"2026-11-22"}', now(), now()
       FROM generate_series(1, $2::int) AS n`,
      [randomBytes(6).toString('hex'), count],
    ),
  )

const left = (url: string) => number(url, `SELECT count(*)::int AS n FROM "letter" WHERE "state" = 'queued'`)
const unmarked = (url: string) => number(url, `SELECT count(*)::int AS n FROM "letter" WHERE "state" <> 'sent'`)
/** Jobs still marked as taken by the worker that was killed last. */
const held = (url: string, since: Date) =>
  number(url, `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE locked_at >= $1`, [since])

const number = (url: string, sql: string, values: readonly unknown[] = []) =>
  onConnection(url, async (client) => (await client.query<{ n: number }>(sql, [...values])).rows[0]?.n ?? 0)

const since = (begun: number) => Math.round((performance.now() - begun) / 1000)
