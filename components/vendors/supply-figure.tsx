import { Figure } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import type { SupplyRow } from '@/lib/views/vendors/vendor-reading'

/** What is needed and what is supplied, in steps from 0 to 5, as two bars from the same line. */
export function SupplyFigure({ of }: { of: readonly SupplyRow[] }) {
  return (
    <Figure
      breaks
      label="What it supplies against what you need"
      caption="Steps from 0 to 5. Outlined is what you need, filled is what it supplies."
      table={
        <DataTable
          caption="What you need and what it supplies, in steps from 0 to 5"
          columns={[
            { label: 'Need' },
            { label: 'You need', numeric: true },
            { label: 'It supplies', numeric: true },
            { label: 'In words' },
          ]}
          rows={of.map(({ name, needed, supplied, text }) => [name, needed, supplied, text])}
        />
      }
    >
      <ul className="grid gap-3 print:block">
        {of.map((row) => (
          <li key={row.need} className="border-t border-line pt-2">
            <p>{row.text}</p>
            <Steps of={row} side="needed" />
            <Steps of={row} side="supplied" />
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function Steps({ of, side }: { of: SupplyRow; side: 'needed' | 'supplied' }) {
  const steps = of[side]
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="18"
      className="mark text-brand"
      {...{ 'data-key': `${of.name} ${side}`, 'data-value': steps }}
    >
      {[0, 1, 2, 3, 4, 5].map((tick) => (
        <line key={tick} x1={`${tick * 20}%`} x2={`${tick * 20}%`} y1="0" y2="18" className="stroke-line" />
      ))}
      <rect
        x="0"
        y="4"
        height="10"
        width={`${steps * 20}%`}
        fill={side === 'supplied' ? 'currentColor' : 'none'}
        className={side === 'supplied' ? undefined : 'stroke-ink'}
        strokeWidth={side === 'supplied' ? 0 : 2}
      />
      <line x1="1" x2="1" y1="0" y2="18" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}
