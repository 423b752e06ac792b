import type { EngagementBlock } from '@/lib/views/report/engagement'
import { partHeadings } from '@/lib/views/report/lines'
import { engagementRows } from '@/lib/views/report/rows'
import { Signatures, toFillIn } from './blank-lines'
import { Block, Part, Rows, Terms } from './block'
import { drawnRow } from './drawn-row'

/** Shape, size, rhythm, what may follow, the mandate, and the safeguards for two suppliers. */
export function EngagementSection({ block }: { block: EngagementBlock }) {
  const { heading, mandate, safeguards } = block
  return (
    <Block id="engagement" heading={heading}>
      <Terms of={engagementRows(block).map(drawnRow)} />
      {mandate && (
        <Part heading={partHeadings.mandate}>
          {mandate.note !== null && <p className="max-w-measure">{mandate.note}</p>}
          <Terms of={toFillIn(mandate.points)} />
          <Signatures />
        </Part>
      )}
      {safeguards && (
        <Part heading={safeguards.heading}>
          <Rows ordered>
            {safeguards.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </Rows>
        </Part>
      )}
    </Block>
  )
}
