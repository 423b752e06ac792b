import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { currentRubric } from '@/lib/rubric/rubrics'
import { onConnection } from '@/ops/database.mjs'
import { ensurePostgres } from '@/ops/embedded-postgres.mjs'
import { migrate } from '@/ops/migrate.mjs'
import { KillableApp } from '@/tests/support/killable-app'
import { begin } from '@/tests/support/saving-client'
import { Device } from './device'
import { Ledger } from './ledger'
import { judge, type StoredAnswer, type StoredEvent, type Verdict } from './oracle'

const questions = currentRubric.rubric.questions.filter(({ core, kind }) => core && kind === 'single')

/** What one part of the run found: its numbers with their denominators. */
export type Finding = Verdict & {
  readonly part: string
  /** What was done, in words: "50 kills". */
  readonly done: string
  readonly acknowledged: number
  readonly sent: number
  readonly stored: number
  /** Anything else that has to be 0, by name. */
  readonly also: Readonly<Record<string, number>>
  /** Worth knowing, and no fault. */
  readonly notes: readonly string[]
}

/** The built app on a PostgreSQL of its own that flushes to disk, both of which can be killed. */
export class World {
  readonly ledger = new Ledger()
  readonly devices: Device[] = []

  private constructor(
    private readonly folder: string,
    readonly app: KillableApp,
    readonly databaseUrl: string,
    private postgres: Awaited<ReturnType<typeof ensurePostgres>>,
  ) {}

  static async open(): Promise<World> {
    const folder = mkdtempSync(path.join(tmpdir(), 'seam-gauge-faults-'))
    chmodSync(folder, 0o755)
    const postgres = await ensurePostgres({ dataDir: path.join(folder, 'postgres') })
    await migrate({ url: postgres.url })
    return new World(folder, await KillableApp.on(postgres.url), postgres.url, postgres)
  }

  async close(): Promise<void> {
    await this.app.kill()
    await this.postgres.stop()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Devices that answer: the first two share an assessment. */
  async meet(count: number, origin = () => this.app.origin): Promise<readonly Device[]> {
    const shared = await begin(this.app.origin)
    for (let index = 0; index < count; index += 1) {
      const holder = index < 2 ? shared : await begin(this.app.origin)
      this.devices.push(new Device(`device ${index + 1}`, origin, holder, questions, this.ledger))
    }
    return this.devices
  }

  /** Ends the postmaster as a power cut would. */
  killDatabase(): void {
    process.kill(this.postgres.pid, 'SIGKILL')
  }

  /** @returns how long it took until it answered again, ms */
  async startDatabase(): Promise<number> {
    const begun = performance.now()
    this.postgres = await ensurePostgres({ dataDir: path.join(this.folder, 'postgres') })
    return performance.now() - begun
  }

  /** Compares the ledger with what is stored. */
  async finding(part: string, done: string, more: Partial<Pick<Finding, 'also' | 'notes'>> = {}): Promise<Finding> {
    const [events, answers] = await onConnection(this.databaseUrl, async (client) => [
      (await client.query<StoredEvent>('SELECT * FROM answer_event')).rows,
      (await client.query<StoredAnswer>('SELECT * FROM answer')).rows,
    ])
    const premature = this.devices.reduce((sum, device) => sum + device.premature, 0)
    return {
      part,
      done,
      ...judge(this.ledger, events, answers),
      acknowledged: this.ledger.acknowledged.length,
      sent: this.ledger.sent.size,
      stored: events.length,
      also: { premature, ...more.also },
      notes: more.notes ?? [],
    }
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
