import { DataTable } from '@/components/ui/data-table'
import { MarkShape } from '@/components/ui/mark'
import type { ScoreRow, ScoresBlock } from '@/lib/views/report/scores'
import { capital } from '@/lib/views/report/sentences'
import { Block } from './block'
import { Figure, FigureRow } from './figure'
import { shapeOf, toneClass, toneOf } from './model-mark'

/** Every model on a scale of five steps, with the range of its re-runs. */
export function ScoresSection({ block }: { block: ScoresBlock }) {
  const { heading, lead, steps, rows } = block
  return (
    <Block id="scores" heading={heading} lead={lead}>
      <Figure
        label="Fit of each model in five steps"
        caption={`Fit in five steps: ${steps.join(', ')}. An outlined mark is stopped by a rule.`}
        table={<ScoresTable block={block} />}
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
  const [low, high] = [steps[row.low - 1], steps[row.high - 1]]
  const range = low === high ? `${low} throughout` : `${low} to ${high}`
  return (
    <>
      <strong className="font-[650]">{capital(row.model.noun)}</strong>: {row.word}{' '}
      <span className="text-muted">({range})</span>
      {row.stopped !== null && <span className="block text-small text-muted">Stopped. {row.stopped}</span>}
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

function ScoresTable({ block: { rows } }: { block: ScoresBlock }) {
  return (
    <DataTable
      caption="Fit of each model. Steps from 1 to 5, scores from 0 to 100, ranges of the middle 8 of 10 re-runs"
      columns={[
        { label: 'Model' },
        { label: 'Step', numeric: true },
        { label: 'Range in steps', numeric: true },
        { label: 'Score', numeric: true },
        { label: 'Range of scores', numeric: true },
        { label: 'Standing' },
      ]}
      rows={rows.map(({ model, step, low, high, score, lowScore, highScore }) => [
        capital(model.noun),
        step,
        `${low} to ${high}`,
        score,
        `${lowScore} to ${highScore}`,
        model.stopped ? 'Stopped' : 'Open',
      ])}
    />
  )
}
