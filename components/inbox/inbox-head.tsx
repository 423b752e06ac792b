'use client'

import type { Header } from '@tanstack/react-table'
import { cn } from '@/components/ui/cn'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { columnLooks } from './column-looks'
import type { ColumnId } from './column-ids'
import { pressed, sortOf, type features, type TableRow } from './inbox-columns'
import { inboxAddress, narrowed } from './inbox-address'
import { SoftLink } from './soft-link'

type HeadProps = { header: Header<typeof features, TableRow>; query: InboxQuery; saved: string | null }

/** The head of a column. Where the list can be sorted by it, it is a link to the list in that order. */
export function ColumnHead({ header, query, saved }: HeadProps) {
  const id = header.column.id as ColumnId
  const sort = sortOf[id]
  const sorted = header.column.getIsSorted()
  const words = String(header.column.columnDef.header)
  return (
    <th
      scope="col"
      role="columnheader"
      {...(sorted && { 'aria-sort': sorted === 'desc' ? ('descending' as const) : ('ascending' as const) })}
      className={cn('py-0 pr-3 text-left align-bottom font-[650]', columnLooks[id])}
    >
      {sort === undefined ? (
        <span className="flex min-h-11 items-center">{words}</span>
      ) : (
        <SoftLink
          href={inboxAddress(narrowed(query, pressed(sort, query)), { saved })}
          className="flex min-h-11 items-center gap-1 text-ink no-underline hover:underline"
        >
          {words}
          <SortSign sorted={sorted} />
        </SoftLink>
      )}
    </th>
  )
}

/** Which way a column is sorted: one arrow, or two small ones where it is not. */
function SortSign({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  const path = sorted === false ? 'M6 1 9 5H3zM6 11 3 7h6z' : sorted === 'asc' ? 'M6 2l4 7H2z' : 'M6 10 2 3h8z'
  return (
    <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" className="shrink-0" fill="currentColor">
      <path d={path} opacity={sorted === false ? 0.55 : 1} />
    </svg>
  )
}
