import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { verifiedAt } from '@/lib/data/domains'
import { findFrameOf, listFramesAt } from '@/lib/data/frames'
import { isUnreachable } from '@/lib/data/unreachable'
import { env } from '@/lib/env'
import { firstSegment, securityHeaders } from '@/lib/security-headers'

/**
 * Adds the security headers and a fresh nonce to every rendered response, prefetches included: a prefetched page
 * of one person must not be cached either. It takes a slash off the end of an address, because Next's own redirect for
 * that comes without any of these headers. It leads from a workspace's own host to ours where people sign in, and inside
 * a frame from the page of a link to the one for frames. It decides nothing about who may see what.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { APP_URL, NODE_ENV } = env()
  const home = new URL(APP_URL)
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    https: home.protocol === 'https:',
    development: NODE_ENV === 'development',
    frames: await framesFor(request),
    lentHost: request.headers.get('host') !== home.host,
  })

  const { pathname } = request.nextUrl
  if (pathname !== '/' && pathname.endsWith('/')) {
    const plain = new URL(request.url)
    plain.pathname = pathname.replace(/\/+$/, '')
    return NextResponse.redirect(plain, { status: 307, headers: { 'Cache-Control': 'private, no-store', ...headers } })
  }

  const [root, slug, ...rest] = pathname.split('/').filter(Boolean)
  if (root === 's' && rest.length === 0 && isPage(request) && request.headers.get('sec-fetch-dest') === 'iframe') {
    const framed = new URL(request.url)
    framed.pathname = `/embed/${slug}`
    return NextResponse.redirect(framed, { status: 303, headers })
  }

  // Next reads the nonce from the request's policy. Setting it also discards a policy the caller sent.
  const forwarded = new Headers(request.headers)
  forwarded.delete('content-security-policy-report-only')
  forwarded.set('content-security-policy', headers['Content-Security-Policy'] ?? '')
  const asksToSignIn = signedInRoots.has(firstSegment(pathname))
  const lent = asksToSignIn || request.method === 'POST' ? await verifiedAt(request.headers.get('host')) : null
  // Next takes this header's word for the host when it asks where an action came from: nobody outside may choose it.
  forwarded.set('x-forwarded-host', lent ? new URL(lent.origin).host : home.host)
  forwarded.set('x-asked-for', pathname + request.nextUrl.search)

  // Next answers 500 where a part of an address cannot be decoded; no address of ours is like that.
  const sent = { request: { headers: forwarded } }
  const instead = !isReadable(pathname) ? '/404' : lent && asksToSignIn ? atHome(request) : null
  const response =
    instead === null ? NextResponse.next(sent) : NextResponse.rewrite(new URL(instead, request.url), sent)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** Pages of people who sign in, whose sessions no host but ours is given. */
const signedInRoots = new Set(['studio', 'sign-in', 'sign-out', 'invitation', 'account', 'setup'])

/**
 * Origins of the pages that may show this document in a frame. Only the path of a branded link can be framed, and only
 * where it is asked for as a frame is the link looked up. Older browsers do not say so; there the first page alone can be.
 */
async function framesFor({ headers, method, nextUrl }: NextRequest): Promise<readonly string[]> {
  const asked = headers.get('sec-fetch-dest')
  if (asked !== null && asked !== 'iframe') return []
  const [root, id = ''] = nextUrl.pathname.split('/').filter(Boolean)
  try {
    if (root === 'embed') return await listFramesAt(id)
    if (asked === null) return []
    // What its form is answered, where that is not the way on.
    if (root === 's') return method === 'POST' ? await listFramesAt(id) : []
    return root === 'a' ? ((await findFrameOf(id))?.frames ?? []) : []
  } catch (error) {
    if (isUnreachable(error)) return []
    throw error
  }
}

/** What stands at a workspace's own host where people sign in: the way to our address. What is sent there is lost. */
const atHome = (request: NextRequest): string => (isPage(request) ? '/our-address' : '/404')

const isPage = ({ method }: NextRequest): boolean => method === 'GET' || method === 'HEAD'

function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

export const config = { matcher: '/((?!_next/static/|icon\\.svg$|favicon\\.ico$|card\\.png$).*)' }
