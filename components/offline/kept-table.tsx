import { useMemo, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { cn } from '@/components/ui/cn'
import type { AskedOf } from '@/components/inbox/asking'
import { BulkBar, type BulkAction } from '@/components/inbox/bulk-bar'
import { columnIds, columnNames } from '@/components/inbox/column-ids'
import { columnLooks } from '@/components/inbox/column-looks'
import { InboxRowLine, type RowsAlike } from '@/components/inbox/inbox-row'
import type { InboxStore } from '@/components/inbox/inbox-store'
import { useIds } from '@/components/inbox/use-ids'

type KeptTableProps = {
  store: InboxStore
  words: string
  canWork: boolean
  selected: readonly string[]
  toggle: (id: string) => void
  onClear: () => void
  onAction: (action: AskedOf) => void
}

/** The rows of a list without a connection: the same rows, in the order that the server gave them last. */
export function KeptTable({ store, words, canWork, selected, toggle, onClear, onAction }: KeptTableProps) {
  const ids = useIds(store)
  const [problem, setProblem] = useState<string | null>(null)
  const alike = useMemo(
    (): RowsAlike => ({
      ...{ store, now: new Date(), form: 'kept-rows', onOpen: () => {}, onToggle: toggle },
      hrefOf: (id) => store.row(id)?.href ?? '',
    }),
    [store, toggle],
  )
  const act = (action: BulkAction) => {
    const none = selected.length === 0 ? 'Select at least one submission first.' : null
    setProblem(none)
    if (none !== null) announce(none)
    else if (isKept(action)) onAction(action)
  }
  return (
    <table
      role="table"
      className="group/table w-full border-collapse text-table max-[900px]:block min-[900px]:table-fixed"
      data-select=""
    >
      <caption className="sr-only">{words}</caption>
      <thead role="rowgroup" className="max-[900px]:block">
        <tr role="row" className="border-b border-control max-[900px]:sr-only">
          <th scope="col" role="columnheader" className="w-11 p-0">
            <span className="sr-only">Select</span>
          </th>
          {columnIds.map((id) => (
            <th
              key={id}
              scope="col"
              role="columnheader"
              className={cn('py-2 pr-3 text-left align-bottom font-[650]', columnLooks[id])}
            >
              {columnNames[id]}
            </th>
          ))}
        </tr>
        {canWork && (
          <BulkBar
            {...{ all: false, rows: ids.length, selected: selected.length, onClear, onAction: act }}
            count={{ n: ids.length, more: false }}
            can={can}
            problem={selected.length > 0 ? null : problem}
            onAll={() => {}}
          />
        )}
      </thead>
      <tbody role="rowgroup" className="max-[900px]:block max-[900px]:border-t max-[900px]:border-control">
        {ids.map((id, at) => (
          <InboxRowLine key={id} {...{ alike, id, at }} open={false} selected={selected.includes(id)} index={null} />
        ))}
      </tbody>
    </table>
  )
}

/** What can wait. A submission is removed, and a file made, by the server alone. */
const can = { status: true, owner: true, tags: true, snooze: true, export: false, removal: false } as const

const isKept = (action: BulkAction): action is AskedOf => action !== 'export' && action !== 'removal'
