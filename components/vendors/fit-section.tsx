import { Block, Part, Rows } from '@/components/report/block'
import type { FitReading, PatternLeft } from '@/lib/views/vendors/vendor-reading'
import { MetWord } from './met-word'
import { SupplyFigure } from './supply-figure'

/** How a vendor fits what the buyer needs: the band and why, must-haves, supply against need, and what remains. */
export function FitSection({ of }: { of: FitReading }) {
  const { heading, reasons, mustHaves, supply, remains, worse } = of
  return (
    <Block id="fit" heading={heading}>
      <Rows>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </Rows>
      {mustHaves.length > 0 && (
        <Part heading="Your must-haves">
          <Rows>
            {mustHaves.map(({ id, name, met, text }) => (
              <li key={id} data-must={id} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
                <MetWord met={met} />
                <p>
                  <span className="font-[650]">{name}.</span> {text}
                </p>
              </li>
            ))}
          </Rows>
        </Part>
      )}
      {supply.length > 0 && (
        <Part heading="What it supplies against what you need">
          <SupplyFigure of={supply} />
        </Part>
      )}
      <Patterns heading="What remains after hiring it" of={remains} />
      <Patterns heading="What would get worse" of={worse} />
    </Block>
  )
}

function Patterns({ heading, of }: { heading: string; of: readonly PatternLeft[] }) {
  if (of.length === 0) return null
  return (
    <Part heading={heading}>
      <Rows>
        {of.map(({ id, name, text }) => (
          <li key={id}>
            <span className="font-[650]">{name}.</span> {text}
          </li>
        ))}
      </Rows>
    </Part>
  )
}
