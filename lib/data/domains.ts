import 'server-only'
import { env } from '@/lib/env'
import { db } from './db'
import { isUnreachable } from './unreachable'

/** Whose a host is. */
export type VerifiedHost = { readonly workspaceId: string }

type Remembered = { readonly found: VerifiedHost | null; readonly until: number }

/** Milliseconds for which an answer is kept in this process: other processes learn of a change that much later. */
const fresh = 30_000
/** Hosts remembered at most; whoever sends made-up ones pushes out only each other's. */
const room = 500

// Next bundles this file more than once; the process remembers once all the same.
const kept = globalThis as { seamGaugeHosts?: Map<string, Remembered> }
const remembered = () => (kept.seamGaugeHosts ??= new Map<string, Remembered>())

/**
 * The workspace that has shown a host to be its own, or null for every other host. Takes no viewer: what a host shows is
 * asked before anyone is known. @param host in lower case, without a port
 */
export async function findVerifiedHost(host: string): Promise<VerifiedHost | null> {
  if (!isHostName(host)) return null
  const known = remembered().get(host)
  if (known && known.until > Date.now()) return known.found
  const found = await db().domain.findFirst({
    where: { host, verifiedAt: { not: null } },
    select: { workspaceId: true },
  })
  if (remembered().size >= room) remembered().clear()
  remembered().set(host, { found, until: Date.now() + fresh })
  return found
}

/** A host is looked up anew from now on: what was known of it has changed. */
export function forgetHost(host: string): void {
  remembered().delete(host)
}

/**
 * The origin that links begin with where a request came to `host`, as its `Host` header spells it: that host's own where
 * it is verified, and `APP_URL`'s for every other, whatever was sent (Trust §4, pitfall 15). A verified host is served
 * as `APP_URL` is, by the same scheme and port.
 */
export async function originAt(host: string | null): Promise<string> {
  const own = await verifiedAt(host)
  return own?.origin ?? new URL(env().APP_URL).origin
}

/** The verified host that a request came to, with its origin; null at `APP_URL`'s own and at every unknown one. */
export async function verifiedAt(host: string | null): Promise<(VerifiedHost & { readonly origin: string }) | null> {
  const home = new URL(env().APP_URL)
  // A dot at the end of a name is the same name, and what is not confined to its workspace there could be anyone's.
  const asked = (host?.toLowerCase() ?? '').replace(/\.(?=(:\d+)?$)/, '')
  if (asked === '' || asked === home.host) return null
  const name = home.port === '' ? asked : asked.replace(new RegExp(`:${home.port}$`), '')
  const found = await findVerifiedHost(name).catch((error: unknown) => {
    // A page that says what is wrong has links of its own.
    if (isUnreachable(error)) return null
    throw error
  })
  return found && { ...found, origin: `${home.protocol}//${name}${home.port === '' ? '' : `:${home.port}`}` }
}

/** Two labels or more of letters, digits and hyphens; the rest never was in the table. */
const isHostName = (text: string): boolean =>
  text.length <= 253 &&
  /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/.test(text) &&
  /[a-z]/.test(text.slice(text.lastIndexOf('.')))
