import { cache } from 'react'
import { listFollowUps, type FollowUp } from '@/lib/data/follow-ups'
import { getVersion, type Version } from '@/lib/data/versions'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session/respondent'
import { followUpState, type FollowUpState } from '@/lib/views/follow-up'
import { latestVersion } from '../report/open-report'

/** What a founder may tell of a report by now. */
export type OpenFollowUp = {
  readonly home: string
  readonly state: FollowUpState
  /** What was told for the day that is open. */
  readonly told: FollowUp | null
  /** The version that is told of: the last, or the one it was told of before. */
  readonly version: Version
  readonly published: Published
}

/** For whoever holds the key; null for everyone else and before the first report. Asked once for each request. */
export const openFollowUp = cache(async (assessmentId: string): Promise<OpenFollowUp | null> => {
  const viewer = await respondent(assessmentId)
  const latest = await latestVersion(assessmentId)
  if (!viewer || !latest) return null
  const all = await listFollowUps(viewer)
  const state = followUpState(
    latest.submittedAt,
    all.map(({ day }) => day),
    new Date(),
  )
  const told = (state.state === 'open' && all.find(({ day }) => day === state.day)) || null
  const version = told ? ((await getVersion(viewer, told.versionNumber)) ?? latest) : latest
  const published = findRubric(version.rubricId)
  return published && { home: `/a/${assessmentId}`, state, told, version, published }
})

/** The day that is due and was not told of; null while there is none. */
export async function followUpDue(assessmentId: string): Promise<number | null> {
  const open = await openFollowUp(assessmentId)
  return open?.state.state === 'open' && !open.state.told ? open.state.day : null
}
