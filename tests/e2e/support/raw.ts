import { request, type IncomingHttpHeaders } from 'node:http'
import { origin } from './address'

/** Asks for an address letter for letter: what a browser would mend before it asks stays as it is. */
export function askRaw(path: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, headers: response.headers })
    })
    asked.on('error', reject).end()
  })
}
