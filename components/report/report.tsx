import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { Block, Report as Told } from '@/lib/views/report/report'
import { AlternativesSection } from './alternatives-section'
import { AskedSection } from './asked-section'
import { ChangesSection } from './changes-section'
import { FoldedContents, SideContents } from './contents'
import { ContradictionsSection } from './contradictions-section'
import { EngagementSection } from './engagement-section'
import { ExposureSection } from './exposure-section'
import { FirmSection } from './firm-section'
import { FirstDaysSection } from './first-days-section'
import { KitSection } from './kit-section'
import { LimitsSection } from './limits-section'
import { MeasuresSection } from './measures-section'
import { NextSection } from './next-section'
import { PatternsSection } from './patterns-section'
import { PitfallsSection } from './pitfalls-section'
import { PlanSection } from './plan-section'
import { ProvenanceSection } from './provenance-section'
import type { ReportLinks } from './report-links'
import { ScoresSection } from './scores-section'
import { VariantSection } from './variant-section'
import { VendorsSection } from './vendors-section'
import { VerdictSection } from './verdict-section'
import { WaitingSection } from './waiting-section'
import { WhySection } from './why-section'

type ReportProps = {
  report: Told
  links?: ReportLinks
  /** What stands beside the report where there is room, and under it where there is none. The contents are then folded. */
  beside?: ReactNode
}

/** A whole report. Nothing in it needs a script or a hover; print opens every table. */
export function Report({ report, links, beside }: ReportProps) {
  const columns =
    beside === undefined ? 'lg:grid-cols-[minmax(0,45rem)_13rem]' : 'lg:grid-cols-[minmax(0,43rem)_minmax(17rem,19rem)]'
  return (
    <div className={cn('grid grid-cols-1 lg:justify-between lg:gap-x-12', columns)}>
      <article className="min-w-0">
        <VerdictSection block={report.verdict} meta={report.meta} links={links} />
        <FoldedContents of={report.blocks} always={beside !== undefined} />
        {report.blocks.map((block) => (
          <Section key={block.id} of={block} report={report} links={links} />
        ))}
      </article>
      {beside ?? <SideContents of={report.blocks} />}
    </div>
  )
}

type SectionProps = { of: Block; report: Told; links: ReportLinks | undefined }

function Section({ of, report, links }: SectionProps) {
  const isLast = report.meta.version === report.meta.versions
  switch (of.id) {
    case 'firm':
      return <FirmSection block={of.block} />
    case 'variant':
      return <VariantSection block={of.block} />
    case 'scores':
      return <ScoresSection block={of.block} />
    case 'why':
      return <WhySection block={of.block} />
    case 'changes':
      // Answers are changed from the last version alone.
      return <ChangesSection block={of.block} links={isLast ? links : undefined} />
    case 'asked':
      return <AskedSection block={of.block} />
    case 'patterns':
      return <PatternsSection block={of.block} />
    case 'exposure':
      return <ExposureSection block={of.block} models={report.models} />
    case 'waiting':
      return <WaitingSection block={of.block} form={links?.waiting} />
    case 'alternatives':
      return <AlternativesSection block={of.block} />
    case 'contradictions':
      return <ContradictionsSection block={of.block} links={links} />
    case 'engagement':
      return <EngagementSection block={of.block} />
    case 'next':
      return <NextSection block={of.block} links={links} />
    case 'plan':
      return <PlanSection block={of.block} links={links} />
    case 'first-days':
      return <FirstDaysSection block={of.block} links={links} />
    case 'measures':
      return <MeasuresSection block={of.block} />
    case 'pitfalls':
      return <PitfallsSection block={of.block} />
    case 'kit':
      return <KitSection block={of.block} links={links} />
    case 'vendors':
      return <VendorsSection block={of.block} links={links} />
    case 'limits':
      return <LimitsSection block={of.block} />
    case 'provenance':
      return <ProvenanceSection block={of.block} links={links} />
  }
}
