import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundle } from '@/ops/bundle.mjs'
import { cacheFolder } from '@/ops/places.mjs'
import { testSecret } from '@/ops/secret.mjs'

/** The worker that sends letters, in a process of its own that can be killed without warning and started again. */
export class KillableWorker {
  private child: ChildProcess | undefined

  private constructor(
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @param smtpUrl undefined: there is no mail server */
  static async on(databaseUrl: string, smtpUrl?: string): Promise<KillableWorker> {
    const file = path.join(cacheFolder, 'run', `worker-child-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`)
    mkdirSync(path.dirname(file), { recursive: true })
    await bundle('tests/support/worker-child.ts', file)
    const app = { APP_URL: 'https://gauge.example', AUTH_SECRET: testSecret, MAIL_FROM: 'letters@gauge.example' }
    return new KillableWorker(file, { DATABASE_URL: databaseUrl, ...app, ...(smtpUrl && { SMTP_URL: smtpUrl }) })
  }

  /** Starts it. @param print what it prints is given to it, line or more at a time */
  async start(print: (text: string) => void = () => {}): Promise<void> {
    this.child = spawn(process.execPath, [this.file], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child.stdout?.setEncoding('utf8').on('data', print)
    await once(this.child.stdout ?? this.child, 'data')
  }

  /** Ends it as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  /** Kills it and removes its file. */
  async end(): Promise<void> {
    await this.kill()
    rmSync(this.file, { force: true })
  }
}
