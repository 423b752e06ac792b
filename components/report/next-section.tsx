import type { NextStepBlock } from '@/lib/views/report/next-step'
import { partHeadings } from '@/lib/views/report/lines'
import { nextItem } from '@/lib/views/report/plan-items'
import { nextRows } from '@/lib/views/report/rows'
import { Block, Part, Terms } from './block'
import { drawnRow } from './drawn-row'
import { PlanRow } from './plan-row'
import type { ReportLinks } from './report-links'

type NextSectionProps = { block: NextStepBlock; links?: ReportLinks | undefined }

/** One action with an owner and a date, and the script of a first call. Those who may can tick the action. */
export function NextSection({ block, links }: NextSectionProps) {
  const { heading, call } = block
  const beside = nextRows(block)
  return (
    <Block id="next" heading={heading}>
      <div id={`item-${block.id}`} className="ledger max-w-measure scroll-mt-6 border-b border-line">
        <PlanRow item={nextItem(block)} form={links?.plan} />
      </div>
      {beside.length > 0 && <Terms of={beside.map(drawnRow)} />}
      {call.length > 0 && (
        <Part heading={partHeadings.call}>
          <Terms of={call} />
        </Part>
      )}
    </Block>
  )
}
