/** What can bend the way other words run, or how a header is read: overrides, isolates, separators and controls. */
const bending = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu

/**
 * A text as one line for a subject or a name: whatever it holds, it starts no new header and turns no neighbour around
 * (Trust §2.5, case 26). What a mail program would take for an encoded word is kept apart.
 * @param max the most characters, counted as code points
 */
export function oneLine(text: string, max = 200): string {
  const plain = text.toWellFormed().replaceAll(bending, ' ').replaceAll('=?', '= ?').replaceAll(/\s+/g, ' ').trim()
  return [...plain].slice(0, max).join('').trim()
}

/** A text of several lines: its line breaks and tabs stay. */
export function severalLines(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(bending, (found) => (found === '\t' ? found : ' ')).trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Whether a text is one plain address: nothing in it names a second one, a comment or another line. */
export const isPlainAddress = (text: string): boolean =>
  /^[^\s\p{Cc}@<>()[\],;:"\\]{1,64}@[^\s\p{Cc}@<>()[\],;:"\\]{1,253}$/u.test(text)
