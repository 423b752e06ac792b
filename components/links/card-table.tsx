import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type CardColumn = { readonly label: string; readonly numeric?: boolean }

type CardTableProps = {
  caption: string
  columns: readonly CardColumn[]
  /** The first cell of a row is its header. */
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/**
 * A table that becomes a card a row where it is narrow, with the same words in the same order. The roles are written out:
 * browsers drop them from tables that are laid out in another way.
 */
export function CardTable({ caption, columns, rows }: CardTableProps) {
  return (
    <table role="table" className="w-full border-collapse text-table max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map(({ label, numeric }) => (
            <th
              key={label}
              scope="col"
              role="columnheader"
              className={cn('border-b border-control py-2 pr-4 text-left align-bottom', numeric && 'pr-8 text-right')}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block max-sm:border-t max-sm:border-control">
        {rows.map(({ id, cells }) => (
          <tr
            key={id}
            role="row"
            data-row={id}
            className="border-b border-line align-baseline max-sm:grid max-sm:gap-1 max-sm:py-3"
          >
            {cells.map((cell, index) => (
              <Cell key={index} column={columns[index]} head={index === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { column: CardColumn | undefined; head: boolean; children: ReactNode }

function Cell({ column, head, children }: CellProps) {
  const look = cn(
    'min-w-0 py-2.5 pr-4 text-left [overflow-wrap:anywhere] max-sm:block max-sm:py-0 max-sm:pr-0',
    column?.numeric && 'sm:pr-8 sm:text-right sm:font-[600]',
  )
  if (head) {
    return (
      <th scope="row" role="rowheader" className={cn(look, 'font-[650] sm:min-w-44')}>
        {children}
      </th>
    )
  }
  return (
    <td role="cell" className={look}>
      <span aria-hidden="true" className="text-muted sm:hidden">
        {column?.label}:{' '}
      </span>
      {children}
    </td>
  )
}
