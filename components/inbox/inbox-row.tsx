'use client'

import { memo, useEffect, type MouseEvent, type ReactNode } from 'react'
import { announce } from '@/components/ui/announce'
import { cn } from '@/components/ui/cn'
import { columnLooks } from './column-looks'
import { columnIds } from './column-ids'
import type { InboxStore } from './inbox-store'
import { RowCell } from './row-cells'
import { RowName } from './row-name'
import { useRow } from './use-row'

/** What every row of a table has alike. */
export type RowsAlike = {
  readonly store: InboxStore
  readonly now: Date
  /** The id of the form of the bulk bar, to which the boxes belong. */
  readonly form: string
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string, event: MouseEvent<HTMLAnchorElement>) => void
  readonly onToggle: (id: string, event: unknown) => void
  /** Who else has a row open. */
  readonly presence?: (id: string) => ReactNode
}

type InboxRowProps = {
  alike: RowsAlike
  id: string
  selected: boolean
  open: boolean
  /** Its place in the table, where not all rows are drawn. */
  index: number | null
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined
  /** Its place among the rows, for who measures it. */
  at: number
}

/** One submission of the list. It is drawn again when it changes, and at no other row's change. */
export const InboxRowLine = memo(function InboxRowLine(props: InboxRowProps) {
  const { alike, id, selected, open, index, measure, at } = props
  const row = useRow(alike.store, id)
  useEffect(() => {
    if (row?.problem) announce(row.problem)
  }, [row?.problem])
  useEffect(() => {
    if (row?.tried) announce(row.tried)
  }, [row?.tried])
  if (!row) return null
  const { store, form, now } = alike
  const name = row.business ?? row.who
  return (
    <tr
      role="row"
      id={`row-${id}`}
      ref={measure}
      data-index={at}
      {...(index !== null && { 'aria-rowindex': index })}
      {...(row.pending && { 'aria-busy': true })}
      className={cn(line, selected && 'bg-brand-tint', open && 'shadow-[inset_4px_0_0_var(--brand)]')}
    >
      <td
        role="cell"
        className="p-0 align-middle max-[900px]:row-span-6 max-[900px]:hidden max-[900px]:group-data-select/table:block"
      >
        {!row.ended && (
          <label className="grid min-h-11 min-w-11 place-items-center group-data-compact/table:min-h-9">
            <input
              {...{ type: 'checkbox', name: 'id', value: id, form, checked: selected }}
              onChange={(event) => alike.onToggle(id, event)}
              aria-label={`Select ${name}`}
              className="size-5 accent-brand"
            />
          </label>
        )}
      </td>
      <th scope="row" role="rowheader" className={cn(cell, columnLooks.who, 'font-normal')}>
        <RowName
          {...{ row, open }}
          href={alike.hrefOf(id)}
          onOpen={(event) => alike.onOpen(id, event)}
          onRetry={() => void store.retry(id)}
          onDismiss={() => store.dismiss(id)}
        >
          {alike.presence?.(id)}
        </RowName>
      </th>
      {afterWho.map((column) => (
        <td key={column} role="cell" className={cn(cell, columnLooks[column], 'empty:max-[900px]:hidden')}>
          {column === 'untouched' && !row.ended && (
            <span className="text-muted min-[900px]:hidden">Untouched for </span>
          )}
          <RowCell {...{ column, row, now }} />
        </td>
      ))}
    </tr>
  )
})

const afterWho = columnIds.filter((id) => id !== 'who')

const line =
  'h-11 border-b border-line group-data-compact/table:h-9 max-[900px]:grid max-[900px]:h-auto max-[900px]:gap-x-3 max-[900px]:gap-y-1 max-[900px]:py-3 max-[900px]:group-data-select/table:grid-cols-[2.75rem_minmax(0,1fr)]'

const cell =
  'min-w-0 scroll-mt-28 py-px pr-3 text-left align-middle [overflow-wrap:anywhere] max-[900px]:block max-[900px]:p-0 max-[900px]:group-data-select/table:col-start-2'
