import { Day } from '@/components/ui/day'
import { lookAgain, partHeadings } from '@/lib/views/report/lines'
import type { VariantBlock } from '@/lib/views/report/variant'
import { SaidHere } from './because'
import { toFillIn } from './blank-lines'
import { Block, Part, Rows, Terms } from './block'

/** What only a nothing-now report has: when to look again, the mandate to sign, or the working session. */
export function VariantSection({ block }: { block: VariantBlock }) {
  const { heading, lead, points, after, works, recheckOn } = block
  return (
    <Block id="variant" heading={heading} lead={[lead]}>
      {/* What is to be settled is written down; what is to be watched is not. */}
      <Terms of={recheckOn === null ? toFillIn(points) : points} />
      {after.map((line) => (
        <p key={line} className="max-w-measure">
          {line}
        </p>
      ))}
      {recheckOn !== null && (
        <p>
          {lookAgain[0]}
          <Day iso={recheckOn} />
          {lookAgain[1]}
        </p>
      )}
      {works.length > 0 && (
        <Part heading={partHeadings.works}>
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
