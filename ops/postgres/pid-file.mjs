import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { alive, programOf, workingDirectory, workingIn } from '../processes.mjs'
import { passwordOf } from './connection.mjs'

const fileOf = (folder) => path.join(folder, 'postmaster.pid')

/**
 * What a server has noted about itself, or null. The address is missing while it starts.
 *
 * @returns {{ pid: number, address?: import('./connection.mjs').Address } | null}
 */
export function readPidFile(folder) {
  let lines
  try {
    lines = readFileSync(fileOf(folder), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, , , port, socket, listen] = lines.map((line) => line.trim())
  const host = socket || listen
  if (!host || !Number(port)) return { pid: Number(pid) }
  return { pid: Number(pid), address: { host, port: Number(port), ...passwordOf(folder) } }
}

/**
 * Does a server, or what is left of one, still hold the folder? The process id on file proves nothing: after a
 * restart of a container it can belong to any other program.
 */
export function held(folder) {
  const pid = readPidFile(folder)?.pid
  if (pid && alive(pid) && isServerOf(pid, folder)) return true
  return workingIn(folder, 'postgres').length > 0
}

/** Removes the notes of a server that is gone, with which PostgreSQL would refuse to start for ever. Call under lock. */
export function clearLeftovers(folder, socket) {
  const recorded = readPidFile(folder)
  // A dead process id is left to PostgreSQL, which then also looks for the memory the old server may still hold.
  if (recorded && (!recorded.pid || alive(recorded.pid))) rmSync(fileOf(folder), { force: true })
  if (!socket) return
  for (const name of readdirSync(socket)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(path.join(socket, name), { force: true })
  }
}

function isServerOf(pid, folder) {
  const program = programOf(pid)
  if (program !== null && program !== 'postgres') return false
  const directory = workingDirectory(pid)
  if (directory !== null) return directory === folder
  return process.platform !== 'linux' || commandOf(pid).includes(folder)
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
