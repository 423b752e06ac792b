import type { Metadata } from 'next'
import { missingDraftTitle } from '../missing-draft'
import { openReport } from './open-report'
import { reportPage } from './report-page'

type Props = { params: Promise<{ assessment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment } = await params
  return (await openReport(assessment, 'latest')) ? { title: 'Your report' } : missingDraftTitle(assessment)
}

export default async function LatestReportPage({ params }: Props) {
  return reportPage((await params).assessment, 'latest')
}
