import { spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { onConnection } from '@/ops/database.mjs'
import { ensurePostgres } from '@/ops/embedded-postgres.mjs'
import { temporaryFolder } from './temporary-folder'

/** A place for a data folder that does not exist yet. */
export function newDataDir(): string {
  const parent = temporaryFolder()
  chmodSync(parent, 0o755)
  return path.join(parent, 'postgres')
}

/** A server on this folder, stopped at the end of the test unless the test does so itself. */
export async function startServer(dataDir: string, log: (line: string) => void = () => {}) {
  const server = await ensurePostgres({ dataDir, log })
  onTestFinished(() => server.stop())
  return server
}

/** Another process that uses the server of this folder, as a second app would. */
export async function startHolder(dataDir: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-postgres.mjs'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text)))
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)))
  })
  const { pid, adopted } = JSON.parse(line) as { pid: number; adopted: boolean }
  return {
    pid,
    adopted,
    leave: () => (child.stdin.end(), ended),
    kill: () => (child.kill('SIGKILL'), ended),
  }
}

/** The first column of what the last of these statements answers. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  return onConnection(url, async (client) => {
    const results = [await client.query<Record<string, unknown>>(sql)].flat() // several statements, several results
    return (results.at(-1)?.rows ?? []).map((row) => Object.values(row)[0])
  })
}
