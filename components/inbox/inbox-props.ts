import type { InboxQuery, UsualView } from '@/lib/schemas/inbox-query'
import type { KeySetting } from '@/lib/schemas/keys'
import type { Status } from '@/lib/schemas/status'
import type { ActiveFilter } from '@/lib/views/inbox/filter-words'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { FilterChoices } from './filter-bar'
import type { Count, SavedView } from './inbox-tabs'
import type { NoneTold } from './no-rows'

/** One page of the inbox as the server knows it. */
export type InboxShown = {
  readonly query: InboxQuery
  /** The rows that the server drew; a page of many goes on in the browser. */
  readonly rows: readonly InboxRow[]
  readonly before: string | null
  readonly after: string | null
  readonly count: Count
  readonly counts: Readonly<Record<UsualView, Count>>
  readonly views: readonly SavedView[]
  /** The saved view that the list came from. */
  readonly saved: SavedView | null
  readonly choices: FilterChoices
  readonly active: readonly ActiveFilter[]
  /** What is told where there are no rows. */
  readonly none: NoneTold
  /** The row beside the list. */
  readonly open: string | null
}

/** Whose inbox it is. */
export type InboxHere = {
  readonly workspaceId: string
  readonly me: string
  readonly people: readonly { readonly userId: string; readonly name: string }[]
  readonly statuses: readonly { readonly status: Status; readonly name: string }[]
  readonly may: {
    readonly work: boolean
    readonly remove: boolean
    readonly export: boolean
    readonly save: boolean
    readonly share: boolean
    readonly analytics: boolean
  }
  /** How whoever looks wants the keyboard. */
  readonly keys: KeySetting
  /** An ISO moment: what “untouched for” is counted from. */
  readonly now: string
  /** Ids of what forms of the page do, each done once. */
  readonly ops: { readonly change: string; readonly view: string; readonly export: string }
}
