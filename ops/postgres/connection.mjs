import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Sentence } from '../sentence.mjs'

/** @typedef {{ host: string, port: number, password?: string }} Address host: a socket folder or a loopback address */

/** A socket in a closed folder keeps other users out by itself; Windows has no such thing and uses a password. */
export const usesSockets = process.platform !== 'win32'

/** Part of the socket's file name; no port is opened. */
export const socketPort = 5432

/** Where the random password lies on systems without sockets. */
export const passwordFile = (folder) => path.join(folder, 'seam-gauge-password')

/** Where the socket lies when nothing speaks against it. */
export const besideData = (folder) => `${folder}.socket`

/**
 * The folder for the server's socket, open to its account alone. It lies beside the data unless the path would be
 * too long for a socket (about 100 bytes) or holds characters that the setting gives a meaning of its own.
 */
export function socketFolder(folder, account) {
  const beside = besideData(folder)
  const fits = Buffer.byteLength(beside) <= 80 && /^[\w./ -]+$/.test(beside)
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const short = path.join(tmpdir().length <= 60 ? realpathSync(tmpdir()) : '/tmp', `seam-gauge-${mark}`)
  const chosen = fits ? beside : short
  try {
    mkdirSync(chosen, { mode: 0o700 })
    if (account.dropped) chownSync(chosen, account.uid, account.gid)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const found = lstatSync(chosen)
  if (!found.isDirectory() || found.uid !== account.uid) {
    throw new Sentence(`${chosen} is in the way: it belongs to another user. Remove it, then start again.`)
  }
  chmodSync(chosen, 0o700)
  return chosen
}

/** The address in the form that `pg`, Prisma and psql read. */
export function urlOf({ host, port, password }, database) {
  const name = encodeURIComponent(database)
  if (host.startsWith('/')) return `postgresql://postgres@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
  return `postgresql://postgres:${password}@${host}:${port}/${name}`
}

/** Runs `work` on one connection to a server of ours and closes it. */
export async function connected(address, database, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ ...address, user: 'postgres', database, connectionTimeoutMillis: 2000 })
  client.on('error', () => {}) // a server that stops in mid-sentence is told by the query itself
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Is the server at this address the one of this folder? `starting` means: ask again. */
export async function probe(address, folder) {
  try {
    const rows = await connected(
      address,
      'postgres',
      async (client) => (await client.query('SHOW data_directory')).rows,
    )
    return realpathSync(rows[0].data_directory) === realpathSync(folder) ? 'ours' : 'foreign'
  } catch (error) {
    const soon = ['57P03', '53300'].includes(error.code) // it starts, stops or recovers; it has no connection free
    return soon ? 'starting' : 'silent'
  }
}

/** Makes the database when it is absent. */
export async function ensureDatabase(address, name) {
  await connected(address, 'postgres', async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`)
  })
}

/** The password of a folder, on systems that use one. */
export const passwordOf = (folder) => (usesSockets ? {} : { password: readFileSync(passwordFile(folder), 'utf8') })
