import { DataTable, Table } from '@/components/ui/data-table'
import { Day } from '@/components/ui/day'
import { amount } from '@/lib/views/report/amounts'
import type { WaitingBar, WaitingBlock, WaitingFigure } from '@/lib/views/report/waiting'
import {
  assumptionsTable,
  barLine,
  waitingCaption,
  waitingHeadings,
  waitingTable,
} from '@/lib/views/report/waiting-words'
import { Because } from './because'
import { Block, Lines, Part, Terms } from './block'
import { Figure, FigureRow } from './figure'
import type { WaitingForm as Form } from './report-links'
import { WaitingForm } from './waiting-form'

type WaitingProps = { block: WaitingBlock; form?: Form | undefined }

/** What waiting costs by the founder's own figures, and the form for them where the reader may give any. */
export function WaitingSection({ block, form }: WaitingProps) {
  const { heading, lead, recheckOn, figure, lines, unpriced, assumptions, asks, given, questions } = block
  return (
    <Block id="waiting" heading={heading} lead={lead}>
      {recheckOn !== null && (
        <p className="max-w-measure">
          Look again on <Day iso={recheckOn} />.
        </p>
      )}
      {figure && <WaitingBars figure={figure} />}
      {lines.length > 0 && (
        <Part heading={waitingHeadings.lines}>
          <Terms
            of={lines.map(({ term, sentences, because }) => ({
              term,
              text: (
                <>
                  {sentences.join(' ')}
                  <Because of={because} className="text-note text-muted" />
                </>
              ),
            }))}
          />
        </Part>
      )}
      {assumptions.length > 0 && (
        <details>
          <summary className="screen-only min-h-8 text-link">{waitingHeadings.assumptions}</summary>
          <Table {...assumptionsTable(assumptions)} />
        </details>
      )}
      {unpriced.length > 0 && (
        <Part heading={waitingHeadings.unpriced}>
          <Lines of={unpriced} />
        </Part>
      )}
      {form && (asks || given) && <WaitingForm form={form} given={given} questions={questions} />}
    </Block>
  )
}

function WaitingBars({ figure }: { figure: WaitingFigure }) {
  const { bars, max, currency } = figure
  return (
    <Figure
      label="What a month of waiting costs"
      caption={waitingCaption}
      table={<DataTable {...waitingTable(figure)} />}
    >
      <ul>
        {bars.map((bar) => {
          const { name, range } = barLine(figure, bar)
          return (
            <FigureRow
              key={bar.id}
              words={
                <>
                  <strong className="font-[650]">{name}</strong>: {range}
                </>
              }
            >
              <RangeBar bar={bar} max={max} />
            </FigureRow>
          )
        })}
      </ul>
      <div aria-hidden="true" className="grid gap-x-5 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
        <span className="max-sm:hidden" />
        <div className="flex justify-between text-small text-muted">
          <span>{amount(0, currency)}</span>
          <span>{amount(max, currency)}</span>
        </div>
      </div>
    </Figure>
  )
}

/** From low to high as a band, with a mark at the most likely. The scale begins at nothing. */
function RangeBar({ bar: { id, low, base, high }, max }: { bar: WaitingBar; max: number }) {
  const at = (units: number) => `${(100 * units) / max}%`
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="32"
      className="mark overflow-visible"
      {...{ 'data-key': id, 'data-value': base, 'data-low': low, 'data-high': high }}
    >
      <line x1="0" x2="100%" y1="16" y2="16" className="stroke-line" />
      <line x1="1" x2="1" y1="2" y2="30" className="stroke-ink" strokeWidth="2" />
      <rect x={at(low)} width={at(high - low)} y="10" height="12" className="fill-range" />
      <svg x={at(base)} overflow="visible">
        <path transform="translate(0 16)" d="M0-11 8 0 0 11-8 0z" className="fill-ink" />
      </svg>
    </svg>
  )
}
