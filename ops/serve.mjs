import { fork } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'

import { merged } from './child.mjs'
import { root } from './places.mjs'
import { untilAnswering } from './port.mjs'
import { pause } from './processes.mjs'
import { Sentence } from './sentence.mjs'

/**
 * How long a connection nobody uses stays open. Browsers and proxies keep theirs for up to a minute, and a request that
 * meets a connection just closed is lost.
 */
const keepAliveMs = 65_000

/**
 * Serves the built app, or runs Next's development server.
 *
 * @param {{ dev?: boolean, port: number, host?: string, env: Record<string, string> }} options
 * @returns {{ ready: Promise<void>, ended: Promise<number>, stop: () => Promise<void> }} ready: it answers, or a
 *   Sentence when it ended before it did; ended: its exit code
 */
export function serve({ dev = false, port, host, env }) {
  const mode = dev ? ['dev'] : ['start', '--keepAliveTimeout', String(keepAliveMs)]
  const args = [...mode, '-p', String(port), ...(host ? ['-H', host] : [])]
  const fixed = { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const child = fork(path.join(root, 'ops/next-child.mjs'), args, {
    cwd: root,
    env: merged({ ...env, ...fixed }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  relay(child, dev)
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
  const near = !host || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const ready = untilAnswering(port, near, () => !isRunning(child)).then((answers) => {
    if (!answers) throw new Sentence('The app ended before it answered. What it said stands above.')
  })
  return { ready, ended, stop: () => stop(child, ended) }
}

/** What Next greets with; it names addresses in its own way, and ours has been named. */
const greeting = /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running))/

/** Lets through what the app says, line by line, less the greeting. */
function relay(child, dev) {
  for (const [source, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    readline.createInterface({ input: source }).on('line', (line) => {
      if (dev || (line.trim() && !greeting.test(line))) target.write(`${line}\n`)
    })
  }
}

async function stop(child, ended) {
  if (isRunning(child)) child.kill('SIGTERM')
  await Promise.race([ended, pause(10_000)])
  if (isRunning(child)) child.kill('SIGKILL')
  await ended
}

const isRunning = (child) => child.exitCode === null && child.signalCode === null
