import { connect, createServer } from 'node:net'

import { pause } from './processes.mjs'
import { Sentence } from './sentence.mjs'

/** The port to serve at: PORT, else 3000. */
export function portWanted() {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Sentence(`PORT is "${process.env.PORT}". It is a whole number from 1 to 65535.`)
}

/** Throws a Sentence when something already listens at the port. */
export async function refuseTaken(port, host) {
  const taken = (await answers(port, '127.0.0.1')) || (await answers(port, '::1'))
  const code = taken ? 'EADDRINUSE' : await tryListening(port, host)
  if (code === null) return
  if (code === 'EADDRINUSE') {
    throw new Sentence(
      `Port ${port} is taken by another program. End it, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  throw new Sentence(`Nothing can be served at ${host ?? 'any address'}, port ${port} (${code}). Change HOST or PORT.`)
}

/** Resolves to true once something answers at the port, or to false when `given up` says so. */
export async function untilAnswering(port, host, givenUp) {
  while (!givenUp()) {
    if (await answers(port, host)) return true
    await pause(25)
  }
  return false
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (result) => {
      socket.destroy()
      resolve(result)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
