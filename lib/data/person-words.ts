import 'server-only'

/** What stands where an address stood: never longer than it, as columns have an end. */
const markFor = (email: string): string => (email.length < 8 ? 'erased' : '[erased]')

/** Whatever could be an address in a text, and more than that: `addressesIn` and `withoutAddress` look closer. */
const alike = /[a-z0-9_'+.-]+@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}/gi

/**
 * Every address that a text could hold, in lower case: of `x-ann@a.co.uk` also `ann@a.co`, as nobody can tell where a
 * name begins that stands beside a hyphen. What is in an address of the web is read as it is there.
 */
export function addressesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [one] of `${text}\n${readable(text)}`.matchAll(alike))
    for (const address of within(one.toLowerCase())) found.add(address)
  return found
}

function within(token: string): readonly string[] {
  const [local = '', host = ''] = token.split('@')
  const locals = [...local].flatMap((_, at) =>
    at === 0 || /['.+-]/.test(local[at - 1] ?? '') ? [local.slice(at)] : [],
  )
  const labels = host.split('.')
  const hosts = labels.map((_, last) => labels.slice(0, last + 1).join('.')).slice(1)
  return locals.flatMap((name) => hosts.map((at) => `${name}@${at}`))
}

/** A text as it is read once an address of the web is taken apart. */
function readable(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/**
 * A text with every mention of one address taken out, whatever its capitals. `mary.ann@a.co` and `ann@a.co.uk` are other
 * people than `ann@a.co`, and stay.
 */
export const withoutAddress = (text: string, email: string): string =>
  text
    .replaceAll(new RegExp(escaped(email), 'gi'), (one, at: number) =>
      isWhole(text, at, at + one.length) ? markFor(email) : one,
    )
    .replaceAll(inAddress(email), 'erased')

/** Not where a name goes on to the left, nor a host to the right; a full stop before a capital ends a sentence. */
const isWhole = (text: string, from: number, to: number) =>
  !/[\p{L}\p{N}_+]['.-]?$/u.test(text.slice(Math.max(0, from - 3), from)) &&
  !/^([\p{L}\p{N}]|-[\p{L}\p{N}]|\.(?!\p{Lu}\p{Ll})[\p{L}\p{N}])/u.test(text.slice(to, to + 5))

/** The same in an address of the web, where a space is a plus and a sign can be three. */
function inAddress(email: string): RegExp {
  const written = [...email.toLowerCase()]
    .map((sign) => (/[a-z0-9]/.test(sign) ? sign : spelt(sign, sign === '@' ? '' : `${escaped(sign)}|`)))
    .join('')
  return new RegExp(`(?<=^|[^a-z0-9._-]|%[0-9a-f]{2})${written}(?![a-z0-9-]|\\.[a-z0-9])`, 'gi')
}

const spelt = (sign: string, plainly: string) => `(?:${plainly}%${sign.charCodeAt(0).toString(16).padStart(2, '0')})`

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`)

/** The same in whatever a column of JSON holds; the value itself where there is nothing to take out. */
export function withoutAddressIn(value: unknown, email: string): unknown {
  if (typeof value === 'string') return withoutAddress(value, email)
  if (Array.isArray(value)) return value.map((one) => withoutAddressIn(one, email))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [withoutAddress(name, email), withoutAddressIn(one, email)]),
  )
}

/** Every text in whatever a column of JSON holds. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)])
}
