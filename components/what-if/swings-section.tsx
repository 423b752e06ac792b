import { Figure } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import { FindingHeading } from '@/components/ui/finding'
import type { SwingRow, SwingsBlock } from '@/lib/views/what-if/swings'

/** The least that the picture spans on either side of zero, so that one point looks like one point on every page. */
const SCALE = 5

/** Which single answers move the verdict most: bars on both sides of a zero line, as in a tornado. */
export function SwingsSection({ block: { heading, lead, rows } }: { block: SwingsBlock }) {
  const least = Math.min(-SCALE, ...rows.map(({ low }) => low))
  const most = Math.max(SCALE, ...rows.map(({ high }) => high))
  return (
    <section id="swings" className="grid grid-cols-1 gap-3 border-t border-line py-9">
      <FindingHeading>{heading}</FindingHeading>
      <p className="max-w-measure">{lead.join(' ')}</p>
      {rows.length > 0 && (
        <Figure
          label="How far each single answer moves the lead"
          caption="Points out of 100. The upright line is the lead as it is; left of it the lead shrinks."
          table={<SwingsTable rows={rows} />}
        >
          <ul className="grid grid-cols-1 gap-3">
            {rows.map((row) => (
              <li
                key={row.question}
                className="grid items-center gap-x-5 gap-y-1 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]"
              >
                <p>
                  <strong className="font-[650]">{row.label}</strong>: {range(row)}.{' '}
                  <span className="text-muted">{turns(row)}</span>
                </p>
                <SwingBar row={row} least={least} most={most} />
              </li>
            ))}
          </ul>
        </Figure>
      )}
    </section>
  )
}

const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

const range = ({ low, high }: SwingRow) =>
  low === 0 && high === 0 ? 'less than 1 point' : `${signed(low)} to ${signed(high)}`

const turns = ({ turning, others }: SwingRow) =>
  turning === 0
    ? 'No other answer changes the result.'
    : `${turning} of ${others} other answers ${turning === 1 ? 'changes' : 'change'} the result.`

type BarProps = { row: SwingRow; least: number; most: number }

/** Filled where the result can change, outlined where it cannot. */
function SwingBar({ row: { question, low, high, turning }, least, most }: BarProps) {
  const at = (points: number) => (100 * (points - least)) / (most - least)
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="24"
      className="mark overflow-visible text-brand"
      {...{ 'data-key': question, 'data-value': low, 'data-high': high, 'data-turning': turning }}
    >
      <rect
        x={`${at(low)}%`}
        width={`${at(high) - at(low)}%`}
        y="4"
        height="16"
        fill={turning > 0 ? 'currentColor' : 'none'}
        className="stroke-ink"
        strokeWidth={turning > 0 ? 0 : 2}
      />
      <line x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2="24" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}

function SwingsTable({ rows }: { rows: readonly SwingRow[] }) {
  return (
    <DataTable
      caption="Points by which other answers to one question move the lead, and how many of them change the result"
      columns={[
        { label: 'Answer' },
        { label: 'At the least', numeric: true },
        { label: 'At the most', numeric: true },
        { label: 'Change the result', numeric: true },
        { label: 'Other answers', numeric: true },
      ]}
      rows={rows.map(({ label, low, high, turning, others }) => [label, signed(low), signed(high), turning, others])}
    />
  )
}
