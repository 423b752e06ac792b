import { cache } from 'react'
import { getVersion, type Version } from '@/lib/data/versions'
import { getWhatIf, listWhatIfs, type WhatIf } from '@/lib/data/what-ifs'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { respondent } from '@/lib/session/respondent'

/** A version whose answers are tried out, with its rubric. */
type Tried = { readonly home: string; readonly published: Published; readonly version: Version }

/**
 * The last version and what was kept, for whoever holds the key of the assessment. Null for everyone else and where this
 * server does not have the rubric; `version` is null before the first submission.
 */
export const openWhatIfs = cache(async (assessmentId: string) => {
  const viewer = await respondent(assessmentId)
  if (!viewer) return null
  const home = `/a/${assessmentId}`
  const version = await getVersion(viewer, 'latest')
  if (!version) return { home, version: null }
  const published = findRubric(version.rubricId)
  return published && { home, published, version, saved: await listWhatIfs(viewer) }
})

/** One what-if that was kept, on the version it was tried out on. Null where there is none to show. */
export const openWhatIf = cache(
  async (assessmentId: string, number: number): Promise<(Tried & { readonly whatIf: WhatIf }) | null> => {
    const viewer = await respondent(assessmentId)
    const whatIf = viewer && (await getWhatIf(viewer, number))
    const version = whatIf && (await getVersion(viewer, whatIf.versionNumber))
    const published = version && findRubric(version.rubricId)
    return published && { home: `/a/${assessmentId}`, published, version, whatIf }
  },
)
