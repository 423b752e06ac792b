import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'

/** What the database says while it changes: ids alone. Whoever passes it on asks first who may hear it. */
export type InboxNews =
  | {
      readonly of: 'submissions' | 'change' | 'export' | 'presence'
      readonly workspaceId: string
      /** Null where they are too many to be named. */
      readonly ids: readonly string[] | null
    }
  /**
   * Somebody tried to change what another one had changed, whose change stands: told to that one alone. Each id is that
   * of the change and that of a submission, with a slash between them.
   */
  | { readonly of: 'conflict'; readonly workspaceId: string; readonly userId: string; readonly ids: readonly string[] }
  /** Somebody's membership changed or ended. */
  | { readonly of: 'member'; readonly workspaceId: string; readonly userId: string }
  /** A session of somebody ended. */
  | { readonly of: 'session'; readonly userId: string }
  /** The connection was lost and is back: anything may have changed meanwhile. */
  | { readonly of: 'gap' }

const channel = 'seam_gauge_inbox'
/** Between two looks whether the connection still answers, ms. */
const look = 10_000
/** Until it is tried again, ms: longer each time, up to the last. */
const rests = [250, 1_000, 3_000, 10_000] as const
/** How long it listens on with nobody to tell, ms: the next page comes soon. */
const linger = 20_000

/** One connection that listens for everybody who wants to hear, and is made anew when it is lost. */
export class NewsListener {
  #listeners = new Set<(news: InboxNews) => void>()
  #client: Client | null = null
  #timer: NodeJS.Timeout | undefined
  #running = false
  #ending: NodeJS.Timeout | undefined

  constructor(private readonly url: () => string) {}

  /** Calls `listener` at all news from now on. @returns the call that ends it */
  on(listener: (news: InboxNews) => void): () => void {
    this.#listeners.add(listener)
    clearTimeout(this.#ending)
    if (!this.#running) {
      this.#running = true
      void this.#connect(0)
    }
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#ending)
      this.#ending = setTimeout(() => this.stop(), linger).unref()
    }
  }

  /** Ends the connection while nobody listens. */
  stop(): void {
    if (this.#listeners.size > 0) return
    this.#running = false
    clearTimeout(this.#timer)
    clearTimeout(this.#ending)
    const client = this.#client
    this.#client = null
    void client?.end().catch(() => {})
  }

  async #connect(tries: number): Promise<void> {
    const client = new Client({
      ...{ connectionString: this.url(), connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true },
      application_name: 'seam-gauge news',
    })
    client.on('error', () => {}) // it ends, and that is told below
    client.on('notification', ({ payload }) => this.#tell(newsIn(payload ?? '')))
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
    } catch {
      void client.end().catch(() => {})
      return this.#again(tries)
    }
    if (!this.#running) return void client.end().catch(() => {})
    this.#client = client
    client.once('end', () => this.#lost(client))
    this.#watch(client)
    // Whatever changed before this moment was not heard.
    this.#tell({ of: 'gap' })
  }

  /** A host that vanishes closes nothing, so it is asked. */
  #watch(client: Client): void {
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#client === client && this.#watch(client),
        () => this.#lost(client),
      )
    }, look).unref()
  }

  #lost(client: Client): void {
    if (this.#client !== client) return
    this.#client = null
    clearTimeout(this.#timer)
    void client.end().catch(() => {})
    this.#again(0)
  }

  #again(tries: number): void {
    if (!this.#running) return
    const rest = rests[Math.min(tries, rests.length - 1)] ?? 10_000
    this.#timer = setTimeout(() => void this.#connect(tries + 1), rest).unref()
  }

  #tell(news: InboxNews | null): void {
    if (!news) return
    for (const listener of this.#listeners) {
      try {
        listener(news)
      } catch (error) {
        console.error('News of an inbox could not be passed on:', error)
      }
    }
  }
}

/** Reads what a trigger said; null for what none of ours says. */
export function newsIn(payload: string): InboxNews | null {
  const said = parsed(payload)
  const { w, s, many, c, e, p, m, u, k, f, on } = said
  if (typeof u === 'string') return { of: 'session', userId: u }
  if (typeof w !== 'string') return null
  if (typeof m === 'string') return { of: 'member', workspaceId: w, userId: m }
  if (typeof k === 'string' && typeof f === 'string' && Array.isArray(on)) {
    const ids = on.filter((id) => typeof id === 'string').map((id) => `${k}/${id}`)
    return { of: 'conflict', workspaceId: w, userId: f, ids }
  }
  if (many === true) return { of: 'submissions', workspaceId: w, ids: null }
  for (const [of, ids] of [['submissions', s] as const, ['change', c], ['export', e], ['presence', p]] as const)
    if (Array.isArray(ids)) return { of, workspaceId: w, ids: ids.filter((id) => typeof id === 'string') }
  return null
}

function parsed(payload: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(payload)
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}

// Next bundles this file more than once; the process listens once all the same.
const kept = globalThis as { seamGaugeNews?: NewsListener }

/**
 * Calls `listener` at all that the database says of any inbox, on the one connection of this process. It takes no member:
 * news hold ids alone, and `lib/route/inbox-stream.ts` asks of each who may hear it.
 * @returns the call that ends it
 */
export function onInboxNews(listener: (news: InboxNews) => void): () => void {
  kept.seamGaugeNews ??= new NewsListener(() => env().DATABASE_URL)
  return kept.seamGaugeNews.on(listener)
}

/** Ends the connection at once where nobody listens any more: the process stops. */
export const stopInboxNews = (): void => kept.seamGaugeNews?.stop()
