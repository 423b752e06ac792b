'use client'

import { useEffect, useState } from 'react'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { writeInboxQuery } from '@/lib/schemas/inbox-query'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { InboxStore } from './inbox-store'

/** What a page of rows is as JSON. */
type RowsAnswer = { readonly rows: readonly InboxRow[]; readonly after: string | null }

/** How many are asked for at once. */
const AT_ONCE = 1_000

type AllRows = {
  /** Where the page goes on after the last row that is here. */
  readonly after: string | null
  readonly loading: boolean
  /** They could not be read; whoever looks can try again. */
  readonly failed: boolean
  readonly again: () => void
}

/**
 * Reads the rest of a page that has more rows than the server drew, a thousand at a time.
 * @param drawn those that the server drew; whenever it draws them anew, the rest is read anew
 * @param after where the rest begins; null where there is none
 */
export function useAllRows(
  store: InboxStore,
  query: InboxQuery,
  drawn: readonly InboxRow[],
  after: string | null,
): AllRows {
  const isRest = drawn.length < query.rows && after !== null
  const begun = { drawn, after, failed: false, loading: isRest, tries: 0 }
  const [read, setRead] = useState(begun)
  const now = read.drawn === drawn ? read : begun
  const { tries } = now
  useEffect(() => {
    const stop = new AbortController()
    const rest = { store, query, left: query.rows - drawn.length, after }
    if (isRest) void readOn(rest, stop.signal, (said) => setRead({ drawn, tries, ...said }))
    return () => stop.abort()
  }, [store, query, drawn, after, isRest, tries])
  return { ...now, again: () => setRead({ ...begun, tries: tries + 1 }) }
}

type Rest = { store: InboxStore; query: InboxQuery; left: number; after: string | null }
type Said = { after: string | null; loading: boolean; failed: boolean }

async function readOn({ store, query, ...begun }: Rest, stop: AbortSignal, say: (said: Said) => void) {
  let { after: at, left } = begun
  while (at !== null && left > 0) {
    const rows = left >= AT_ONCE ? AT_ONCE : left >= 200 ? 200 : 50
    const answer = await ask({ ...query, rows, cursor: { at, back: false } }, stop)
    if (stop.aborted) return
    if (answer === null) return say({ after: at, loading: false, failed: true })
    store.put(answer.rows)
    left -= answer.rows.length
    at = answer.rows.length === 0 ? null : answer.after
  }
  if (!stop.aborted) say({ after: at, loading: false, failed: false })
}

async function ask(query: InboxQuery, signal: AbortSignal): Promise<RowsAnswer | null> {
  try {
    const address = `/studio/inbox/rows${writeInboxQuery(query)}`
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal })
    return response.ok ? ((await response.json()) as RowsAnswer) : null
  } catch {
    return null
  }
}
