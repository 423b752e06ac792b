import type { Meta } from './case'
import type { Kept } from './kept'

/** Opens a stretch whose direction is its own, and ends it (Unicode UAX 9). */
const ISOLATE = '\u2068'
const END = '\u2069'

const turning =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * A text that somebody typed, so that its direction is its own: neither does a name read from the right move the words
 * after it, nor can a sign in it turn them round. Other texts are given back as they are.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text
  let open = 0
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) open += 1
    else if (character === END && open > 0) open -= 1
  }
  return ISOLATE + text + END.repeat(open + 1)
}

/** What a report is told, with every typed text on its own. */
export const isolatedMeta = (meta: Meta): Meta => ({
  ...meta,
  businessName: meta.businessName === null ? null : isolated(meta.businessName),
})

/** What a founder keeps, with every typed text on its own. */
export const isolatedKept = (kept: Kept): Kept => ({
  ...kept,
  marks: kept.marks.map((mark) => ({ ...mark, owner: mark.owner === null ? null : isolated(mark.owner) })),
})
