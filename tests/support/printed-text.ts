const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link'])
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: '\u00a0',
}

/** Whether paper does not show an element: controls, drawings, and what is for screens or for listening alone. */
const unprinted = (name: string, attributes: string) =>
  ['summary', 'svg', 'nav', 'noscript', 'form'].includes(name) ||
  /\baria-hidden="true"/.test(attributes) ||
  /\bclass="[^"]*(?:\bscreen-only\b|\bsr-only\b)/.test(attributes)

/** The text of a page as paper shows it, from markup that React made. */
export function printedText(markup: string): string {
  let text = ''
  const open: { name: string; printed: boolean }[] = []
  for (const [, closing, name = '', attributes = '', words] of markup.matchAll(/<(\/?)([\w-]+)([^>]*)>|([^<]+)/g)) {
    const printed = open[open.length - 1]?.printed ?? true
    if (words !== undefined)
      text += printed ? words.replace(/&([#\w]+);/g, (_, of: string) => entities[of] ?? `&${of};`) : ''
    else if (closing) open.pop()
    else if (!voids.has(name)) open.push({ name, printed: printed && !unprinted(name, attributes) })
  }
  return text
}

/** A text without its white space, which differs with the width of a line. */
export const bare = (text: string) => text.replace(/\s/gu, '')

/** Where two texts part, with what stands around it in both; null where they are equal. */
export function parting(one: string, other: string): { at: number; one: string; other: string } | null {
  if (one === other) return null
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60)
  return { at, one: around(one), other: around(other) }
}
