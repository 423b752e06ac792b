import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { missingTitle } from '@/components/shell/missing-page'
import { missingDraftTitle } from '../../missing-draft'
import { openReport } from '../open-report'
import { reportPage } from '../report-page'
import { versionNumber } from './version-number'

type Props = { params: Promise<{ assessment: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, version } = await params
  const number = versionNumber(version)
  if (number === null) return { title: missingTitle }
  const open = await openReport(assessment, number)
  if (!open) return missingDraftTitle(assessment)
  return { title: open.report ? `Your report, version ${number}` : missingTitle }
}

export default async function OneReportPage({ params }: Props) {
  const { assessment, version } = await params
  const number = versionNumber(version)
  return number === null ? missing() : reportPage(assessment, number)
}
