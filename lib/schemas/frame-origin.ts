/** Origins that one link can list. */
export const mostFrames = 20

/**
 * The origin of a page that somebody typed: a whole address, or a host alone, which is taken for https. Only https counts,
 * but on one's own machine: elsewhere anyone on the way could put our page into one of theirs.
 * @returns `https://example.com` in lower case with the port where it is not the usual one, or what to do instead
 */
export function frameOrigin(typed: string): { readonly origin: string } | { readonly message: string } {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || /[\s\p{Cc}]/u.test(text) || !URL.canParse(address)) return unread
  const { protocol, hostname, origin, username, password } = new URL(address)
  if (username !== '' || password !== '') return unread
  if (isOwnMachine(hostname)) return /^https?:$/.test(protocol) ? { origin } : unread
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname)) return unread
  if (protocol !== 'https:') return { message: 'use an address that starts with https.' }
  return { origin }
}

const unread = { message: 'write a website as https://example.com, one a line.' }

const isOwnMachine = (host: string) => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1'
