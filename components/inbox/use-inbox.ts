'use client'

import { createElement, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { announce } from '@/components/ui/announce'
import { writeInboxQuery } from '@/lib/schemas/inbox-query'
import { resultWords } from '@/lib/views/inbox/filter-words'
import { createAsking } from './asking'
import type { BulkAction } from './bulk-bar'
import type { InboxHands } from './commands'
import { linkOfRow } from './focused-row'
import { useGo } from './go'
import { inboxAddress, savedAs } from './inbox-address'
import type { InboxHere, InboxShown } from './inbox-props'
import type { RowsAlike } from './inbox-row'
import { viewNames } from './inbox-tabs'
import type { TableHands } from './use-rows-in-sight'
import { PresenceLine } from './presence-line'
import { useAllChange } from './use-all-change'
import { useAllRows } from './use-all-rows'
import { useBulk } from './use-bulk'
import { useCompact } from './use-compact'
import { useIds } from './use-ids'
import { useKeptList } from './use-kept-list'
import { useKeptScroll } from './use-kept-scroll'
import { useNewcomers } from './use-newcomers'
import { useSelection } from './use-selection'
import { useWaitingStore } from './use-waiting-store'

/** The id of the form that the boxes of the rows belong to. */
export const bulkForm = 'inbox-bulk'

/** What the page of the inbox keeps and does: its rows, what is selected, which row is open, and how it is drawn. */
export function useInbox(shown: InboxShown, here: InboxHere) {
  const { query, saved } = shown
  const address = inboxAddress(query, { saved: saved?.id ?? null })
  const behind = writeInboxQuery(query).slice(1)
  const going = useGo()
  const store = useStore(shown, here)
  const ids = useIds(store)
  const selection = useSelection(address)
  const rest = useAllRows(store, query, shown.rows, shown.after)
  const all = useAllChange(here.workspaceId, going.again)
  const [asking] = useState(createAsking)
  const bulk = useBulk({ store, selection, asking, all, query: savedAs(query), count: shown.count })
  const [compact, onCompact] = useCompact()
  const [selecting, onSelecting] = useState(false)
  const { open, close, onOpen } = useOpen(shown.open, address)
  const table = useRef<TableHands>(null)
  useKeptList(store, here, `${saved?.name ?? viewNames[query.view]}: ${resultWords(shown.count)}`)
  useKeptScroll(address, !rest.loading)
  const newcomers = useNewcomers(store, here.workspaceId, query, shown.rows)
  useAnnounced(resultWords(shown.count), savedAs(query))
  const alike = useMemo(
    (): Omit<RowsAlike, 'onToggle'> => ({
      ...{ store, onOpen, now: new Date(here.now), form: bulkForm },
      presence: (id) => createElement(PresenceLine, { workspaceId: here.workspaceId, submission: id }),
      hrefOf: (id) => `${store.row(id)?.href ?? ''}${behind === '' ? '' : `?${new URLSearchParams({ from: behind })}`}`,
    }),
    [store, onOpen, here.now, here.workspaceId, behind],
  )
  return {
    ...{ store, going, selection, rest, all, bulk, asking, ids, open, close, table, alike, newcomers },
    looks: { compact, onCompact, selecting, onSelecting },
    can: useMemo(() => canOf(here), [here]),
    hands: handsOf(),
  }

  function handsOf(): InboxHands {
    return {
      ...{ store, me: here.me, may: here.may, select: selection.select, selected: () => selection.ids },
      current: () => document.activeElement?.closest('tr')?.id.replace(/^row-/, '') ?? open,
      toggle: (id) => {
        const was = selection.ids.includes(id)
        selection.select(was ? selection.ids.filter((other) => other !== id) : [...selection.ids, id])
      },
      focusRow: (id) => table.current?.focusRow(id),
      openRow: (id) => linkOfRow(id)?.click(),
      search: () => document.getElementById('inbox-search')?.focus(),
      filter: openFirstFilter,
      go: (href) => (href.startsWith('/studio/inbox?') ? going.go(href) : window.location.assign(href)),
    }
  }
}

/** The rows outside of any component. Another page of the list replaces them; what is being changed stays painted. */
function useStore({ rows }: InboxShown, here: InboxHere) {
  const store = useWaitingStore(rows, here)
  const drawn = useRef(rows)
  useEffect(() => {
    if (drawn.current === rows) return
    drawn.current = rows
    store.replace(rows)
  }, [store, rows])
  return store
}

const wide = '(width >= 1200px)'

/** The row that is open beside the list. Where there is no room beside it, its link leads to its page. */
function useOpen(shown: string | null, address: string) {
  const [open, setOpen] = useState(shown)
  useEffect(() => setOpen(shown), [shown])
  const show = useCallback(
    (id: string | null) => {
      setOpen(id)
      const to = new URL(address, window.location.origin)
      if (id !== null) to.searchParams.set('open', id)
      // The server draws the same list for both: nothing is asked of it.
      window.history.replaceState(null, '', `${to.pathname}${to.search}`)
    },
    [address],
  )
  const onOpen = useCallback<RowsAlike['onOpen']>(
    (id, event: MouseEvent) => {
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (elsewhere || !window.matchMedia(wide).matches) return
      event.preventDefault()
      show(id)
    },
    [show],
  )
  const close = useCallback(() => {
    const was = open
    show(null)
    if (was !== null) linkOfRow(was)?.focus()
  }, [open, show])
  return { open, onOpen, close }
}

/** Says how many there are once a list is narrowed, widened or put in another order. */
function useAnnounced(words: string, list: string) {
  const said = useRef(list)
  useEffect(() => {
    if (said.current === list) return
    said.current = list
    announce(words)
  }, [words, list])
}

const canOf = ({ may }: InboxHere): Readonly<Record<BulkAction, boolean>> => ({
  ...{ status: may.work, owner: may.work, tags: may.work, snooze: may.work },
  ...{ export: may.export, removal: may.remove },
})

function openFirstFilter() {
  const summary = document.querySelector<HTMLElement>('#inbox-filters summary')
  if (summary?.parentElement instanceof HTMLDetailsElement) summary.parentElement.open = true
  summary?.focus()
}
