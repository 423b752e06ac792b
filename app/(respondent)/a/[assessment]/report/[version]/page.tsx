import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { missingDraftTitle } from '../../missing-draft'
import { openReport } from '../open-report'
import { reportPage } from '../report-page'

type Props = { params: Promise<{ assessment: string; version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, version } = await params
  const number = numberOf(version)
  const open = number === null ? null : await openReport(assessment, number)
  return open?.report ? { title: `Your report, version ${number}` } : missingDraftTitle(assessment)
}

export default async function OneReportPage({ params }: Props) {
  const { assessment, version } = await params
  const number = numberOf(version)
  return number === null ? notFound() : reportPage(assessment, number)
}

const numberOf = (version: string) => (/^[1-9]\d{0,5}$/.test(version) ? Number(version) : null)
