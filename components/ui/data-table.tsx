import { useId } from 'react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type Column = { label: ReactNode; numeric?: boolean }

type TableProps = {
  caption: string
  columns: readonly Column[]
  /** The first cell of a row is its header. */
  rows: readonly (readonly ReactNode[])[]
}

/** The table behind a picture, closed until asked for. Print opens it. */
export function DataTable({ open = false, ...table }: TableProps & { open?: boolean }) {
  return (
    <details open={open} className="mt-2.5">
      <summary className="screen-only min-h-8 text-link">
        Show as a table<span className="sr-only">: {table.caption}</span>
      </summary>
      <Table {...table} />
    </details>
  )
}

/** A table with a caption and scoped headers. Wider than the page, it scrolls within itself. */
export function Table({ caption, columns, rows }: TableProps) {
  const captionId = useId()
  return (
    <div role="group" aria-labelledby={captionId} tabIndex={0} className="relative mt-2 overflow-x-auto">
      <table className="border-collapse text-small">
        <caption id={captionId} className="pb-1.5 text-left text-note text-muted">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }, index) => (
              <th key={index} scope="col" className={cn(cell, numeric && 'text-right')}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((content, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className={cn(cell, 'font-normal')}>
                    {content}
                  </th>
                ) : (
                  <td key={column} className={cn(cell, columns[column]?.numeric && 'text-right font-[600]')}>
                    {content}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cell = 'border-b border-line py-1.5 pr-4 text-left align-top'
