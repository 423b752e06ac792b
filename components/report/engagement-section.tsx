import type { EngagementBlock } from '@/lib/views/report/engagement'
import { Block, Lines, Part, Rows, Terms } from './block'

/** Shape, size, rhythm, what may follow, the mandate, and the safeguards for two suppliers. */
export function EngagementSection({ block }: { block: EngagementBlock }) {
  const { heading, shape, size, cadence, sequences, notes, mandate, safeguards } = block
  return (
    <Block id="engagement" heading={heading}>
      <Terms
        of={[
          ...(shape ? [{ term: 'Shape', text: `${shape.term}. ${shape.text}` }] : []),
          ...(size !== null ? [{ term: 'Size', text: size }] : []),
          ...(cadence.length > 0 ? [{ term: 'Rhythm', text: <Lines of={cadence} /> }] : []),
          ...(sequences.length > 0 ? [{ term: 'Afterwards', text: <Lines of={sequences} /> }] : []),
          ...(notes.length > 0 ? [{ term: 'Note', text: <Lines of={notes} /> }] : []),
        ]}
      />
      {mandate && (
        <Part heading="What to put in writing before the start">
          {mandate.note !== null && <p className="max-w-measure">{mandate.note}</p>}
          <Terms of={mandate.points} />
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
