import 'server-only'
import type { Member, Rank } from '@/lib/access/viewer'
import type { Refusal, RefusalCode } from '@/lib/schemas/refusal'
import { refusalIn } from './reply'

/** Lines of one kind within a minute, ms; what comes after is counted. */
const [most, minute] = [10, 60_000]

/** Refusals that are worth a line whoever asked. */
const seen: ReadonlySet<string> = new Set<RefusalCode>([
  ...(['cross-site', 'forbidden', 'puzzle'] as const),
  ...(['too-many', 'too-many-tries', 'too-many-misses'] as const),
])

/** Secrets that were wrong, by the address and the field that was refused. */
const wrong: Readonly<Record<string, string>> = {
  '/setup/owner code': 'wrong-setup-code',
  '/sign-in/password password': 'wrong-password',
  '/account/password current': 'wrong-password',
}

// Next bundles this file more than once; the process counts once all the same.
const kept = globalThis as { seamGaugeSecurityEvents?: Map<string, number> }
const ranks = new WeakMap<Request, Rank>()

/** Notes as what a member asks, for the line that a refusal may become. */
export function asksAs(request: Request, rank: Rank): void {
  ranks.set(request, rank)
}

/**
 * Writes one line of JSON to the log for a refusal that is worth seeing: when, what, at which route and, where it is
 * known, as what rank. Never who, from where, or which: no network, id, key or address can stand in it. Of one kind ten
 * are written within a minute, then one that says how many more there were (docs/decisions/038).
 */
export function noteSecurity(answer: Response, request: Request, params: unknown): void {
  const refusal = refusalIn(answer)
  if (refusal) note(refusal, request.method, routeOf(request.url, params), ranks.get(request))
}

/** The same for a page that a member was not shown: their ids stand in its address as in that of a form. */
export function noteUnshown({ refused }: Refusal, { rank }: Pick<Member, 'rank'>, route: `/studio/${string}`): void {
  note({ refused }, 'GET', route, rank)
}

type Said = NonNullable<ReturnType<typeof refusalIn>>

function note(refusal: Said, method: string, route: string, rank: Rank | undefined): void {
  const code = kindOf(refusal, route, rank)
  if (code !== null && isFew(code)) write(code, { method, route, ...(rank && { rank }) })
}

function kindOf({ refused, field = '' }: Said, route: string, rank: Rank | undefined): string | null {
  if (seen.has(refused)) return refused
  // A member who asks for what is not there may be trying the ids of another workspace.
  if (refused === 'not-found') return rank ? refused : null
  return refused === 'unprocessable' ? (wrong[`${route} ${field}`] ?? null) : null
}

/** Counts one of its kind. The first of a minute sees to the line that ends it. */
function isFew(code: string): boolean {
  kept.seamGaugeSecurityEvents ??= new Map()
  const counts = kept.seamGaugeSecurityEvents
  const count = (counts.get(code) ?? 0) + 1
  counts.set(code, count)
  if (count === 1) setTimeout(() => endMinute(code), minute).unref()
  return count <= most
}

function endMinute(code: string): void {
  const more = (kept.seamGaugeSecurityEvents?.get(code) ?? 0) - most
  kept.seamGaugeSecurityEvents?.delete(code)
  if (more > 0) write(code, { more })
}

function write(code: string, what: Readonly<Record<string, string | number>>): void {
  console.warn(JSON.stringify({ event: 'security', at: new Date().toISOString(), code, ...what }))
}

/**
 * The route of an address, its parts by name: `/studio/links/[link]/edit`. A part is kept only where it is a word of at
 * most 16 small letters that no parameter holds. Every id, slug and key of ours is longer, so none can stand here.
 */
export function routeOf(url: string, params: unknown): string {
  const names = new Map(Object.entries(params ?? {}).map(([name, value]) => [String(value), name]))
  const parts = new URL(url).pathname.split('/').filter(Boolean).slice(0, 12)
  return `/${parts.map((part) => placeOf(part, names) ?? (isWord(part) ? part : '[…]')).join('/')}`
}

function placeOf(part: string, names: ReadonlyMap<string, string>): string | null {
  const name = names.get(part) ?? names.get(decoded(part))
  return name === undefined ? null : `[${name}]`
}

const isWord = (part: string): boolean => part.length <= 16 && /^[a-z]+(-[a-z]+)*$/.test(part)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
