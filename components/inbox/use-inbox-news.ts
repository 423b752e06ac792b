import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'
import { forgetList } from '@/components/waiting/shelf'
import type { InboxRow } from '@/lib/views/inbox/row'
import type { InboxStore } from './inbox-store'
import { onNews } from './news'
import { tellTried, type Tried } from './tried'

type Heard = {
  /** Submissions that are not in the list: they came, or another list has them. */
  readonly onNew?: (ids: readonly string[]) => void
  /** A change that goes on by itself moved on; null for any of them. */
  readonly onChange?: (id: string | null) => void
  readonly onExport?: (id: string | null) => void
  /** Whoever looks may not any more. */
  readonly onEnd?: () => void
}

/** The most rows that are asked for at once. */
const most = 200
/** How often requests may fail until the next news. */
const tries = 4

/** Keeps the rows of a store as the server has them while colleagues change them. */
export function useInboxNews(store: InboxStore, workspaceId: string, heard: Heard = {}): void {
  const now = useRef(heard)
  useEffect(() => {
    now.current = heard
  })
  useEffect(() => {
    const reader = new RowReader(store)
    return onNews(workspaceId, (news) => {
      if (news.of === 'end') {
        void forgetList()
        announce('You are signed out here, or your role changed. Load the page again.')
        now.current.onEnd?.()
      } else if (news.of === 'submissions') {
        const others = news.ids?.filter((id) => !store.knows(id)) ?? []
        if (others.length > 0) now.current.onNew?.(others)
        void reader.read(news.ids?.filter((id) => store.knows(id)) ?? store.ids())
      } else if (news.of === 'change') {
        for (const id of news.ids ?? [null]) now.current.onChange?.(id)
        for (const id of news.ids ?? []) void reader.settle(id)
      } else if (news.of === 'conflict') void tellTried(store, news.ids ?? [], fetchChange)
      else if (news.of === 'export') for (const id of news.ids ?? [null]) now.current.onExport?.(id)
    })
  }, [store, workspaceId])
}

/** Reads rows one request after another, so that no answer is older than the one before it. */
export class RowReader {
  private wanted = new Set<string>()
  private reading: Promise<void> | null = null

  constructor(
    private readonly store: InboxStore,
    private readonly ask: (ids: readonly string[]) => Promise<readonly InboxRow[] | null> = fetchRows,
    private readonly isOver: (changeId: string) => Promise<boolean> = fetchIsOver,
    private readonly rest = 2_000,
  ) {}

  /** Reads these again, with what else is wanted by then. Those that the server has no more are taken away. */
  read(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.wanted.add(id)
    if (this.wanted.size === 0) return Promise.resolve()
    return (this.reading ??= this.readAll())
  }

  /** Once a change that went on by itself is over, its rows are read before its paint is taken off. */
  async settle(changeId: string): Promise<void> {
    const ids = this.store.waitingFor(changeId)
    if (ids.length === 0 || !(await this.isOver(changeId))) return
    await this.read(ids)
    this.store.settle(changeId)
  }

  private async readAll(): Promise<void> {
    for (let failed = 0; this.wanted.size > 0 && failed < tries;) {
      const ids = [...this.wanted].slice(0, most)
      for (const id of ids) this.wanted.delete(id)
      const rows = await this.ask(ids)
      if (rows === null) {
        // Nothing is taken away for a request that failed.
        failed += 1
        for (const id of ids) this.wanted.add(id)
        await new Promise((resolve) => setTimeout(resolve, this.rest * failed))
        continue
      }
      this.store.put(rows)
      const there = new Set(rows.map(({ id }) => id))
      const gone = ids.filter((id) => !there.has(id))
      if (gone.length > 0) this.store.drop(gone)
    }
    this.wanted.clear()
    this.reading = null
  }
}

const rowsAddress = '/studio/inbox/rows'

async function fetchRows(ids: readonly string[]): Promise<readonly InboxRow[] | null> {
  const said = await fetchJson<{ rows?: readonly InboxRow[] }>(`${rowsAddress}?ids=${ids.join(',')}`)
  return said?.rows ?? null
}

const fetchChange = (changeId: string) => fetchJson<Tried>(`/studio/inbox/changes/${encodeURIComponent(changeId)}`)

async function fetchIsOver(changeId: string): Promise<boolean> {
  const said = await fetchJson<{ state?: string }>(`/studio/inbox/changes/${encodeURIComponent(changeId)}`)
  return said !== null && said.state !== 'running'
}

async function fetchJson<Said>(address: string): Promise<Said | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    // Rows are there for every member; whoever is none is told that they are not.
    const isDenied = response.status === 404 && address.startsWith(rowsAddress)
    if (isDenied || response.status === 401 || response.status === 403) void forgetList()
    return response.ok ? ((await response.json()) as Said) : null
  } catch {
    return null
  }
}
