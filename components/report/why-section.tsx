import { DataTable } from '@/components/ui/data-table'
import type { Bar, WhyBlock } from '@/lib/views/report/why'
import { partHeadings } from '@/lib/views/report/lines'
import { capital } from '@/lib/views/report/sentences'
import { captions, pointsTable, signed } from '@/lib/views/report/tables'
import { Because } from './because'
import { Block, Part, Rows } from './block'
import { Figure, FigureRow } from './figure'

/** The least that a picture spans on either side of zero, so that one point looks like one point in every report. */
const SCALE = 5

/** What each answer did, as bars from a zero line; or the rule that decided instead. */
export function WhySection({ block }: { block: WhyBlock }) {
  if (block.kind === 'rule') return <Rule block={block} />
  const { heading, lead, bars } = block
  const most = Math.max(SCALE, ...bars.map(({ points }) => points))
  const least = Math.min(-SCALE, ...bars.map(({ points }) => points))
  return (
    <Block id="why" heading={heading} lead={lead}>
      <Figure
        label="Points that each answer added or took"
        caption={captions.why}
        table={<DataTable {...pointsTable(block)} />}
      >
        <ul>
          {bars.map((bar) => (
            <FigureRow
              key={bar.label}
              words={
                <>
                  {bar.label}: <strong className="whitespace-nowrap">{signed(bar.points)}</strong>
                </>
              }
            >
              <PointsBar bar={bar} least={least} most={most} />
            </FigureRow>
          ))}
        </ul>
      </Figure>
    </Block>
  )
}

function PointsBar({ bar: { label, points }, least, most }: { bar: Bar; least: number; most: number }) {
  const at = (value: number) => `${(100 * (value - least)) / (most - least)}%`
  const width = `${(100 * Math.abs(points)) / (most - least)}%`
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="24"
      className="mark overflow-visible text-brand"
      {...{ 'data-key': label, 'data-value': points }}
    >
      <rect
        x={at(Math.min(0, points))}
        width={width}
        y="3"
        height="18"
        fill={points < 0 ? 'none' : 'currentColor'}
        className={points < 0 ? 'stroke-ink' : undefined}
        strokeWidth={points < 0 ? 2 : 0}
      />
      <line x1={at(0)} x2={at(0)} y1="0" y2="24" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}

function Rule({ block }: { block: Extract<WhyBlock, { kind: 'rule' }> }) {
  return (
    <Block id="why" heading={block.heading} lead={block.lead}>
      <Because of={block.because} className="max-w-measure" />
      {block.then.length > 0 && (
        <Part heading={partHeadings.then}>
          <Rows ordered>
            {block.then.map((noun) => (
              <li key={noun}>{capital(noun)}</li>
            ))}
          </Rows>
        </Part>
      )}
    </Block>
  )
}
