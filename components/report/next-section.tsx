import { Day } from '@/components/ui/day'
import type { NextStepBlock } from '@/lib/views/report/next-step'
import { Block, Lines, Part, Terms } from './block'

/** One action with an owner and a date, and the script of a first call. */
export function NextSection({ block }: { block: NextStepBlock }) {
  const { heading, action, owner, on, recheckOn, call, notes } = block
  return (
    <Block id="next" heading={heading}>
      <Terms
        of={[
          { term: 'Do this', text: action },
          { term: 'Owner', text: owner },
          { term: 'By', text: <Day iso={on} /> },
          ...(recheckOn !== null ? [{ term: 'Look again on', text: <Day iso={recheckOn} /> }] : []),
          ...(notes.length > 0 ? [{ term: 'Note', text: <Lines of={notes} /> }] : []),
        ]}
      />
      {call.length > 0 && (
        <Part heading="The first call: thirty minutes, no slides, your situation">
          <Terms of={call} />
        </Part>
      )}
    </Block>
  )
}
