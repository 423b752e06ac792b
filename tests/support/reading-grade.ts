/**
 * Counts vowel groups, less a silent final e, es or ed. It does not know words, so single ones come out one short or one
 * long; over a text such errors go both ways.
 */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[’'].*$/, '')
  const trimmed = plain
    .replace(/([^aeiouyldt])ed$/, '$1')
    .replace(/([^aeioulcsgxz])es$/, '$1')
    .replace(/([^aeioul])e$/, '$1')
  return Math.max(1, (trimmed.match(/[aeiouy]+/g) ?? []).length)
}

/** Sentences of a text, cut at stops, question marks and colons. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:])[”]?\s+/).filter(Boolean)

/** The Flesch–Kincaid grade of some texts, read one after another. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? [])
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59
}
