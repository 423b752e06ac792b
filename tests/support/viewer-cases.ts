import { expect } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { getConflict, saveAnswers } from '@/lib/data/answers'
import { getAssessment, nameBusiness } from '@/lib/data/assessments'
import { copyAssessment } from '@/lib/data/copies'
import { deleteAssessment } from '@/lib/data/deletion'
import { listFollowUps, saveFollowUp } from '@/lib/data/follow-ups'
import { createBrowserKey, createResumeKey } from '@/lib/data/keys'
import { getMoney, saveMoney } from '@/lib/data/money'
import { listPlanMarks, savePlanMark } from '@/lib/data/plan-marks'
import { createShare, listShares, revokeShare } from '@/lib/data/shares'
import { listSummaries } from '@/lib/data/summaries'
import { addVendor } from '@/lib/data/vendor-adding'
import { getVersion, recordVersion } from '@/lib/data/versions'
import { deleteWhatIf, getWhatIf, listWhatIfs, saveWhatIf } from '@/lib/data/what-ifs'
import { hashOf, newKey, noon, op } from './factories'
import { prospectCases } from './prospect-cases'
import { newVendor } from './vendors'
import { copy, mark, money, share, told, tried, version } from './viewer-forms'

export type Case = {
  readonly name: string
  readonly ask: (viewer: Viewer) => Promise<unknown>
  readonly nothing: unknown
}

/** What a change says to one who may see nothing. */
export const gone: unknown = expect.objectContaining({ refused: 'not-found' })

/**
 * Every function of lib/data that takes a viewer, and what it says to one who may see nothing; tests/data/access.test.ts
 * finds whichever is missing. @param victimShare the share that whoever cannot have any asks for
 */
export const viewerCases = (victimShare: () => string): readonly Case[] => [
  { name: 'getAssessment', ask: getAssessment, nothing: null },
  { name: 'listSummaries', ask: (viewer) => listSummaries([viewer]), nothing: [] },
  { name: 'getConflict', ask: (viewer) => getConflict(viewer, 'business_size'), nothing: null },
  { name: 'getVersion', ask: (viewer) => getVersion(viewer, 'latest'), nothing: null },
  { name: 'getVersion', ask: (viewer) => getVersion(viewer, 1), nothing: null },
  { name: 'saveAnswers', ask: (viewer) => saveAnswers(viewer, [op({ value: 'over_25m' })], noon), nothing: gone },
  { name: 'recordVersion', ask: (viewer) => recordVersion(viewer, version(), noon), nothing: gone },
  { name: 'copyAssessment', ask: (viewer) => copyAssessment(viewer, copy(), hashOf(newKey()), noon), nothing: gone },
  { name: 'createShare', ask: (viewer) => createShare(viewer, share(), noon), nothing: gone },
  { name: 'listShares', ask: listOwnShares, nothing: [] },
  { name: 'revokeShare', ask: (viewer) => revokeOwnShare(viewer, victimShare()), nothing: false },
  { name: 'createBrowserKey', ask: (viewer) => createBrowserKey(viewer, hashOf(newKey()), noon), nothing: gone },
  { name: 'createResumeKey', ask: (viewer) => createResumeKey(viewer, hashOf(newKey()), noon), nothing: gone },
  { name: 'saveWhatIf', ask: (viewer) => saveWhatIf(viewer, tried(), noon), nothing: gone },
  { name: 'listWhatIfs', ask: (viewer) => withOwn(viewer, () => listWhatIfs(viewer)), nothing: [] },
  { name: 'getWhatIf', ask: (viewer) => withOwn(viewer, () => getWhatIf(viewer, 1)), nothing: null },
  { name: 'deleteWhatIf', ask: (viewer) => withOwn(viewer, () => deleteWhatIf(viewer, 1)), nothing: false },
  { name: 'nameBusiness', ask: (viewer) => nameBusiness(viewer, 'Renamed'), nothing: false },
  { name: 'getMoney', ask: getOwnMoney, nothing: null },
  { name: 'saveMoney', ask: (viewer) => saveMoney(viewer, money('EUR'), noon), nothing: false },
  { name: 'saveMoney', ask: (viewer) => saveMoney(viewer, null, noon), nothing: false },
  { name: 'listPlanMarks', ask: listOwnMarks, nothing: [] },
  { name: 'savePlanMark', ask: (viewer) => savePlanMark(viewer, mark('Ana'), noon), nothing: gone },
  { name: 'saveFollowUp', ask: (viewer) => saveFollowUp(viewer, told('nothing_now'), noon), nothing: false },
  { name: 'listFollowUps', ask: listOwnFollowUps, nothing: [] },
  { name: 'addVendor', ask: (viewer) => addVendor(viewer, newVendor(), noon), nothing: gone },
  ...prospectCases,
  { name: 'deleteAssessment', ask: (viewer) => deleteAssessment(viewer, noon), nothing: false },
]

/** Makes a share of one's own first, where one can. */
async function listOwnShares(viewer: Viewer) {
  await createShare(viewer, share(), noon)
  return listShares(viewer, noon)
}

/** The same, and revokes it; the victim's where one cannot have any. */
async function revokeOwnShare(viewer: Viewer, victimShare: string) {
  const own = await createShare(viewer, share(), noon)
  return revokeShare(viewer, 'id' in own ? own.id : victimShare, noon)
}

/** Keeps a what-if of one's own first, where one can. */
async function withOwn<Answer>(viewer: Viewer, ask: () => Promise<Answer>): Promise<Answer> {
  await saveWhatIf(viewer, tried(), noon)
  return ask()
}

/** Gives figures of one's own first, where one can. */
async function getOwnMoney(viewer: Viewer) {
  await saveMoney(viewer, money('JPY'), noon)
  return getMoney(viewer)
}

/** Notes one of one's own first, where one can. */
async function listOwnMarks(viewer: Viewer) {
  await savePlanMark(viewer, mark('Bo'), noon)
  return listPlanMarks(viewer)
}

/** Tells something of one's own first, where one can. */
async function listOwnFollowUps(viewer: Viewer) {
  await saveFollowUp(viewer, told('scoped_audit'), noon)
  return listFollowUps(viewer)
}
