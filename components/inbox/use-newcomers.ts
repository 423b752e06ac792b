'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { writeInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { InboxStore } from './inbox-store'
import { useInboxNews } from './use-inbox-news'

const pause = 500

/**
 * Keeps the rows as they are while colleagues work, and tells how many came that this page of the list does not show yet.
 * They are not put in by themselves: nothing moves under somebody's hand.
 * @param list what the list is known by: another one has no newcomers
 */
export function useNewcomers(store: InboxStore, workspaceId: string, query: InboxQuery, list: unknown): number {
  const [came, setCame] = useState({ list, n: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [list])
  const onNew = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void strangers(store, query).then((n) => setCame({ list, n }))
    }, pause)
  }, [store, query, list])
  useInboxNews(store, workspaceId, { onNew })
  return came.list === list ? came.n : 0
}

/** How many rows of the top of the page are not in the list yet. */
async function strangers(store: InboxStore, query: InboxQuery): Promise<number> {
  try {
    const address = `/studio/inbox/rows${writeInboxQuery({ ...query, rows: 50 })}`
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    const { rows } = response.ok ? ((await response.json()) as { rows: readonly InboxRow[] }) : { rows: [] }
    return rows.filter(({ id }) => !store.knows(id)).length
  } catch {
    return 0
  }
}
