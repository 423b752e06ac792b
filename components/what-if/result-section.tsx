import { DataTable } from '@/components/ui/data-table'
import { FindingHeading } from '@/components/ui/finding'
import { MarkShape } from '@/components/ui/mark'
import { Figure } from '@/components/report/figure'
import { toneClass } from '@/components/report/model-mark'
import { shapeOf, toneOf } from '@/lib/views/report/model-shapes'
import { capital } from '@/lib/views/report/sentences'
import type { Place } from '@/lib/views/what-if/outlook'
import type { Result, ResultRow } from '@/lib/views/what-if/result'

/** What changed answers would come to: every model before and now, on the scale of five steps that the report uses. */
export function ResultSection({ result }: { result: Result }) {
  const { heading, lead, rows, steps, unchanged } = result
  return (
    <section id="result" className="grid grid-cols-1 gap-3">
      <FindingHeading>{heading}</FindingHeading>
      <p className="max-w-measure">{lead.join(' ')}</p>
      <Figure
        label={unchanged ? 'Fit of each model' : 'Fit of each model, before and now'}
        caption={`Fit in five steps: ${steps.join(', ')}. A hollow mark is before, a solid mark is now.`}
        table={<ResultTable rows={rows} steps={steps} />}
      >
        <ul className="grid gap-2">
          {rows.map((row) => (
            <li key={row.now.model.id}>
              <RowWords row={row} steps={steps} unchanged={unchanged} />
              <Track row={row} count={steps.length} />
            </li>
          ))}
        </ul>
        <div aria-hidden="true" className="grid grid-cols-5 text-center text-small text-muted">
          {steps.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </div>
      </Figure>
    </section>
  )
}

type RowProps = { row: ResultRow; steps: readonly string[]; unchanged: boolean }

function RowWords({ row: { before, now }, steps, unchanged }: RowProps) {
  const moved = before.step !== now.step
  const stopped = before.model.stopped !== now.model.stopped
  return (
    <p>
      <strong className="font-[650]">{capital(now.model.noun)}</strong>: {steps[now.step - 1]}
      {moved && ` (before: ${steps[before.step - 1]})`}.{' '}
      <span className="text-muted">
        First in {now.dots} of 20{unchanged || before.dots === now.dots ? '' : `, before ${before.dots}`}.
        {now.model.stopped && ' Stopped by a rule.'}
        {stopped && (now.model.stopped ? ' Before: open.' : ' Open. Before: stopped by a rule.')}
      </span>
    </p>
  )
}

/** The mark of before on the left of its step, the mark of now on the right, so that neither hides the other. */
function Track({ row: { before, now, model }, count }: { row: ResultRow; count: number }) {
  const at = (steps: number) => `${(100 * steps) / count}%`
  const sign = (place: Place, offset: number, hollow: boolean) => (
    <svg x={at(place.step - 0.5)} overflow="visible">
      <g
        transform={`translate(${offset} 4)`}
        className={toneClass[toneOf(model.place)]}
        fill={hollow ? 'var(--paper)' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={hollow ? 2 : 0}
      >
        <MarkShape shape={shapeOf[model.id]} />
      </g>
    </svg>
  )
  return (
    <svg aria-hidden="true" width="100%" height="28" className="mark overflow-visible" {...drawnBy(before, now)}>
      {Array.from({ length: count + 1 }, (_, tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="28" className="stroke-line" />
      ))}
      {sign(before, -22, true)}
      {sign(now, 2, false)}
    </svg>
  )
}

/** What a row was drawn from, unrounded, so that what is shown can be held against what was worked out. */
const drawnBy = (before: Place, now: Place) => ({
  'data-key': now.model.id,
  'data-value': now.step,
  'data-before': before.step,
  'data-judged': JSON.stringify([now.score, now.first, now.low, now.high, now.dots, now.model.stopped]),
})

function ResultTable({ rows, steps }: { rows: readonly ResultRow[]; steps: readonly string[] }) {
  const standing = ({ model, step }: Place) => (model.stopped ? `${steps[step - 1]}, stopped` : steps[step - 1])
  return (
    <DataTable
      caption="Fit of each model in steps from 1 to 5, and how many of 20 re-runs it came first in"
      columns={[
        { label: 'Model' },
        { label: 'Step now', numeric: true },
        { label: 'Step before', numeric: true },
        { label: 'First now', numeric: true },
        { label: 'First before', numeric: true },
        { label: 'Standing now' },
        { label: 'Standing before' },
      ]}
      rows={rows.map(({ before, now }) => [
        capital(now.model.noun),
        now.step,
        before.step,
        now.dots,
        before.dots,
        standing(now),
        standing(before),
      ])}
    />
  )
}
