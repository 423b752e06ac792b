import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { accountFor } from './postgres/account.mjs'
import { binariesFor } from './postgres/binaries.mjs'
import { ensureDatabase, urlOf } from './postgres/connection.mjs'
import { initialise, inspect, settle } from './postgres/folder.mjs'
import { dropLease, otherLeases, takeLease } from './postgres/leases.mjs'
import { ensureServer, stopServer } from './postgres/server.mjs'
import { withLock } from './lock.mjs'
import { Sentence } from './sentence.mjs'

/**
 * Brings up the PostgreSQL that came with the packages, or adopts the one already running on this folder.
 *
 * The server outlives a killed app and is adopted by the next start. It is stopped by the last app to leave: each
 * app holds a lease, and `stop()` ends the server only when no other living process holds one.
 *
 * @param {object} options
 * @param {string} options.dataDir the folder of the database; made when it is absent, never emptied
 * @param {string} [options.database] the database in it; made when it is absent
 * @param {boolean} [options.throwaway] true for a folder nobody will miss: writes are not flushed to the disk
 * @param {(line: string) => void} [options.log] is told in a line each what takes time or is worth knowing
 * @returns {Promise<{url: string, pid: number, adopted: boolean, stop: () => Promise<void>}>}
 * @throws {Sentence} when the system cannot run it, or the folder is not a sound PostgreSQL folder of this version
 */
export async function ensurePostgres({ dataDir, database = 'seam_gauge', throwaway = false, log = () => {} }) {
  const place = path.resolve(dataDir)
  const locked = (work) => withLock(`${place}.lock`, work)
  try {
    mkdirSync(path.dirname(place), { recursive: true })
    return await locked(bringUp)
  } catch (error) {
    throw named(error)
  }

  async function bringUp() {
    const account = accountFor(place)
    const folder = settle(place, account, log)
    const binaries = binariesFor(path.dirname(folder), account, log)
    if (inspect(folder, account) === 'absent') await initialise(folder, account, binaries, log)

    const lease = takeLease(place)
    try {
      const server = await ensureServer({ folder, account, binaries, throwaway, logFile: `${place}.log`, log })
      await ensureDatabase(server.address, database)
      let stopped
      const stop = () => (stopped ??= locked(() => leave(place, folder, binaries, lease)))
      return { url: urlOf(server.address, database), pid: server.pid, adopted: server.adopted, stop }
    } catch (error) {
      await leave(place, folder, binaries, lease)
      throw error
    }
  }
}

async function leave(place, folder, binaries, lease) {
  dropLease(lease)
  if (otherLeases(place) === 0) await stopServer(folder, binaries)
}

/** What the file system refuses is a matter of whose folder it is, or of room on the disk. */
function named(error) {
  const known = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']
  if (error instanceof Sentence || !error.path || !known.includes(error.code)) return error
  return new Sentence(
    `${error.path} cannot be used (${error.code}).\n` +
      'Start as the user who owns the folder, make room on the disk, or name another folder with SEAM_GAUGE_DATA.',
    { cause: error },
  )
}
