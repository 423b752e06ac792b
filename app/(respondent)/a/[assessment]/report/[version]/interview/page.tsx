import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { InterviewSheet } from '@/components/report/interview-sheet'
import { missingTitle } from '@/components/shell/missing-page'
import { TaskShell } from '@/components/shell/task-shell'
import type { KitBlock } from '@/lib/views/report/kit'
import { missingDraft, missingDraftTitle } from '../../../missing-draft'
import { openReport } from '../../open-report'
import { versionNumber } from '../version-number'

type Props = { params: Promise<{ assessment: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, version } = await params
  const number = versionNumber(version)
  if (number === null) return { title: missingTitle }
  const open = await openReport(assessment, number)
  if (!open) return missingDraftTitle(assessment)
  return { title: kitOf(open.report) ? 'Interview sheet' : missingTitle }
}

export default async function InterviewPage({ params }: Props) {
  const { assessment, version } = await params
  const number = versionNumber(version)
  if (number === null) return missing()
  const open = await openReport(assessment, number)
  if (!open) return missingDraft(assessment)
  const kit = kitOf(open.report)
  if (!kit) return missing()
  return (
    <TaskShell back={{ href: `${open.home}/report/${version}#kit`, words: 'Your report' }}>
      <InterviewSheet kit={kit} />
    </TaskShell>
  )
}

type Told = NonNullable<Awaited<ReturnType<typeof openReport>>>['report']

const kitOf = (report: Told): KitBlock | null => report?.blocks.find((block) => block.id === 'kit')?.block ?? null
