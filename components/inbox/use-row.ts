import { useCallback, useSyncExternalStore } from 'react'
import type { InboxStore, ShownRow } from './inbox-store'

/** One row, drawn again when it changes and at nothing else; undefined once it is gone. */
export function useRow(store: InboxStore, id: string): ShownRow | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(id, listener), [store, id])
  const read = () => store.row(id)
  return useSyncExternalStore(subscribe, read, read)
}
