import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { testSecret } from '@/ops/secret.mjs'

const root = path.resolve(import.meta.dirname, '../../..')

/** The built app in a process of its own. */
export type OwnApp = {
  readonly origin: string
  /** Everything it has printed so far. */
  readonly printed: () => string
  /** Ends it, and waits until it has. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/**
 * Starts one and waits until it answers.
 * @param settings of its environment: DATABASE_URL at least
 * @param probe the address that has to answer: `/readyz` asks for the database as well
 */
export async function startOwn(
  settings: Readonly<Record<string, string>>,
  probe: '/livez' | '/readyz',
): Promise<OwnApp> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', APP_URL: origin, AUTH_SECRET: testSecret, ...settings },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += String(chunk)))
  while (!(await answers(`${origin}${probe}`))) {
    if (child.exitCode !== null) throw new Error(`The app ended before it answered: ${text}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { origin, printed: () => text, end }
}

const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )

/** Below the ports that connections go out from: such a one could be taken again before the app listens. */
async function freePort(): Promise<number> {
  const port = 11_000 + Math.floor(Math.random() * 20_000)
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
