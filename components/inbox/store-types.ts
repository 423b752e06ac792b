import type { Asked } from '@/lib/schemas/change-form'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { Undoable } from './done-stack'
import type { NamesHere } from './painted'

/** A row as it is shown: what the server said, with what was asked since painted over it. */
export type ShownRow = InboxRow & {
  /** Something asked of it has no answer yet. */
  readonly pending: boolean
  /** Something asked of it waits on this device for a connection. */
  readonly waiting: boolean
  /** One sentence about what was not done. */
  readonly problem: string | null
  /** Whether asking for the same once more may help. */
  readonly canRetry: boolean
  /** One sentence about what a colleague tried to do to it. */
  readonly tried: string | null
}

/** The rows of an inbox, outside of any component. */
export type InboxStore = {
  /** What the workspace calls its statuses and people. */
  readonly names: NamesHere
  /** The rows in their order; the same array until it changes. */
  readonly ids: () => readonly string[]
  readonly row: (id: string) => ShownRow | undefined
  /** The rows as the server has them, nothing painted over them. */
  readonly plainRows: () => readonly InboxRow[]
  /** Whether a row is in the list, or was. */
  readonly knows: (id: string) => boolean
  /** Hears of the order and of what can be undone; not of single rows. */
  readonly subscribe: (listener: () => void) => () => void
  readonly subscribeRow: (id: string, listener: () => void) => () => void
  /** Rows as the server has them, new ones at the end. Older ones than those here change nothing. */
  readonly put: (rows: readonly InboxRow[]) => void
  /** Takes rows away that the server has no more. */
  readonly drop: (ids: readonly string[]) => void
  /** Another list: what was asked and not answered stays painted on the rows that are in it. */
  readonly replace: (rows: readonly InboxRow[]) => void
  /** Paints at once, sends, and takes the paint off with a sentence where it failed. */
  readonly act: (ids: readonly string[], asked: Asked) => Promise<void>
  /** Paints what waits on this device since before this page was opened, or since another tab asked it. */
  readonly resume: () => void
  /** Takes the last thing back. Again takes back the one before. */
  readonly undoLast: () => Promise<void>
  readonly last: () => Undoable | null
  /** Sends what failed at this row once more. */
  readonly retry: (id: string) => Promise<void>
  /** Says at a row what a colleague tried to do to it. */
  readonly tell: (id: string, words: string) => void
  /** Takes the sentences off a row. */
  readonly dismiss: (id: string) => void
  /** The rows that are painted for a change that goes on by itself. */
  readonly waitingFor: (changeId: string) => readonly string[]
  /** A change that went on by itself has come to its end: the rows were put as they now are. */
  readonly settle: (changeId: string) => void
  /** Whether anything asked has no answer yet. */
  readonly busy: () => boolean
}
