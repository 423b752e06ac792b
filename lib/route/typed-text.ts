import 'server-only'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { cookies } from 'next/headers'
import { typedAttributes, typedCookie } from './typed-fields'

/** Characters of a cookie's value, well below the 4,096 bytes that a browser takes with its name. */
const room = 3_700
/** Bytes that what a browser sends back can grow to: no more than a body may have. */
const most = 64 * 1024

/**
 * Keeps what a refused form held, as `keepTyped` does, for forms with longer texts: packed, some 5,000 characters of
 * plain words fit. What does not fit is cut off the end of the longest field.
 * @param path the pages that show it again lie under it
 */
export async function keepTypedText(form: string, path: string, fields: URLSearchParams): Promise<void> {
  ;(await cookies()).set(typedCookie(form), packed([...fields]), await typedAttributes(path))
}

/** What a refused form held, by field; nothing where there was none, or it is too long ago. */
export async function typedText(form: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(await typedTexts(form))
}

/** The same for a form with fields that can be sent several times. */
export async function typedTexts(form: string): Promise<URLSearchParams> {
  const kept = (await cookies()).get(typedCookie(form))?.value ?? ''
  try {
    const text = inflateRawSync(Buffer.from(kept, 'base64url'), { maxOutputLength: most }).toString()
    return new URLSearchParams(text)
  } catch {
    return new URLSearchParams()
  }
}

function packed(sent: readonly (readonly [string, string])[]): string {
  // Our forms have far fewer fields. Their names alone fit, however they were chosen.
  const fields = sent.filter(([name]) => name.length <= 64).slice(0, 20)
  let longest = Math.max(0, ...fields.map(([, value]) => value.length))
  while (true) {
    const text = new URLSearchParams(fields.map(([name, value]) => [name, cut(value, longest)])).toString()
    const value = deflateRawSync(text).toString('base64url')
    if (value.length <= room || longest === 0) return value
    longest = Math.floor(longest * 0.9)
  }
}

/** So many characters, and never half of one. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
