import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { testSecret } from '@/ops/secret.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const next = path.join(root, 'node_modules/next/dist/bin/next')

/** The built app in a process of its own, on a port of its own, that can be killed without warning and started again. */
export class KillableApp {
  private child: ChildProcess | undefined

  private constructor(
    private readonly port: number,
    private readonly databaseUrl: string,
  ) {}

  static async on(databaseUrl: string): Promise<KillableApp> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    server.close()
    if (address === null || typeof address === 'string') throw new Error('No port was given')
    return new KillableApp(address.port, databaseUrl)
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /**
   * Starts it and waits until it answers for the database as well.
   * @param folder where the build is, if it is not this project's own
   * @returns how long that took, ms
   */
  async start(folder = root): Promise<number> {
    const begun = performance.now()
    this.child = spawn(process.execPath, [next, 'start', '-p', String(this.port)], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: this.databaseUrl,
        APP_URL: this.origin,
        AUTH_SECRET: testSecret,
        // Letters in this database are for the app it belongs to.
        WORKER: '0',
      },
    })
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error(`The app ended with ${this.child.exitCode} before it answered`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return performance.now() - begun
  }

  /** Ends it as a power cut would: nothing in it runs any more. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    )
  }
}
