import type { KeySetting } from '@/lib/schemas/keys'
import type { Status } from '@/lib/schemas/status'
import type { InboxRow } from '@/lib/views/inbox/row'

/** The list that a person saw last, as this device keeps it for when there is no connection. */
export type KeptList = {
  /** Whose it is: see `whoseOf`. */
  readonly whose: string
  readonly workspaceId: string
  readonly me: string
  /** When it was as it is, ms since 1970. */
  readonly at: number
  /** "Unassigned: 12 submissions". */
  readonly words: string
  /** As the server had them, 200 at most. */
  readonly rows: readonly InboxRow[]
  readonly people: readonly { readonly userId: string; readonly name: string }[]
  readonly statuses: readonly { readonly status: Status; readonly name: string }[]
  readonly canWork: boolean
  readonly keys: KeySetting
}

/** The most rows that are kept. */
export const mostKept = 200

/** How long a list is shown after it was seen, ms. */
const keptFor = 24 * 60 * 60 * 1000

/** Whether a list may still be shown. A clock that was set back shows none. */
export const isFresh = ({ at }: Pick<KeptList, 'at'>, now: number): boolean => at <= now && now - at < keptFor
