import { useEffect, useState } from 'react'
import { whoseOf } from '@/components/waiting/shelf'
import { tabWaiting } from '@/components/waiting/tab-waiting'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { InboxHere } from './inbox-props'
import { createInboxStore, type InboxStore } from './inbox-store'
import { waitingChanges } from './send-change'

type Whose = Pick<InboxHere, 'workspaceId' | 'me' | 'people' | 'statuses'>

/** The rows of a list with what waits on this device painted over them. Only in the browser does anything wait. */
export function useWaitingStore(rows: readonly InboxRow[], { workspaceId, me, people, statuses }: Whose): InboxStore {
  const whose = whoseOf(workspaceId, me)
  const [store] = useState(() =>
    createInboxStore(
      rows,
      waitingChanges(() => tabWaiting(whose)),
      {
        statuses: Object.fromEntries(statuses.map(({ status, name }) => [status, name])),
        people: Object.fromEntries(people.map(({ userId, name }) => [userId, name])),
      },
    ),
  )
  useEffect(() => {
    store.resume()
    return tabWaiting(whose).subscribe(store.resume)
  }, [store, whose])
  return store
}
