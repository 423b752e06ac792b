import type { Metadata } from 'next'
import { missingDraftTitle } from '../missing-draft'
import { openReport } from './open-report'
import type { Query } from './query'
import { reportPage } from './report-page'

type Props = { params: Promise<{ assessment: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openReport(assessment, 'latest'))) return missingDraftTitle(assessment)
  const { problem, uncorrected, unsent } = await searchParams
  return {
    title: [problem, uncorrected, unsent].every((told) => told === undefined) ? 'Your report' : 'Error: Your report',
  }
}

export default async function LatestReportPage({ params, searchParams }: Props) {
  const query = await searchParams
  return reportPage((await params).assessment, 'latest', query.problem, query)
}
