import type { FirstDaysBlock } from '@/lib/views/report/first-days'
import { planHeadings } from '@/lib/views/report/plan-lines'
import { Block, Lines, Part, Terms } from './block'
import { PlanRow } from './plan-row'
import type { ReportLinks } from './report-links'

type FirstDaysProps = { block: FirstDaysBlock; links?: ReportLinks | undefined }

/** The first 30 days by week, and what must be true at their end. */
export function FirstDaysSection({ block: { heading, lead, weeks, test, item }, links }: FirstDaysProps) {
  return (
    <Block id="first-days" heading={heading} lead={lead}>
      <Terms of={weeks.map(({ term, points }) => ({ term, text: <Lines of={points} /> }))} />
      <Part heading={planHeadings.test}>
        <Lines of={test} />
        <div id={`item-${item.id}`} className="ledger max-w-measure scroll-mt-6 border-b border-line">
          <PlanRow item={item} form={links?.plan} />
        </div>
      </Part>
    </Block>
  )
}
