/** A letter as a mail server was given it. */
export type SunkLetter = {
  /** Who it was handed over for, and from whom: the envelope. */
  readonly to: readonly string[]
  readonly from: string
  /** The headers as they stand, folded lines joined, by name in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Decoded. */
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly raw: string
}

/** Reads a letter as it came over the wire, one character a byte. */
export function readLetter({ from, to, raw }: { from: string; to: readonly string[]; raw: string }): SunkLetter {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type']?.[0] ?? '')?.[1]
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.replace(/^\r\n/, '')))
    : []
  const part = (type: string) => {
    const found = parts.find((one) => one.headers['content-type']?.[0]?.startsWith(type))
    return found ? decoded(found.body, found.headers['content-transfer-encoding']?.[0] ?? '') : ''
  }
  const subject = words(headers.subject?.[0] ?? '')
  return { from, to, headers, subject, text: part('text/plain'), html: part('text/html'), raw }
}

/** The first address in a letter's text that leads to such a path. */
export function linkIn(letter: Pick<SunkLetter, 'text'>, path: string): string {
  const found = [...letter.text.matchAll(/https?:\/\/\S+/g)].find(([address]) =>
    new URL(address).pathname.startsWith(path),
  )
  if (!found) throw new Error(`No link to ${path} in:\n${letter.text}`)
  return found[0]
}

/** What stands in a header in the manner of RFC 2047, in plain words. */
export const words = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      decoded(
        kind.toLowerCase() === 'q' ? text.replaceAll('_', ' ') : text,
        kind.toLowerCase() === 'q' ? 'q' : 'base64',
      ),
    )

function split(text: string): { headers: Record<string, string[]>; body: string } {
  const end = text.indexOf('\r\n\r\n')
  const headers: Record<string, string[]> = {}
  for (const line of text
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) (headers[name.toLowerCase()] ??= []).push(value)
  }
  return { headers, body: text.slice(end + 4) }
}

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString()
  if (encoding === 'quoted-printable' || encoding === 'q') {
    const bytes = text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n')
  }
  return Buffer.from(text, 'latin1').toString().replaceAll('\r\n', '\n')
}
