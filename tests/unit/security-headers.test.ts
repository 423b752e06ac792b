import { describe, expect, it } from 'vitest'
import { securityHeaders, type HeaderRequest } from '@/lib/security-headers'

const request = { path: '/', nonce: 'abc', https: false, development: false }
const policy = (changes: Partial<HeaderRequest> = {}) =>
  securityHeaders({ ...request, ...changes })['Content-Security-Policy'] ?? ''

describe('the content security policy', () => {
  it('runs only scripts that carry the nonce of the response', () => {
    expect(policy()).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic';`)
    expect(policy()).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy()).not.toMatch(/style-src [^;]*unsafe/)
  })

  it.each([
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `img-src 'self' data: blob:`,
  ])('says %s', (directive) => expect(policy().split('; ')).toContain(directive))

  it('lets React evaluate strings in development only', () => {
    expect(policy({ development: true })).toMatch(/script-src[^;]*'unsafe-eval'/)
    expect(policy()).not.toContain('unsafe-eval')
  })
})

describe('who may show a page in a frame', () => {
  const ancestors = (frames?: readonly string[]) =>
    policy(frames ? { frames } : {})
      .split('; ')
      .find((directive) => directive.startsWith('frame-ancestors'))

  it('is nobody, unless pages are named', () => {
    expect(ancestors()).toBe(`frame-ancestors 'none'`)
    expect(ancestors([])).toBe(`frame-ancestors 'none'`)
  })

  it('is exactly the pages that are named', () => {
    const list = ['https://northgate.example', 'https://shop.example:8443', 'http://localhost:4000']
    expect(ancestors(list)).toBe(`frame-ancestors ${list.join(' ')}`)
  })

  it.each([
    '*',
    `'self'`,
    'https:',
    'https://*.example',
    `https://a.example; script-src *`,
    'https://a.example b',
    'null',
  ])('is never widened by %s', (origin) => {
    expect(ancestors([origin])).toBe(`frame-ancestors 'none'`)
    expect(policy({ frames: [origin] })).not.toContain('script-src *')
  })
})

describe('the other headers', () => {
  it.each([
    ...[
      '/a/one',
      '/a/one/report',
      '/A/one',
      '//a/one',
      '/resume/key',
      '/r/key',
      '/R/key/pdf',
      '/v/key',
      '/V/key',
      '/answer/key',
    ],
    ...['/s/slug', '/s/slug/start', '/embed/slug', '/invitation/key', '/sign-in', '/sign-in/key', '/sign-out'],
    ...['/studio', '/studio/links/one/embed', '/studio/settings/domain', '/account', '/setup', '/Studio/outbox'],
  ])('keep %s to one person', (path) => {
    expect(securityHeaders({ ...request, path })).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    })
  })

  it('keep the form that starts with a vendor out of caches: it holds an id of its own', () => {
    const headers = securityHeaders({ ...request, path: '/vendors/new' })
    expect(headers['Cache-Control']).toBe('private, no-store')
    expect(headers).not.toHaveProperty('X-Robots-Tag')
  })

  it.each(['/', '/method', '/about', '/sample', '/report'])('let search engines read %s', (path) => {
    const headers = securityHeaders({ ...request, path })
    expect(headers['Referrer-Policy']).toBe('strict-origin-when-cross-origin')
    expect(headers).not.toHaveProperty('X-Robots-Tag')
  })

  it('guard every address alike', () => {
    expect(securityHeaders(request)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
  })

  it('promise https only where the site is served by it', () => {
    expect(securityHeaders(request)).not.toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders({ ...request, https: true })).toHaveProperty('Strict-Transport-Security')
  })

  it('promise it for our own neighbours alone, not for those of a host that is lent', () => {
    const promised = (lentHost: boolean) =>
      securityHeaders({ ...request, https: true, lentHost })['Strict-Transport-Security']
    expect(promised(false)).toContain('includeSubDomains')
    expect(promised(true)).toBe('max-age=63072000')
  })
})
