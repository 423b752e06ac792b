import type { MeasureRow, MeasuresBlock } from '@/lib/views/report/measures'
import { betterLine, todayLabel } from '@/lib/views/report/plan-lines'
import { SaidHere } from './because'
import { Block, Terms } from './block'

/** Five measures with where they stand today. */
export function MeasuresSection({ block: { heading, lead, rows } }: { block: MeasuresBlock }) {
  return (
    <Block id="measures" heading={heading} lead={lead}>
      <Terms of={rows.map((row) => ({ term: row.term, text: <Measured of={row} /> }))} />
    </Block>
  )
}

function Measured({ of }: { of: MeasureRow }) {
  return (
    <div className="grid gap-1">
      <p>{of.measure}</p>
      <p>
        <strong>{todayLabel}</strong>
        {of.today.map(({ text, question }) => (
          <span key={text}> {question === null ? text : <SaidHere question={question}>{text}</SaidHere>}</span>
        ))}
      </p>
      <p className="text-note text-muted">{betterLine(of)}</p>
    </div>
  )
}
