import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

import { alive, pause } from '../processes.mjs'
import { Sentence } from '../sentence.mjs'
import { asAccount } from './account.mjs'
import { besideData, probe, socketFolder, socketPort, usesSockets } from './connection.mjs'
import { clearLeftovers, held, readPidFile } from './pid-file.mjs'

const patience = 120_000 // recovery after a power cut replays what was not yet written

/** Given as flags: a configuration file half written at a power cut would keep the server from starting. */
const settings = {
  shared_buffers: '64MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse', // the detail of an error quotes what people wrote
  ssl: 'off',
}

/** For a database that is thrown away with its folder. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Finds the server of this folder, or starts it. Call under the folder's lock.
 *
 * @returns {Promise<{ pid: number, address: import('./connection.mjs').Address, adopted: boolean }>}
 * @throws {Sentence} when PostgreSQL refuses the folder, or something holds it that does not answer
 */
export async function ensureServer({ folder, account, binaries, throwaway, logFile, log }) {
  let launched = null
  for (const start = Date.now(); Date.now() - start < patience; await pause(20)) {
    const recorded = readPidFile(folder)
    // Asked even when its process id is unknown here: the server may live in another container on the same folder.
    if (recorded?.address && (await probe(recorded.address, folder)) === 'ours') {
      return { ...recorded, adopted: launched === null }
    }
    if (launched?.failed) {
      if (!passing(launched.said())) throw refusal(folder, launched.said(), logFile)
      launched = null
    }
    if (launched === null && !held(folder)) {
      const socket = usesSockets ? socketFolder(folder, account) : null
      clearLeftovers(folder, socket)
      log('Starting PostgreSQL')
      launched = await launch({ folder, account, binaries, throwaway, logFile, socket })
    }
  }
  const pid = readPidFile(folder)?.pid ?? 'unknown'
  throw new Sentence(`Process ${pid} holds the data folder ${folder} and does not answer. End it, then start again.`)
}

/** Ends the server of this folder and waits until it has written everything. Call under the folder's lock. */
export async function stopServer(folder, binaries) {
  const recorded = readPidFile(folder)
  const pid = recorded?.pid
  if (!pid || !held(folder)) return
  const socket = usesSockets ? recorded.address?.host : null
  if (process.platform === 'win32') {
    spawnSync(path.join(binaries, 'bin/pg_ctl'), ['stop', '-D', folder, '-m', 'fast'])
    return
  }
  process.kill(pid, 'SIGINT') // "fast": open sessions are ended, nothing acknowledged is lost
  for (const start = Date.now(); alive(pid) && Date.now() - start < 30_000;) await pause(10)
  if (socket && !alive(pid) && socket !== besideData(folder)) rmSync(socket, { recursive: true, force: true })
}

async function launch({ folder, account, binaries, throwaway, logFile, socket }) {
  const where = socket
    ? { listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700', port: socketPort }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: await freePort() }
  const flags = Object.entries({ ...settings, ...where, ...(throwaway ? hasty : {}) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const from = openLog(logFile)
  const said = () => readFileSync(logFile, 'utf8').slice(from.size)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const state = { failed: false, said }

  if (process.platform === 'win32') {
    closeSync(from.handle) // PostgreSQL refuses an administrator; pg_ctl gives the rights away first
    const quoted = flags.map((flag) => `"${flag}"`).join(' ')
    const begun = spawnSync(path.join(binaries, 'bin/pg_ctl'), [
      'start',
      '-W',
      '-D',
      folder,
      '-l',
      logFile,
      '-o',
      quoted,
    ])
    state.failed = begun.status !== 0
    return state
  }
  const child = spawn(path.join(binaries, 'bin/postgres'), ['-D', folder, ...flags], {
    ...asAccount(account),
    ...{ cwd: '/', env, detached: true, stdio: ['ignore', from.handle, from.handle] },
  })
  closeSync(from.handle)
  child.once('error', (error) => Object.assign(state, { failed: true, said: () => `FATAL: ${error.message}` }))
  child.once('exit', () => (state.failed = true))
  child.unref()
  return state
}

/** Refusals that pass by themselves: another server came first, or the last one's processes are still leaving. */
const passing = (said) => /lock file ".*" already exists|pre-existing shared memory block/.test(said)

function refusal(folder, said, logFile) {
  const reasons = said.split('\n').filter((line) => /FATAL|PANIC|error while loading|HINT/.test(line))
  return new Sentence(
    [
      `PostgreSQL could not open the data folder ${folder}:`,
      ...(reasons.length > 0 ? reasons : said.split('\n').slice(-5)),
      'Nothing was deleted. Put back a copy of the folder, or name another with SEAM_GAUGE_DATA.',
      `All it said is in ${logFile}.`,
    ].join('\n'),
  )
}

function openLog(file) {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a', 0o600)
  return { handle, size: statSync(file).size }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
