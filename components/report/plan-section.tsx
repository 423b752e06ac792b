import type { PlanBlock } from '@/lib/views/report/plan'
import { Block, Part } from './block'
import { PlanRow } from './plan-row'
import type { ReportLinks } from './report-links'

type PlanSectionProps = { block: PlanBlock; links?: ReportLinks | undefined }

/** What to do at three depths. Those who may can tick it, give it to somebody, and take the days into a calendar. */
export function PlanSection({ block: { heading, lead, levels }, links }: PlanSectionProps) {
  return (
    <Block id="plan" heading={heading} lead={lead}>
      {levels.map(({ id, term, items }) => (
        <Part key={id} heading={term}>
          <ol className="ledger max-w-measure">
            {items.map((item) => (
              <li key={item.id} id={`item-${item.id}`} className="scroll-mt-6 border-b border-line">
                <PlanRow item={item} form={links?.plan} />
              </li>
            ))}
          </ol>
        </Part>
      ))}
      {links?.calendar !== undefined && (
        <p className="screen-only">
          <a href={links.calendar} className="inline-block py-1">
            Put the open dates into your calendar
          </a>
        </p>
      )}
    </Block>
  )
}
