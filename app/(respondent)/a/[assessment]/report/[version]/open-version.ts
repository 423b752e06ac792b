import type { Report } from '@/lib/views/report/report'
import { brandAt } from '../../brand-at'
import { openReport } from '../open-report'
import { versionNumber } from './version-number'

export type VersionParams = { assessment: string; version: string }

/** The version of a report that an address names, for whoever holds its key; null for everyone else. */
export async function openVersion({ assessment, version }: VersionParams): Promise<Report | null> {
  const number = versionNumber(version)
  return number === null ? null : ((await openReport(assessment, number))?.report ?? null)
}

/** The name of the workspace that asked for it, for the head of a file; null where nobody did. */
export async function askedBy({ assessment }: VersionParams): Promise<string | null> {
  return (await brandAt(assessment))?.workspace ?? null
}
