/** Somebody who can be mentioned. */
export type Mentionable = { readonly userId: string; readonly name: string }

/**
 * Who is mentioned in a text: `@` and their whole name, or their first name where only one of them has it. Capitals make
 * no difference, and neither do accents that are composed in another way.
 * @returns their ids, in the order of `people`
 */
export function mentionedIn(words: string, people: readonly Mentionable[]): readonly string[] {
  const text = folded(words)
  const first = people.map(({ name }) => firstOf(name))
  return people
    .filter(({ name }, index) => {
      const alone = first[index] !== '' && first.filter((one) => one === first[index]).length === 1
      return calls(text, folded(name.trim())) || (alone && calls(text, first[index] ?? ''))
    })
    .map(({ userId }) => userId)
}

const folded = (text: string) => text.normalize('NFC').toLowerCase()
const firstOf = (name: string) => folded(name).trim().split(/\s+/)[0] ?? ''

/** Whether a text has `@` and a name in it, neither in the middle of a word nor of an address. */
function calls(text: string, name: string): boolean {
  if (name === '') return false
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + 1 + name.length)
    if (!/[\p{L}\p{N}._%+-]$/u.test(before) && !/^[\p{L}\p{N}\p{M}]/u.test(after)) return true
  }
  return false
}
