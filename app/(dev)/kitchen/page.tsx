import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ControlsSection } from '@/components/kitchen/controls-section'
import { MarksSection } from '@/components/kitchen/marks-section'
import { RowsSection } from '@/components/kitchen/rows-section'
import { TypeSection } from '@/components/kitchen/type-section'
import { TaskShell } from '@/components/shell/task-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Ruler } from '@/components/ui/ruler'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Kitchen', robots: { index: false } }

/** Every component in every state, with fixed words. Absent in production unless KITCHEN=1. */
export default function KitchenPage() {
  const { NODE_ENV, KITCHEN } = env()
  if (NODE_ENV === 'production' && !KITCHEN) notFound()

  return (
    <TaskShell status="Saved at 14:02" back={{ href: '/' }} ruler={<Ruler sections={5} at={0.31} />}>
      <PageTitle>Kitchen</PageTitle>
      <TypeSection />
      <MarksSection />
      <ControlsSection />
      <RowsSection />
    </TaskShell>
  )
}
