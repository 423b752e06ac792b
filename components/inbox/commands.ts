import type { Status } from '@/lib/schemas/status'
import { keyActions, type KeyAction, type KeySetting } from '@/lib/schemas/keys'
import type { Asking, AskedOf } from './asking'
import type { InboxStore } from './inbox-store'
import { undoAloud } from './undo-aloud'

/** One thing that can be done on a page, by a key or by its words. */
export type Command = {
  readonly id: string
  readonly words: string
  /** '' for none; "g i" for two after one another. */
  readonly key: string
  /** Why it cannot be done now; null where it can. */
  readonly why: () => string | null
  readonly run: () => void
  /** With Shift. */
  readonly extend?: () => void
}

/** What the page of the list lets keys do. */
export type InboxHands = {
  readonly store: InboxStore
  /** The row that has focus or is open. */
  readonly current: () => string | null
  readonly selected: () => readonly string[]
  readonly select: (ids: readonly string[]) => void
  readonly toggle: (id: string) => void
  /** Puts real focus on the link of a row. */
  readonly focusRow: (id: string) => void
  readonly openRow: (id: string) => void
  readonly search: () => void
  readonly filter: () => void
  readonly go: (href: string) => void
  /** The id of whoever looks. */
  readonly me: string
  readonly may: { readonly work: boolean; readonly remove: boolean }
}

type Around = {
  readonly asking: Asking
  readonly keys: KeySetting
  readonly statuses: readonly { readonly status: Status; readonly name: string }[]
  /** Whether there is a page of analytics for whoever looks. */
  readonly analytics: boolean
  readonly help: () => void
}

const words = Object.fromEntries(keyActions.map(({ id, words }) => [id, words])) as Record<KeyAction, string>
const always = () => null

/** All that can be done on the page of the list. What acts on rows acts on those selected, or else on the current one. */
export function inboxCommands(
  hands: InboxHands,
  { asking, keys, statuses, analytics, help }: Around,
): readonly Command[] {
  const { store } = hands
  const here = () => currentOf(hands)
  const chosen = () => (hands.selected().length > 0 ? hands.selected() : [here()].filter((id) => id !== null))
  const noRow = () => (here() === null ? 'Go to a row first.' : null)
  const noRows = () => (chosen().length === 0 ? 'Go to a row or select some first.' : null)
  const mayNot = () => (hands.may.work ? noRows() : 'Your role does not allow this.')
  const current = (run: (id: string) => void) => () => {
    const id = here()
    if (id !== null) run(id)
  }
  const command = (id: KeyAction, run: () => void, why: () => string | null = always): Command => ({
    ...{ id, words: words[id], key: keys.keys[id], run, why },
  })
  const ask = (what: AskedOf) => () => asking.ask(what, chosen())
  return [
    { ...command('next', () => step(hands, 1)), extend: () => step(hands, 1, true) },
    { ...command('previous', () => step(hands, -1)), extend: () => step(hands, -1, true) },
    command('open', current(hands.openRow), noRow),
    command('select', current(hands.toggle), noRow),
    command('search', hands.search),
    command('filter', hands.filter),
    command('status', ask('status'), mayNot),
    command('assign', ask('owner'), mayNot),
    command('mine', () => void store.act(chosen(), { do: 'owner', owner: hands.me }), mayNot),
    command(
      'note',
      current((id) => hands.go(`${store.row(id)?.href ?? ''}#note`)),
      noRow,
    ),
    command('done', () => void store.act(chosen(), { do: 'status', status: 'contacted', reason: null }), mayNot),
    command('snooze', ask('snooze'), mayNot),
    command(
      'undo',
      () => void undoAloud(store),
      () => (store.last() ? null : 'There is nothing to undo.'),
    ),
    command('inbox', () => hands.go('/studio/inbox')),
    ...(analytics ? [command('analytics', () => hands.go('/studio/inbox/analytics'))] : []),
    command('help', help),
    { id: 'tags', words: 'Change tags', key: '', run: ask('tags'), why: mayNot },
    ...statuses.map(({ status, name }) => ({
      ...{ id: `status ${status}`, words: `Set status to ${name}`, key: '', why: mayNot },
      run: () =>
        status === 'not_a_fit'
          ? asking.ask('status', chosen())
          : void store.act(chosen(), { do: 'status', status, reason: null }),
    })),
    {
      ...{ id: 'clear', words: 'Clear the selection', key: '', run: () => hands.select([]) },
      why: () => (hands.selected().length > 0 ? null : 'Nothing is selected.'),
    },
    { id: 'keys', words: 'Change the keys', key: '', run: () => hands.go('/studio/settings/shortcuts'), why: always },
  ]
}

function currentOf({ current, store }: InboxHands): string | null {
  const id = current()
  return id !== null && store.row(id) ? id : null
}

/** Moves focus to the row before or after; from nowhere, to the first one. */
function step(hands: InboxHands, by: 1 | -1, extends_ = false): void {
  const ids = hands.store.ids()
  const current = currentOf(hands)
  const at = current === null ? -1 : ids.indexOf(current)
  const to = at === -1 ? ids[0] : ids[at + by]
  if (to === undefined) return
  if (extends_) hands.select([...new Set([...hands.selected(), ...(current === null ? [] : [current]), to])])
  hands.focusRow(to)
}
