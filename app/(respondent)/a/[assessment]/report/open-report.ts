import { addDays } from 'date-fns'
import { cache } from 'react'
import { getVersion, type Version } from '@/lib/data/versions'
import { findRubric } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session'
import { report, type Report } from '@/lib/views/report/report'

/** What was said at one submission, ready to read; null in its place where there is no such submission. */
export type OpenReport = { readonly home: string; readonly report: Report | null }

/**
 * One version of a report, for whoever holds the key of its assessment. Null for everyone else. A page and its title
 * ask the same thing, so the answer is kept for one request.
 */
export const openReport = cache(async (assessmentId: string, number: number | 'latest'): Promise<OpenReport | null> => {
  const viewer = await respondent(assessmentId)
  if (!viewer) return null
  const latest = await getVersion(viewer, 'latest')
  const version = number === 'latest' || number === latest?.number ? latest : await getVersion(viewer, number)
  const home = `/a/${assessmentId}`
  return { home, report: version && latest && told(version, latest.number) }
})

function told(version: Version, versions: number): Report {
  const published = findRubric(version.rubricId)
  if (!published) throw new Error(`The rubric ${version.rubricId} is gone, and a report still uses it`)
  const { number, businessName, rubricHash, submittedAt } = version
  return report(published, version.verdict, {
    version: number,
    versions,
    businessName,
    rubricHash,
    submittedOn: day(submittedAt),
    nextStepOn: day(addDays(submittedAt, 7)),
    recheckOn: day(addDays(submittedAt, 90)),
  })
}

const day = (moment: Date) => moment.toISOString().slice(0, 10)
