import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { securityHeaders } from '@/lib/security-headers'

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

// Next bundles this file more than once; the process keeps one store all the same.
const kept = globalThis as { seamGaugeResponse?: AsyncLocalStorage<ServerResponse> }

/**
 * From now on a page can find the response it is drawn for, and what Next answers before the proxy carries our headers.
 * Node itself announces each request on this channel. Call it once, before the server listens.
 */
export function keepResponses(): void {
  const current = new AsyncLocalStorage<ServerResponse>()
  kept.seamGaugeResponse = current
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange
    current.enterWith(response)
    if (redirectsUnasked(request.url ?? '')) guard(response)
  })
}

/**
 * Gives the page that is being drawn a status of its own, before any of it is sent. Next can do so only by throwing, and
 * what is thrown reaches a browser without a script as a blank page.
 * @returns false where there is no response to give it to
 */
export function answerWithStatus(status: 404 | 429 | 503): boolean {
  const response = kept.seamGaugeResponse?.getStore()
  if (!response || response.headersSent) return false
  response.statusCode = status
  return true
}

/** Next mends `//` and `\` in an address by a permanent redirect before it asks the proxy or its own settings. */
const redirectsUnasked = (url: string): boolean => /\\|\/\//.test(url.split('?', 1)[0] ?? '')

/** Whatever such an address names, the redirect repeats it: it is kept as close as the address of a resume link. */
function guard(response: ServerResponse): void {
  const { APP_URL, NODE_ENV } = env()
  const https = APP_URL.startsWith('https:')
  const development = NODE_ENV === 'development'
  const headers = securityHeaders({ path: '/resume', nonce: crypto.randomUUID(), https, development })
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
