import { portWanted } from './port.mjs'

/** Where people reach the app: APP_URL, else where HOST and PORT let it serve. */
export function appAddress() {
  if (process.env.APP_URL) return process.env.APP_URL
  const [host, port] = [process.env.HOST, portWanted()]
  if (!host || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
