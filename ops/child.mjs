import { spawn } from 'node:child_process'

import { root } from './places.mjs'

const running = new Set()

/**
 * Runs a program in the project folder to its end. A signal that ends us ends it as well.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, cwd?: string }} [options] show: print it as it says
 *   it, and give none back. An undefined variable is taken out of its environment.
 * @returns {Promise<{ code: number, output: string }>} code is 1 when it could not be run or was ended by a signal
 */
export function run(program, args, { env = {}, show = false, cwd = root } = {}) {
  const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
  const child = spawn(program, args, { cwd, stdio, env: merged(env) })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve) => {
    const end = (code) => {
      running.delete(child)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(1)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}

/** Runs a script with the Node we run on. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options)

/** Ends every program that `run` still waits for. */
export function endRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal)
}

/** Our environment with changes; undefined takes a variable out. */
export function merged(changes) {
  return Object.fromEntries(Object.entries({ ...process.env, ...changes }).filter(([, value]) => value !== undefined))
}
