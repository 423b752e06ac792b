import './comparison-table.css'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { Comparison } from '@/lib/views/vendors/comparison'
import { MetWord } from './met-word'

type TableProps = {
  of: Comparison
  /** Ids of the two that a phone shows. */
  narrow: readonly string[]
  vendorPage: (id: string) => string
}

/**
 * Vendors side by side, must-haves first. A phone shows two of them, picked by the form above, with the name of each row
 * over its cells; roles are spelt out because a table that is laid out otherwise loses them. Wider than the page, the
 * table scrolls within itself.
 */
export function ComparisonTable({ of: { vendors, mustHaves, rows }, narrow, vendorPage }: TableProps) {
  const column = vendors.map(({ id }) => (narrow.includes(id) ? undefined : 'max-sm:hidden'))
  return (
    <div
      role="region"
      aria-labelledby="comparison-caption"
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table
        role="table"
        className="w-full border-collapse text-note max-sm:block print:table-fixed print:break-inside-auto! print:text-small"
      >
        <caption id="comparison-caption" className="pb-2 text-left text-note text-muted max-sm:block">
          What each vendor says it is, what its answers show, and how it fits what you need
        </caption>
        <thead role="rowgroup" className="max-sm:block">
          <tr role="row" className={row}>
            <td role="cell" className={cn(cell, 'border-control max-sm:hidden')} />
            {vendors.map(({ id, name }, at) => (
              <th key={id} role="columnheader" scope="col" data-vendor={id} className={cn(cell, column[at])}>
                <a href={vendorPage(id)} className="inline-block py-1">
                  {name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        {mustHaves.length > 0 && (
          <Group heading="Must-haves" columns={vendors.length}>
            {mustHaves.map(({ id, name, cells }) => (
              <Row key={id} id={id} name={name}>
                {cells.map((must, at) => (
                  <td key={vendors[at]?.id ?? at} role="cell" data-met={must.met} className={cn(cell, column[at])}>
                    <MetWord met={must.met} />
                    <span className="block">{must.text}</span>
                  </td>
                ))}
              </Row>
            ))}
          </Group>
        )}
        <Group heading={mustHaves.length > 0 ? 'The rest' : 'What is known'} columns={vendors.length}>
          {rows.map(({ id, name, cells }) => (
            <Row key={id} id={id} name={name}>
              {cells.map((text, at) => (
                <td key={vendors[at]?.id ?? at} role="cell" className={cn(cell, 'whitespace-pre-line', column[at])}>
                  {text}
                </td>
              ))}
            </Row>
          ))}
        </Group>
      </table>
    </div>
  )
}

type GroupProps = { heading: string; columns: number; children: ReactNode }

function Group({ heading, columns, children }: GroupProps) {
  return (
    <tbody role="rowgroup" className="max-sm:block">
      <tr role="row" className={row}>
        <th
          role="rowheader"
          scope="rowgroup"
          colSpan={columns + 1}
          className="pt-5 pb-1.5 text-left font-[680] max-sm:col-span-2"
        >
          {heading}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

function Row({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <tr role="row" data-row={id} className={cn(row, 'break-inside-avoid')}>
      <th role="rowheader" scope="row" className={cn(cell, 'font-normal text-muted max-sm:col-span-2')}>
        {name}
      </th>
      {children}
    </tr>
  )
}

const row = 'border-b border-line max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-2'
const cell = 'min-w-28 py-2 pr-4 text-left align-top wrap-anywhere max-sm:min-w-0 max-sm:p-0 print:min-w-0 print:pr-2'
