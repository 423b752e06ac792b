import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSiteName } from '@/components/brand/brand-context'
import { createAsking } from '@/components/inbox/asking'
import type { InboxHands } from '@/components/inbox/commands'
import { linkOfRow } from '@/components/inbox/focused-row'
import { Hands } from '@/components/inbox/hands'
import { useWaitingStore } from '@/components/inbox/use-waiting-store'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { KeptList } from '@/components/waiting/kept-list'
import { whoseOf } from '@/components/waiting/shelf'
import { tabWaiting } from '@/components/waiting/tab-waiting'
import { KeptShell } from './kept-shell'
import { KeptTable } from './kept-table'
import { useReturn } from './use-return'

/** The list as this device keeps it. What is changed in it waits until there is a connection. */
export function KeptInbox({ list }: { list: KeptList }) {
  const { workspaceId, me, people, statuses, keys, canWork } = list
  const store = useWaitingStore(list.rows, list)
  const [asking] = useState(createAsking)
  const [selected, select] = useState<readonly string[]>([])
  const site = useSiteName()
  useEffect(() => {
    document.title = `Inbox – ${site}`
  }, [site])
  const sends = useMemo(() => {
    const isTold = () => store.ids().every((id) => store.row(id)?.problem === null)
    // Whoever has not read yet what became of a change reads it here.
    return { flush: () => tabWaiting(whoseOf(workspaceId, me)).flush().then(isTold) }
  }, [store, workspaceId, me])
  useReturn(sends, true)
  const toggle = useCallback(
    (id: string) => select((was) => (was.includes(id) ? was.filter((other) => other !== id) : [...was, id])),
    [],
  )
  const hands: InboxHands = {
    ...{ store, me, select, toggle, may: { work: canWork, remove: false }, selected: () => selected },
    current: () => document.activeElement?.closest('tr')?.id.replace(/^row-/, '') ?? null,
    focusRow: (id) => linkOfRow(id)?.focus(),
    openRow: (id) => linkOfRow(id)?.click(),
    search: () => {},
    filter: () => {},
    go: (href) => location.assign(href),
  }
  return (
    <KeptShell workspaceId={workspaceId} userId={me}>
      <div className="grid grid-cols-1 gap-4 pt-4 pb-8">
        <PageTitle>Inbox</PageTitle>
        <Notice tone="caution" heading={`You are offline. This is the list as of ${timeOf(list.at)}.`}>
          <p>
            {canWork && 'Changes of status, owner, tags and snoozes wait on this device until you are back. '}
            To read a submission, to search or to see more rows you need a connection.
          </p>
          <p>
            <a href="" className="inline-block py-1">
              Try again
            </a>
          </p>
        </Notice>
        <div className="flex flex-wrap items-center gap-x-6">
          <p className="text-note font-[650]">
            <bdi>{list.words}</bdi>
          </p>
          {canWork && <Hands {...{ hands, asking, keys, people, statuses, analytics: false }} />}
        </div>
        <KeptTable
          {...{ store, selected, toggle, canWork, words: list.words }}
          onClear={() => select([])}
          onAction={(action) => asking.ask(action, selected)}
        />
      </div>
    </KeptShell>
  )
}

function timeOf(at: number): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
  return new Date(at).toDateString() === new Date().toDateString() ? time : `${time} yesterday`
}
