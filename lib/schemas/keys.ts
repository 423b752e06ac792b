/** What single keys do in the inbox and on the page of a submission, with the keys we chose, in the order they are listed. */
export const keyActions = [
  { id: 'next', words: 'Next row', key: 'j' },
  { id: 'previous', words: 'Previous row', key: 'k' },
  { id: 'open', words: 'Open', key: 'o' },
  { id: 'select', words: 'Select', key: 'x' },
  { id: 'search', words: 'Search', key: '/' },
  { id: 'filter', words: 'Filter', key: 'f' },
  { id: 'status', words: 'Set status', key: 's' },
  { id: 'assign', words: 'Assign', key: 'a' },
  { id: 'mine', words: 'Assign to me', key: 'i' },
  { id: 'note', words: 'New note', key: 'n' },
  { id: 'done', words: 'Mark done (Contacted)', key: 'e' },
  { id: 'snooze', words: 'Snooze to a date', key: 'h' },
  { id: 'undo', words: 'Undo', key: 'z' },
  { id: 'earlier', words: 'Previous submission', key: '[' },
  { id: 'later', words: 'Next submission', key: ']' },
  { id: 'inbox', words: 'Go to the inbox', key: 'g i' },
  { id: 'analytics', words: 'Go to analytics', key: 'g a' },
  { id: 'help', words: 'Show the keys of this page', key: '?' },
] as const satisfies readonly { readonly id: string; readonly words: string; readonly key: string }[]

/** One of them. */
export type KeyAction = (typeof keyActions)[number]['id']

/** How somebody wants the keyboard. A key is one character, or two with a space between; '' for none. */
export type KeySetting = {
  /** Whether single keys do anything at all (WCAG 2.1.4). */
  readonly singleKeys: boolean
  readonly keys: Readonly<Record<KeyAction, string>>
}

const keysOf = (keyOf: (action: (typeof keyActions)[number]) => string) =>
  Object.fromEntries(keyActions.map((action) => [action.id, keyOf(action)])) as Record<KeyAction, string>

/** The keyboard of somebody who said nothing. */
export const usualKeys: KeySetting = { singleKeys: true, keys: keysOf(({ key }) => key) }

/** Reads what is stored: keys that differ from ours, by the action. What cannot be a key is ours. */
export function readKeys(singleKeys: boolean, stored: unknown): KeySetting {
  const said = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {}
  const own = (id: string): unknown => (Object.hasOwn(said, id) ? said[id] : undefined)
  return {
    singleKeys,
    keys: keysOf(({ id, key }) => {
      const kept = own(id)
      return typeof kept === 'string' && (kept === '' || isKeys(kept)) ? kept : key
    }),
  }
}

/** The keys that differ from ours: what is stored. */
export const changedKeys = ({ keys }: KeySetting): Readonly<Partial<Record<KeyAction, string>>> =>
  Object.fromEntries(keyActions.filter(({ id, key }) => keys[id] !== key).map(({ id }) => [id, keys[id]]))

/** Whether a text is one character that can be seen, or two with a space between. */
export const isKeys = (text: string) => /^[^\s\p{C}]( [^\s\p{C}])?$/u.test(text)

/** A key as people read it: "J", "G then I"; '' for none. */
export const keyInWords = (key: string): string => key.toUpperCase().replace(' ', ' then ')
