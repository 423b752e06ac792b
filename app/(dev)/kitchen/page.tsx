import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { ControlsSection } from '@/components/kitchen/controls-section'
import { MarksSection } from '@/components/kitchen/marks-section'
import { QuestionnaireSection } from '@/components/kitchen/questionnaire-section'
import { ReportSection } from '@/components/kitchen/report-section'
import { RowsSection } from '@/components/kitchen/rows-section'
import { TypeSection } from '@/components/kitchen/type-section'
import { missingTitle } from '@/components/shell/missing-page'
import { TaskShell } from '@/components/shell/task-shell'
import { Ruler } from '@/components/ui/ruler'
import { Lead } from '@/components/ui/text'
import { env } from '@/lib/env'
import { sampleReport } from '@/lib/views/sample'

export const generateMetadata = (): Metadata => ({
  title: isOpen() ? 'Kitchen' : missingTitle,
  robots: { index: false },
})

/** Every component in every state, with fixed words. Absent in production unless KITCHEN=1. */
export default function KitchenPage() {
  if (!isOpen()) return missing()

  return (
    <TaskShell status="Saved at 14:02" back={{ href: '/' }} ruler={<Ruler sections={5} at={0.31} />}>
      <Lead>Every component in every state. The one h1 is the report’s.</Lead>
      <TypeSection />
      <MarksSection />
      <ControlsSection />
      <RowsSection />
      <QuestionnaireSection />
      <ReportSection report={sampleReport()} />
    </TaskShell>
  )
}

function isOpen(): boolean {
  const { NODE_ENV, KITCHEN } = env()
  return NODE_ENV !== 'production' || KITCHEN
}
