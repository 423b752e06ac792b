import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { securityHeaders } from '@/lib/security-headers'

/**
 * Adds the security headers and a fresh nonce to every rendered response, prefetches included: a prefetched page
 * of one person must not be cached either. It takes a slash off the end of an address, because Next's own redirect for
 * that comes without any of these headers. It decides nothing about who may see what.
 */
export function proxy(request: NextRequest): NextResponse {
  const { APP_URL, NODE_ENV } = env()
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    https: APP_URL.startsWith('https:'),
    development: NODE_ENV === 'development',
  })

  const { pathname } = request.nextUrl
  if (pathname !== '/' && pathname.endsWith('/')) {
    const plain = new URL(request.url)
    plain.pathname = pathname.replace(/\/+$/, '')
    return NextResponse.redirect(plain, { status: 307, headers: { 'Cache-Control': 'private, no-store', ...headers } })
  }

  // Next reads the nonce from the request's policy. Setting it also discards a policy the caller sent.
  const forwarded = new Headers(request.headers)
  forwarded.delete('content-security-policy-report-only')
  forwarded.set('content-security-policy', headers['Content-Security-Policy'] ?? '')

  // Next answers 500 where a part of an address cannot be decoded; no address of ours is like that.
  const sent = { request: { headers: forwarded } }
  const response = isReadable(pathname)
    ? NextResponse.next(sent)
    : NextResponse.rewrite(new URL('/404', request.url), sent)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

export const config = { matcher: '/((?!_next/static/|icon\\.svg$|favicon\\.ico$|card\\.png$).*)' }
