/** What the header list depends on. */
export type HeaderRequest = {
  /** The address without its query. */
  path: string
  nonce: string
  https: boolean
  development: boolean
  /** Origins of the pages that may show this response in a frame; nobody may where there are none. */
  frames?: readonly string[]
  /** Whether it is served at a host that is not ours, whose neighbours are none of our business. */
  lentHost?: boolean
}

/**
 * The content security policy of one response (Trust §5 Headers). Scripts run only with this response's nonce.
 * Style attributes are allowed because chart marks are placed by them; style elements need the nonce.
 * In development React evaluates strings to rebuild stack traces, and the overlay injects style elements.
 */
export function contentSecurityPolicy({
  nonce,
  development,
  frames = [],
}: Pick<HeaderRequest, 'nonce' | 'development' | 'frames'>): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${frames.filter(isOrigin).join(' ') || `'none'`}`,
  ].join('; ')
}

/**
 * Every header we add to a response, name to value (Trust §5 Headers). Addresses that belong to one person
 * are kept out of caches, referrers and search engines.
 */
export function securityHeaders(request: HeaderRequest): Record<string, string> {
  return {
    'Content-Security-Policy': isPicture(request.path) ? picturePolicy : contentSecurityPolicy(request),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': isPersonal(request.path) ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures,
    ...(request.https && {
      'Strict-Transport-Security': `max-age=63072000${request.lentHost ? '' : '; includeSubDomains'}`,
    }),
    ...(isPersonal(request.path) && { 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
    ...(!isPublic(request.path) && { 'Cache-Control': 'private, no-store' }),
  }
}

/** What a workspace sent is a picture and nothing else, even opened by itself (Trust §2.5, case 22). */
const picturePolicy = `default-src 'none'; sandbox; frame-ancestors 'none'`

const isPicture = (path: string): boolean => firstSegment(path) === 'logo'

/** Nothing that could end the directive or widen it. */
const isOrigin = (text: string): boolean => /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(text)

const deniedFeatures = ['camera', 'microphone', 'geolocation', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ')

// The offline page stands in at the addresses of one person, with the headers it was sent with.
const personalRoots = [
  ...['a', 'resume', 'r', 'v', 'answer', 'offline', 's', 'embed'],
  ...['studio', 'sign-in', 'sign-out', 'invitation', 'account', 'setup'],
]
const uncachedRoots = [...personalRoots, 'api', 'start', 'vendors', 'puzzle']

function isPersonal(path: string): boolean {
  return personalRoots.includes(firstSegment(path))
}

function isPublic(path: string): boolean {
  return !uncachedRoots.includes(firstSegment(path))
}

/** Lower-cased and without empty segments, so that `//A/x` is treated as `/a/x`. */
export function firstSegment(path: string): string {
  return path.toLowerCase().split('/').find(Boolean) ?? ''
}
