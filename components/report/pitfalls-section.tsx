import { mindThis } from '@/lib/views/report/lines'
import { contractLine } from '@/lib/views/report/plan-lines'
import type { PitfallsBlock } from '@/lib/views/report/pitfalls'
import { Because } from './because'
import { Block, Terms } from './block'

/** Four pitfalls, each with the line of a contract that counters it. */
export function PitfallsSection({ block: { heading, lead, rows } }: { block: PitfallsBlock }) {
  return (
    <Block id="pitfalls" heading={heading} lead={lead}>
      <Terms
        of={rows.map(({ term, text, line, because }) => ({
          term,
          text: (
            <div className="grid gap-1">
              <p>{text}</p>
              <p className="border-l-[3px] border-control pl-3.5">{contractLine(line)}</p>
              <Because of={because} intro={mindThis} className="text-note text-muted" />
            </div>
          ),
        }))}
      />
    </Block>
  )
}
