import { lstatSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { ensurePostgres } from './embedded-postgres.mjs'
import { throwawayFolder } from './places.mjs'
import { held, readPidFile } from './postgres/pid-file.mjs'
import { alive } from './processes.mjs'

/**
 * A PostgreSQL of one's own in a temporary folder; `stop()` ends it and removes the folder. What a killed run has
 * left behind is cleared by the next call.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function throwawayPostgres({ log = () => {} } = {}) {
  sweep()
  const home = throwawayFolder(randomBytes(4).toString('hex'))
  mkdirSync(home, { mode: 0o755 })
  const server = await ensurePostgres({ dataDir: path.join(home, 'postgres'), throwaway: true, log })
  const stop = async () => {
    await server.stop()
    remove(home)
  }
  return { url: server.url, stop }
}

function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^seam-gauge-throwaway-(\d+)-/.exec(name)?.[1]
    if (owner === undefined || alive(Number(owner))) continue
    const home = path.join(tmpdir(), name)
    try {
      end(home)
      remove(home)
    } catch (error) {
      if (error.code !== 'ENOENT' && error.code !== 'EACCES' && error.code !== 'EPERM') throw error // another user's
    }
  }
}

function end(home) {
  const folder = realpathSync(path.join(home, 'postgres'))
  const pid = readPidFile(folder)?.pid
  if (pid && held(folder)) process.kill(pid, 'SIGQUIT') // nothing in it is worth a clean end
}

function remove(home) {
  const place = path.join(home, 'postgres')
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
    rmSync(path.dirname(realpathSync(place)), { recursive: true, force: true })
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
