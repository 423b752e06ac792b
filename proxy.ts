import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { securityHeaders } from '@/lib/security-headers'

/**
 * Adds the security headers and a fresh nonce to every rendered response, prefetches included: a prefetched page
 * of one person must not be cached either. It decides nothing about who may see what.
 */
export function proxy(request: NextRequest): NextResponse {
  const { APP_URL, NODE_ENV } = env()
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    https: APP_URL.startsWith('https:'),
    development: NODE_ENV === 'development',
  })

  // Next reads the nonce from the request's policy. Setting it also discards a policy the caller sent.
  const forwarded = new Headers(request.headers)
  forwarded.delete('content-security-policy-report-only')
  forwarded.set('content-security-policy', headers['Content-Security-Policy'] ?? '')

  const response = NextResponse.next({ request: { headers: forwarded } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

export const config = { matcher: '/((?!_next/static/|icon\\.svg$|favicon\\.ico$|card\\.png$).*)' }
