import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'

const linux = process.platform === 'linux'

/** Resolves after so many milliseconds. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Is this process running? A zombie is not: it holds nothing any more. */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return !linux || statOf(pid)?.state !== 'Z'
}

/**
 * A mark that differs between two processes that were given the same id one after the other, as happens after a
 * restart of a container. Empty where the system does not tell.
 */
export function birth(pid) {
  if (linux) return statOf(pid)?.started ?? ''
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** The name of the program a process runs, or null when the system does not tell. */
export function programOf(pid) {
  if (linux) return statOf(pid)?.program ?? null
  if (process.platform === 'win32') return null
  const name = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()
  return name ? path.basename(name) : null
}

/** Linux: the ids of the running processes of one program whose working directory is this folder. Elsewhere: none. */
export function workingIn(folder, program) {
  if (!linux) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => programOf(pid) === program && workingDirectory(pid) === folder && alive(pid))
}

/** Linux: the working directory of a process, or null when it cannot be read. */
export function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function statOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = line.lastIndexOf(')') // a program's name may hold spaces and brackets
    const fields = line.slice(end + 2).split(' ')
    return { program: line.slice(line.indexOf('(') + 1, end), state: fields[0], started: fields[19] }
  } catch {
    return null
  }
}
