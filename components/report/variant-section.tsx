import { Day } from '@/components/ui/day'
import type { VariantBlock } from '@/lib/views/report/variant'
import { SaidHere } from './because'
import { Block, Part, Rows, Terms } from './block'

/** What only a nothing-now report has: when to look again, the mandate to sign, or the working session. */
export function VariantSection({ block }: { block: VariantBlock }) {
  const { heading, lead, points, after, works, recheckOn } = block
  return (
    <Block id="variant" heading={heading} lead={[lead]}>
      <Terms of={points} />
      {after.map((line) => (
        <p key={line} className="max-w-measure">
          {line}
        </p>
      ))}
      {recheckOn !== null && (
        <p>
          Look again on <Day iso={recheckOn} />, whatever happens.
        </p>
      )}
      {works.length > 0 && (
        <Part heading="What works today, because you said that">
          <Rows>
            {works.map(({ question, clause }) => (
              <li key={question}>
                <SaidHere question={question}>{clause}</SaidHere>
              </li>
            ))}
          </Rows>
        </Part>
      )}
    </Block>
  )
}
