import { cache } from 'react'
import type { Viewer } from '@/lib/access/viewer'
import { getMoney } from '@/lib/data/money'
import { listPlanMarks } from '@/lib/data/plan-marks'
import { listVendors } from '@/lib/data/vendors'
import { getVersion, type Version } from '@/lib/data/versions'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session/respondent'
import { changedSince } from '@/lib/views/hub'
import type { Kept } from '@/lib/views/report/kept'
import { metaOf } from '@/lib/views/report/meta-of'
import { report, type Report } from '@/lib/views/report/report'
import type { OpenDraft } from '../open-draft'

/** What was said at one submission, ready to read; null in its place where there is no such submission. */
export type OpenReport = { readonly home: string; readonly report: Report | null; readonly isLatest: boolean }

/** The last version, for whoever holds the key of its assessment; null for everyone else and before the first. */
export const latestVersion = cache(async (assessmentId: string): Promise<Version | null> => {
  const viewer = await respondent(assessmentId)
  return viewer && getVersion(viewer, 'latest')
})

/** The number of the last version when the answers that count are others by now; null while nothing is out of date. */
export async function outdatedVersion({ draft, journey }: OpenDraft): Promise<number | null> {
  const latest = draft.submissions.length > 0 ? await latestVersion(draft.id) : null
  return latest && changedSince(journey, latest.answers) ? latest.number : null
}

/**
 * One version of a report, for whoever holds the key of its assessment. Null for everyone else, and where this server
 * does not have its rubric. A page and its title ask the same thing, so the answer is kept for one request.
 */
export const openReport = cache(async (assessmentId: string, number: number | 'latest'): Promise<OpenReport | null> => {
  const viewer = await respondent(assessmentId)
  if (!viewer) return null
  const latest = await latestVersion(assessmentId)
  const version = number === 'latest' || number === latest?.number ? latest : await getVersion(viewer, number)
  const home = `/a/${assessmentId}`
  if (!version || !latest) return { home, report: null, isLatest: false }
  const published = findRubric(version.rubricId)
  const isLatest = version.number === latest.number
  return published && { home, report: told(published, version, latest.number, await keptBy(viewer)), isLatest }
})

/** What a founder keeps beside every version of a report. */
async function keptBy(viewer: Viewer): Promise<Kept> {
  const [money, marks, vendors] = await Promise.all([getMoney(viewer), listPlanMarks(viewer), listVendors(viewer)])
  return { money, marks, vendors }
}

const told = (published: Published, version: Version, versions: number, kept: Kept): Report =>
  report(published, version.verdict, metaOf(version, versions, 'quoted'), kept, new Date().toISOString().slice(0, 10))
