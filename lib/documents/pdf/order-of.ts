import type { DocumentPart } from '../part'
import { missingGlyphs, uncertain } from './missing-glyphs'
import { NotDrawn } from './not-drawn'

export type Paper = 'a4' | 'letter'

/** A document with what stands on no page: its title, and the ISO day that it was made, whenever it is drawn. */
export type Printed = {
  readonly title: string
  readonly day: string
  readonly columns: 1 | 2
  readonly parts: readonly DocumentPart[]
}

/** What is drawn: data for the template, and a font for what the others lack. */
export type Order = { readonly data: string; readonly glyphs: Buffer | null }

/** A report is a tenth of this. */
const MOST_CHARACTERS = 1_000_000

/** A document as the program that draws takes it: as data, never as markup. @throws NotDrawn when it is too large */
export function orderOf({ title, day, columns, parts }: Printed, paper: Paper): Order {
  const words = held(JSON.stringify({ title, parts }))
  if (words.length > MOST_CHARACTERS) throw new NotDrawn('exceeded', `A document has ${words.length} characters.`)
  const sheet = { paper: paper === 'letter' ? 'us-letter' : 'a4', date: day.split('-').map(Number), columns }
  const missing = uncertain(words)
  return {
    data: JSON.stringify({ words, ...sheet, language: 'en', region: 'GB' }),
    glyphs: missing.length > 0 ? missingGlyphs(missing) : null,
  }
}

/**
 * A tagged PDF cannot hold U+FEFF or U+FFFE. Within a text the first is a word joiner by its old name, so it gets its new
 * one; the second is no character at all.
 */
const held = (text: string) => text.replaceAll('\ufeff', '\u2060').replaceAll('\ufffe', '\ufffd')
