import 'server-only'
import { Client } from 'pg'

/**
 * Holds an advisory lock for as long as this process and its connection live. Whoever finds it free knows that the worker
 * of that name is gone, however it went.
 */
export class WorkerLock {
  #client: Promise<Client> | null = null
  #ended = false

  /** @param name the worker's; no other worker ever has it */
  constructor(
    private readonly url: string,
    private readonly name: () => string,
  ) {}

  /** Resolves once the lock is held, taking it again where its connection was lost. @throws when it cannot be taken */
  async hold(): Promise<void> {
    if (this.#ended) throw new Error('The worker has ended')
    this.#client ??= this.#take()
    try {
      await this.#client
    } catch (error) {
      this.#client = null
      throw error
    }
  }

  /** Lets it go. */
  async release(): Promise<void> {
    this.#ended = true
    const client = await this.#client?.catch(() => null)
    await client?.end()
  }

  /** Takes it again soon, so that a job in hand is not given to somebody else. */
  #lost(): void {
    this.#client = null
    if (!this.#ended) setTimeout(() => void this.hold().catch(() => {}), 500).unref()
  }

  async #take(): Promise<Client> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 5_000, keepAlive: true })
    client.on('error', () => {}) // it ends, and that is told below
    await client.connect()
    client.once('end', () => this.#lost())
    // A host that vanishes closes nothing: the server asks after it within two minutes.
    await client.query(`SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 15; SET tcp_keepalives_count = 3`)
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [this.name()])
    return client
  }
}
