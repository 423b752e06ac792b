import { Block } from '@/components/report/block'
import { Figure, FigureRow } from '@/components/report/figure'
import { DataTable } from '@/components/ui/data-table'
import { signed } from '@/lib/views/report/tables'
import type { Weighed } from '@/lib/views/vendors/vendor-reading'

/** The least that the picture spans on either side of zero, so that a small bar looks small. */
const SCALE = 15
/** The table has all of them. */
const DRAWN = 8

/** What each answer did to the reading, as bars from a zero line: filled speaks for the kind, outlined against it. */
export function WeightsSection({ of, kind }: { of: readonly Weighed[]; kind: string | null }) {
  if (of.length === 0) return null
  const lengths = of.slice(0, DRAWN).map(({ length }) => length)
  const [least, most] = [Math.min(-SCALE, ...lengths), Math.max(SCALE, ...lengths)]
  return (
    <Block
      id="weights"
      heading="The answers that moved it most"
      lead={kind === null ? [] : [`Each speaks for or against ${kind}, the kind that leads so far.`]}
    >
      <Figure
        label="How far each answer moved the reading"
        caption="Filled speaks for the kind that leads, outlined speaks against it. The longest bar is the weightiest answer."
        table={
          <DataTable
            caption="How far each answer moved the reading. The weightiest has the length 100; below 0 speaks against it"
            columns={[
              { label: 'Question' },
              { label: 'Answer' },
              { label: 'Proof' },
              { label: 'In words' },
              { label: 'Length', numeric: true },
            ]}
            rows={of.map(({ term, answer, proven, text, length }) => [
              term,
              answer,
              proven ? 'Seen' : 'Only heard',
              text,
              signed(length),
            ])}
          />
        }
      >
        <ul>
          {of.slice(0, DRAWN).map((one) => (
            <FigureRow
              key={one.question}
              words={
                <>
                  {one.term}: <strong>{one.answer}</strong>
                  {one.proven && ', with proof'}. <span className="text-muted">{one.text}.</span>
                </>
              }
            >
              <WeightBar of={one} least={least} most={most} />
            </FigureRow>
          ))}
        </ul>
      </Figure>
    </Block>
  )
}

type BarProps = { of: Weighed; least: number; most: number }

function WeightBar({ of: { question, length }, least, most }: BarProps) {
  const at = (value: number) => `${(100 * (value - least)) / (most - least)}%`
  const against = length < 0
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="24"
      className="mark overflow-visible text-brand"
      {...{ 'data-key': question, 'data-value': length }}
    >
      <rect
        x={at(Math.min(0, length))}
        width={`${(100 * Math.abs(length)) / (most - least)}%`}
        y="3"
        height="18"
        fill={against ? 'none' : 'currentColor'}
        className={against ? 'stroke-ink' : undefined}
        strokeWidth={against ? 2 : 0}
      />
      <line x1={at(0)} x2={at(0)} y1="0" y2="24" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}
