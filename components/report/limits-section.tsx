import type { LimitsBlock } from '@/lib/views/report/provenance'
import { Because } from './because'
import { Block, Terms } from './block'

/** What no model replaces. */
export function LimitsSection({ block: { heading, lead, points } }: { block: LimitsBlock }) {
  return (
    <Block id="limits" heading={heading} lead={lead}>
      <Terms
        of={points.map(({ term, text, because }) => ({
          term,
          text: (
            <>
              {text}
              <Because of={because} intro="Mind this, because you said that" className="text-note text-muted" />
            </>
          ),
        }))}
      />
    </Block>
  )
}
