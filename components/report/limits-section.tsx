import { mindThis } from '@/lib/views/report/lines'
import { planHeadings, stateWords } from '@/lib/views/report/plan-lines'
import type { LimitsBlock } from '@/lib/views/report/provenance'
import { Because } from './because'
import { Block, Part, Terms } from './block'

/** What has to be there first, and what no model replaces. */
export function LimitsSection({ block: { heading, lead, preconditions, points } }: { block: LimitsBlock }) {
  return (
    <Block id="limits" heading={heading} lead={lead}>
      <Terms
        of={points.map(({ term, text, because }) => ({
          term,
          text: (
            <>
              {text}
              <Because of={because} intro={mindThis} className="text-note text-muted" />
            </>
          ),
        }))}
      />
      {preconditions.length > 0 && (
        <Part heading={planHeadings.preconditions}>
          <Terms
            of={preconditions.map(({ term, text, state, because }) => ({
              term,
              text: (
                <>
                  {state !== null && <strong>{stateWords[state]} </strong>}
                  {text}
                  <Because of={because} intro="You said that" className="text-note text-muted" />
                </>
              ),
            }))}
          />
        </Part>
      )}
    </Block>
  )
}
