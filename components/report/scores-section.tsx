import { DataTable } from '@/components/ui/data-table'
import { MarkShape } from '@/components/ui/mark'
import type { ScoreRow, ScoresBlock } from '@/lib/views/report/scores'
import { scoreLine, stoppedLine } from '@/lib/views/report/lines'
import { shapeOf, toneOf } from '@/lib/views/report/model-shapes'
import { capital } from '@/lib/views/report/sentences'
import { captions, scoresTable } from '@/lib/views/report/tables'
import { Block } from './block'
import { Figure, FigureRow } from './figure'
import { toneClass } from './model-mark'

/** Every model on a scale of five steps, with the range of its re-runs. */
export function ScoresSection({ block }: { block: ScoresBlock }) {
  const { heading, lead, steps, rows } = block
  return (
    <Block id="scores" heading={heading} lead={lead}>
      <Figure
        label="Fit of each model in five steps"
        caption={captions.scores(block)}
        table={<DataTable {...scoresTable(block)} />}
      >
        <ul>
          {rows.map((row) => (
            <FigureRow key={row.model.id} words={<RowWords row={row} steps={steps} />}>
              <Track row={row} count={steps.length} />
            </FigureRow>
          ))}
        </ul>
        <Axis steps={steps} />
      </Figure>
    </Block>
  )
}

function RowWords({ row, steps }: { row: ScoreRow; steps: readonly string[] }) {
  const { word, range } = scoreLine(row, steps)
  return (
    <>
      <strong className="font-[650]">{capital(row.model.noun)}</strong>: {word}{' '}
      <span className="text-muted">{range}</span>
      {row.stopped !== null && <span className="block text-small text-muted">{stoppedLine(row.stopped)}</span>}
    </>
  )
}

function Track({ row: { model, step, low, high }, count }: { row: ScoreRow; count: number }) {
  const at = (steps: number) => `${(100 * steps) / count}%`
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="32"
      className="mark overflow-visible"
      {...{ 'data-key': model.id, 'data-value': step, 'data-low': low, 'data-high': high }}
    >
      {Array.from({ length: count + 1 }, (_, tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="32" className="stroke-line" />
      ))}
      <rect x={at(low - 1)} width={at(high - low + 1)} y="13" height="6" className="fill-range" />
      <svg x={at(step - 0.5)} overflow="visible">
        <g
          transform="translate(-10 6)"
          className={toneClass[toneOf(model.place)]}
          fill={model.stopped ? 'var(--paper)' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={model.stopped ? 2 : 0}
        >
          <MarkShape shape={shapeOf[model.id]} />
        </g>
      </svg>
    </svg>
  )
}

function Axis({ steps }: { steps: readonly string[] }) {
  return (
    <div aria-hidden="true" className="grid gap-x-5 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      <span className="max-sm:hidden" />
      <div className="grid grid-cols-5 text-center text-small text-muted">
        {steps.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </div>
    </div>
  )
}
