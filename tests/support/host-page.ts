import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A website that is not ours: what stands in the body of its pages, by path. */
export type HostPages = Record<string, string>

/**
 * Serves a demonstration website on a port of its own, at every host name that leads to this machine. Its pages have what
 * a consultant pastes into theirs, with a line of text above and below.
 */
export async function hostPage(pages: HostPages, port = 0) {
  const server = createServer((request, response) => {
    const body = pages[new URL(request.url ?? '/', 'http://host').pathname]
    // Browsers ask for an icon by themselves.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end()
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(body === undefined ? 'Not here' : drawn(body))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo
  return {
    pages,
    port: taken,
    /** The address of a page at a host name. */
    at: (host: string, path = '/') => `http://${host}:${taken}${path}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const drawn = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demonstration website</title><style>body{margin:0;font-family:sans-serif}</style></head>
<body><main><h1>Demonstration website</h1><p>Above.</p>${body}<p id="below">Below.</p></main></body></html>`
