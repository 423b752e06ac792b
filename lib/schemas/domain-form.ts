import { z } from 'zod'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** A host as somebody may claim it, or what to do instead. */
type Read = { readonly host: string } | { readonly message: string }

/**
 * Reads the form by which a host is claimed: `host`.
 * @param home the host of `APP_URL`, which nobody can claim, nor what lies under it
 */
export function parseDomainForm(body: unknown, home: string): { readonly host: string } | Refusal {
  const shape = z.strictObject({
    host: z.string('Write the host, such as fit.example.com.').transform((typed, context) => {
      const read = readHost(typed, home)
      if ('host' in read) return read.host
      context.addIssue({ code: 'custom', message: read.message })
      return z.NEVER
    }),
  })
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/**
 * The host that somebody typed, as the name system spells it: in lower case, other scripts as `xn--…`. Whole addresses
 * are not taken, so that nobody thinks a path could be lent.
 */
export function readHost(typed: string, home: string): Read {
  const text = typed.trim().replace(/\.$/, '')
  if (text === '') return { message: 'Write the host, such as fit.example.com.' }
  if (/[/\\@?#\s\p{Cc}]/u.test(text)) return { message: 'Write the host alone, without https and without a path.' }
  if (text.includes(':')) return { message: 'Write the host without a port.' }
  const host = URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : ''
  // The reader of addresses turns `127.1` and `0x7f.1` into what they mean.
  if (/^\[|^[\d.]+$/.test(host)) return { message: 'Write a name, not the number of a server.' }
  if (!isName(host)) return { message: 'Write a name of letters, digits and hyphens, such as fit.example.com.' }
  if (host === home || host.endsWith(`.${home}`))
    return { message: 'This is the address of Seam Gauge. Write one of yours.' }
  return { host }
}

/** Room is left for `_seam-gauge.` in front of it; 253 characters is the most a name can have. */
const isName = (host: string) =>
  host.length <= 240 &&
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/.test(host) &&
  /[a-z]/.test(host.slice(host.lastIndexOf('.')))
