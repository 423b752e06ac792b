import { useEffect } from 'react'
import { mostKept } from '@/components/waiting/kept-list'
import { keepList, whoseOf } from '@/components/waiting/shelf'
import type { InboxHere } from './inbox-props'
import type { InboxStore } from './inbox-store'

/** How long rows rest before they are kept, ms. */
const rest = 1_000

/**
 * Keeps the list on this device as it was seen last, for when there is no connection, and readies the worker that shows
 * it then.
 * @param words what the list is: "Unassigned: 12 submissions"
 */
export function useKeptList(store: InboxStore, here: InboxHere, words: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keepNow(store, here, words), rest)
    }
    keep()
    const end = store.subscribe(keep)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [store, here, words])
  useEffect(() => {
    // Without a worker all goes on as before.
    if ('serviceWorker' in navigator)
      void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
  }, [])
}

async function keepNow(store: InboxStore, here: InboxHere, words: string): Promise<void> {
  if (!navigator.onLine) return
  const { workspaceId, me, people, statuses, keys, may } = here
  const rows = store.plainRows().slice(0, mostKept)
  const whose = whoseOf(workspaceId, me)
  const list = { whose, workspaceId, me, at: Date.now(), words, rows, people, statuses, keys, canWork: may.work }
  // A browser that keeps nothing shows no list without a connection.
  await keepList(list).catch(() => undefined)
}
