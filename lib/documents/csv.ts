/** What a spreadsheet takes for the start of a formula, its full-width forms among it. */
const formula = /^[=+\-@\t\r|%＝＋－＠]/u
/** What a spreadsheet may pass over before it looks for one. */
const passedOver = /^[\s\p{C}]+/u

/**
 * Rows as a CSV file that any spreadsheet opens (RFC 4180): every cell is quoted, lines end with CR LF, and a mark at the
 * start says that it is UTF-8. What would run as a formula is made text by an apostrophe before it (Trust §2.5, case 25).
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `${CSV_MARK}${csvRows(rows)}`

/** What such a file begins with. */
export const CSV_MARK = '\uFEFF'

/** Rows as they stand in the midst of such a file. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cell = (text: string) => `"${inert(text).replaceAll('"', '""')}"`

/** The same text, with nothing before its first sign that could hide a formula, and with no formula. */
function inert(text: string): string {
  const bare = text.replace(passedOver, '')
  return formula.test(bare) ? `'${bare}` : text.trimStart()
}
