import { useSyncExternalStore } from 'react'
import type { InboxStore } from './inbox-store'

/** The rows of the list in their order: the same array until rows come or go. */
export function useIds(store: InboxStore): readonly string[] {
  return useSyncExternalStore(store.subscribe, store.ids, store.ids)
}
