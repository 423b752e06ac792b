import 'server-only'
import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { env } from '@/lib/env'

/** Where the record stands that shows whose a host is. */
const proofName = (host: string): string => `_seam-gauge.${host}`

/** What the name system says of a host. */
export type HostFound = {
  /** Which record names the workspace; `unanswered` where a server could not be asked, which shows nothing. */
  readonly proof: 'txt' | 'cname' | 'other' | 'none' | 'unanswered'
  /** Whether who opens the host arrives at us; null where that could not be asked. */
  readonly leads: 'here' | 'elsewhere' | 'nowhere' | null
}

/** Milliseconds for everything that is asked of one host. */
const patience = 5_000

/**
 * Asks the name system whose a host is and where it leads. Either record proves it, for both hold what only the workspace
 * was told: TXT with `token`, or CNAME to `token` under the host of `APP_URL`, both at `proofName`.
 * @param home the host of `APP_URL`, without a port
 */
export async function lookAtHost(host: string, token: string, home: string): Promise<HostFound> {
  const resolver = new Resolver({ timeout: patience, tries: 1 })
  const { DNS_SERVER } = env()
  if (DNS_SERVER !== undefined) resolver.setServers([DNS_SERVER])
  const giveUp = setTimeout(() => resolver.cancel(), patience)
  try {
    const [txt, proofs, names, found, ours] = await Promise.all([
      asked(resolver.resolveTxt(proofName(host))),
      asked(resolver.resolveCname(proofName(host))),
      asked(resolver.resolveCname(host)),
      addressesOf(resolver, host),
      addressesOf(resolver, home),
    ])
    return { proof: proofIn(txt, proofs, { token, home }), leads: leadsIn(names, found, ours, home) }
  } finally {
    clearTimeout(giveUp)
  }
}

type Records<Kind> = readonly Kind[] | null

function proofIn(
  txt: Records<readonly string[]>,
  cname: Records<string>,
  { token, home }: { readonly token: string; readonly home: string },
): HostFound['proof'] {
  // A long text comes in pieces.
  if (txt?.some((pieces) => pieces.join('').trim() === token)) return 'txt'
  if (cname?.some((name) => name.toLowerCase() === `${token}.${home}`)) return 'cname'
  if (!txt || !cname) return 'unanswered'
  return txt.length + cname.length > 0 ? 'other' : 'none'
}

function leadsIn(
  names: Records<string>,
  found: Records<string>,
  ours: Records<string>,
  home: string,
): HostFound['leads'] {
  if (names?.some((name) => name.toLowerCase() === home)) return 'here'
  if (!names || !found) return null
  if (found.length === 0) return names.length > 0 ? 'elsewhere' : 'nowhere'
  if (!ours) return null
  return found.some((address) => ours.includes(address)) ? 'here' : 'elsewhere'
}

async function addressesOf(resolver: Resolver, host: string): Promise<Records<string>> {
  if (isIP(host) !== 0) return [host]
  const [four, six] = await Promise.all([asked(resolver.resolve4(host)), asked(resolver.resolve6(host))])
  return four && six && [...four, ...six]
}

/** The records of one kind; none where the name system says there are none, null where it did not answer. */
async function asked<Kind>(asking: Promise<Kind[]>): Promise<Records<Kind>> {
  try {
    return await asking
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : null
  }
}
