'use client'

import { useTable, type RowSelectionState } from '@tanstack/react-table'
import { useCallback, useEffect, useMemo, useRef, type ReactNode, type Ref } from 'react'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { ColumnHead } from './inbox-head'
import { columns, features, sortingOf, type TableRow } from './inbox-columns'
import { InboxRowLine, type RowsAlike } from './inbox-row'
import type { InboxStore } from './inbox-store'
import { SkeletonRows } from './skeleton-rows'
import { useIds } from './use-ids'
import { useRowsInSight, type TableHands } from './use-rows-in-sight'

type InboxTableProps = {
  store: InboxStore
  query: InboxQuery
  saved: string | null
  caption: string
  alike: Omit<RowsAlike, 'onToggle'>
  selection: RowSelectionState
  onSelection: (selection: RowSelectionState) => void
  /** The row that is shown beside the list. */
  open: string | null
  compact: boolean
  /** Whether cards have boxes to select them. */
  selecting: boolean
  /** More rows are on their way. */
  loading: boolean
  hands: Ref<TableHands>
  /** The bar under the head. */
  bulk: ReactNode
}

/** The list as a table; on small screens each row is a card. Of a long list only what is in sight is drawn. */
export function InboxTable(props: InboxTableProps) {
  const { store, query, saved, caption, selection, onSelection, open, compact, selecting, loading, hands, bulk } = props
  const ids = useIds(store)
  const data = useMemo(() => ids.map((id): TableRow => ({ id })), [ids])
  const sorting = useMemo(() => sortingOf(query), [query])
  const table = useTable({
    ...{ features, columns, data, manualSorting: true, getRowId: ({ id }: TableRow) => id },
    state: { rowSelection: selection, sorting },
    enableRowSelection: ({ id }) => store.row(id)?.ended === null,
    onRowSelectionChange: (next) => onSelection(typeof next === 'function' ? next(selection) : next),
  })
  const { rows } = table.getRowModel()
  const body = useRef<HTMLTableSectionElement>(null)
  const { pieces, isWhole, measure } = useRowsInSight({ body, ids, compact, hands })
  const latest = useRef(table)
  useEffect(() => void (latest.current = table))
  const onToggle = useCallback<RowsAlike['onToggle']>(
    (id, event) => latest.current.getRow(id, true).getToggleSelectedHandler()(event),
    [],
  )
  const shared = props.alike
  const alike = useMemo(() => ({ ...shared, onToggle }), [shared, onToggle])
  const isAll = table.getIsAllRowsSelected()
  return (
    <table
      role="table"
      className="group/table w-full border-collapse text-table max-[900px]:block min-[900px]:table-fixed"
      {...(!isWhole && { 'aria-rowcount': ids.length + heads })}
      {...(compact && { 'data-compact': '' })}
      {...(selecting && { 'data-select': '' })}
      {...(open !== null && { 'data-pane': '' })}
      {...(loading && { 'aria-busy': true })}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className={head}>
        <tr role="row" className="border-b border-control max-[900px]:sr-only">
          <th scope="col" role="columnheader" className="w-11 p-0">
            <label className="needs-script grid min-h-11 min-w-11 place-items-center">
              <input
                type="checkbox"
                aria-label="Select all rows on this page"
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = !isAll && table.getIsSomeRowsSelected()
                }}
                onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
                className="size-5 accent-brand"
              />
            </label>
          </th>
          {table.getHeaderGroups()[0]?.headers.map((header) => (
            <ColumnHead key={header.id} {...{ header, query, saved }} />
          ))}
        </tr>
        {bulk}
      </thead>
      <tbody role="rowgroup" ref={body} className="max-[900px]:block max-[900px]:border-t max-[900px]:border-control">
        {pieces.map((piece, place) => {
          if ('room' in piece) return <Spacer key={`room ${place}`} height={piece.room} />
          const row = rows[piece.at]
          if (!row) return null
          return (
            <InboxRowLine
              key={row.id}
              {...{ alike, at: piece.at, id: row.id, measure, open: row.id === open }}
              selected={selection[row.id] === true}
              index={isWhole ? null : piece.at + heads + 1}
            />
          )
        })}
        {loading && <SkeletonRows />}
      </tbody>
    </table>
  )
}

/** The rows of the head: the columns, and the bar for what is selected. */
const heads = 2

const head =
  'bg-paper max-[900px]:block min-[900px]:[@media(min-height:32rem)]:sticky min-[900px]:[@media(min-height:32rem)]:top-0 min-[900px]:[@media(min-height:32rem)]:z-10'

/** The room of rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className="max-[900px]:block">
      <td colSpan={columns.length + 1} style={{ height }} className="p-0 max-[900px]:block" />
    </tr>
  )
}
