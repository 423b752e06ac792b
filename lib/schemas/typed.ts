import { z } from 'zod'

/** The most fields and the most characters of each: together they fit a cookie. */
const most = { fields: 60, characters: 64 }

const entry = z.tuple([z.string().max(most.characters), z.string().max(most.characters)])
const entries = z.array(entry).max(most.fields)

/** What a form held, as text that a cookie can hold. Longer fields are cut to 64 characters, and only 60 are kept. */
export function writeTyped(fields: URLSearchParams): string {
  const cut = (text: string) => text.slice(0, most.characters)
  const kept = [...fields].slice(0, most.fields).map(([name, text]) => [cut(name), cut(text)])
  return Buffer.from(JSON.stringify(kept)).toString('base64url')
}

/** The same, read again; nothing for what was not written by us. */
export function readTyped(text: string): URLSearchParams {
  try {
    return new URLSearchParams(entries.parse(JSON.parse(Buffer.from(text, 'base64url').toString())))
  } catch {
    return new URLSearchParams()
  }
}
