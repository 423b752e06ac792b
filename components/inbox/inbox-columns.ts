import { createColumnHelper, rowSelectionFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { InboxQuery, Sort } from '@/lib/schemas/inbox-query'
import { columnNames, type ColumnId } from './column-ids'

/** What the table is told of a row: the row itself is drawn from the store, each alone. */
export type TableRow = { readonly id: string }

/** What the table does: it keeps what is selected, and knows what the server sorted by. */
export const features = tableFeatures({ rowSelectionFeature, rowSortingFeature })

const column = createColumnHelper<typeof features, TableRow>()
const sorted = (id: ColumnId) => column.accessor('id', { id, header: columnNames[id], enableSorting: true })
const plain = (id: ColumnId) => column.display({ id, header: columnNames[id], enableSorting: false })

/** The columns, in their order. What is selected stands before them. */
export const columns = column.columns([
  sorted('who'),
  sorted('advice'),
  sorted('call'),
  plain('fit'),
  sorted('status'),
  plain('owner'),
  plain('source'),
  sorted('sent'),
  sorted('untouched'),
  plain('notes'),
])

/** What each column sorts by. */
export const sortOf: Readonly<Partial<Record<ColumnId, Sort>>> = {
  ...{ who: 'company', advice: 'outcome', call: 'urgency', status: 'status', sent: 'sent', untouched: 'untouched' },
}

/** The sorts whose first row has the most: the longest untouched, the one to call first. */
const mostFirst: readonly Sort[] = ['untouched', 'urgency']

/** The order that a press on the head of a column asks for: the other way around, or at first what people look for. */
export const pressed = (sort: Sort, { sort: now, down }: Pick<InboxQuery, 'sort' | 'down'>) => ({
  sort,
  down: now === sort ? !down : sort === 'sent',
})

/** What the table knows of the order: one column, and whether its first row has the most. */
export function sortingOf({ sort, down }: Pick<InboxQuery, 'sort' | 'down'>): { id: string; desc: boolean }[] {
  const at = Object.entries(sortOf).find(([, sorts]) => sorts === sort)
  return at ? [{ id: at[0], desc: mostFirst.includes(sort) !== down }] : []
}
