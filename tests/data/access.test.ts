import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getConflict, saveAnswers } from '@/lib/data/answers'
import { getAssessment, nameBusiness } from '@/lib/data/assessments'
import { copyAssessment } from '@/lib/data/copies'
import { deleteAssessment } from '@/lib/data/deletion'
import { createBrowserKey, createResumeKey, findEnding, findNewestOpened, findViewerByKey } from '@/lib/data/keys'
import { createShare, listShares, revokeShare } from '@/lib/data/shares'
import { listFollowUps, saveFollowUp } from '@/lib/data/follow-ups'
import { getMoney, saveMoney } from '@/lib/data/money'
import { listPlanMarks, savePlanMark } from '@/lib/data/plan-marks'
import { listSummaries } from '@/lib/data/summaries'
import { addVendor } from '@/lib/data/vendor-adding'
import { getCallConflict } from '@/lib/data/vendor-calls'
import { getVendorConflict } from '@/lib/data/vendor-details'
import { noteReminder, revokeVendorLink } from '@/lib/data/vendor-links'
import { removeVendor, restoreVendor } from '@/lib/data/vendor-removal'
import { getVendor, listRemovedVendors, listVendors } from '@/lib/data/vendors'
import { getVersion, recordVersion } from '@/lib/data/versions'
import { deleteWhatIf, getWhatIf, listWhatIfs, saveWhatIf } from '@/lib/data/what-ifs'
import { atOnce } from '../support/at-once'
import { answerAll, begun, hashOf, newKey, noon, op, rubric, saved } from '../support/factories'
import { disagree, furnished, link, removed, rename, say, talk } from '../support/furnished'
import { newVendor } from '../support/vendors'
import { everything } from '../support/everything'
import { viewerOf } from '../support/viewer'

type Case = { readonly name: string; readonly ask: (viewer: Viewer) => Promise<unknown>; readonly nothing: unknown }

const canary = `Canary ${randomUUID()}`
const gone = expect.objectContaining({ refused: 'not-found' })

/** Every function of lib/data that takes a viewer, and what it says to one who may see nothing. */
const cases: readonly Case[] = [
  { name: 'getAssessment', ask: getAssessment, nothing: null },
  { name: 'listSummaries', ask: (viewer) => listSummaries([viewer]), nothing: [] },
  { name: 'getConflict', ask: (viewer) => getConflict(viewer, 'business_size'), nothing: null },
  { name: 'getVersion', ask: (viewer) => getVersion(viewer, 'latest'), nothing: null },
  { name: 'getVersion', ask: (viewer) => getVersion(viewer, 1), nothing: null },
  { name: 'saveAnswers', ask: (viewer) => saveAnswers(viewer, [op({ value: 'over_25m' })], noon), nothing: gone },
  { name: 'recordVersion', ask: (viewer) => recordVersion(viewer, version(), noon), nothing: gone },
  { name: 'copyAssessment', ask: (viewer) => copyAssessment(viewer, copy(), hashOf(newKey()), noon), nothing: gone },
  { name: 'createShare', ask: (viewer) => createShare(viewer, share(), noon), nothing: gone },
  { name: 'listShares', ask: async (viewer) => made(viewer, () => listShares(viewer, noon)), nothing: [] },
  { name: 'revokeShare', ask: (viewer) => made(viewer, (id) => revokeShare(viewer, id, noon)), nothing: false },
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
  { name: 'deleteAssessment', ask: (viewer) => deleteAssessment(viewer, noon), nothing: false },
]

type VendorCase = Omit<Case, 'ask'> & { readonly ask: (viewer: Viewer, id: string) => Promise<unknown> }

/** The same of one vendor, which is asked of a viewer's own and of the victim's. */
const ofVendors: readonly VendorCase[] = [
  { name: 'listVendors', ask: listVendors, nothing: [] },
  { name: 'getVendor', ask: getVendor, nothing: null },
  { name: 'changeVendor', ask: (viewer, id) => rename(viewer, id, 'X'), nothing: gone },
  { name: 'getVendorConflict', ask: getVendorConflict, nothing: null },
  { name: 'saveVendorCall', ask: (viewer, id) => talk(viewer, id, 'X'), nothing: gone },
  { name: 'getCallConflict', ask: (viewer, id) => getCallConflict(viewer, id, 1), nothing: null },
  { name: 'saveStatement', ask: (viewer, id) => say(viewer, id, 'X'), nothing: gone },
  { name: 'getStatementConflict', ask: disagree, nothing: null },
  { name: 'createVendorLink', ask: link, nothing: gone },
  { name: 'revokeVendorLink', ask: (viewer, id) => revokeVendorLink(viewer, id, noon), nothing: false },
  { name: 'noteReminder', ask: (viewer, id) => noteReminder(viewer, id, noon), nothing: false },
  { name: 'removeVendor', ask: (viewer, id) => removeVendor(viewer, id, noon), nothing: false },
]

/** The same of one that was removed. */
const ofRemovedVendors: readonly VendorCase[] = [
  { name: 'listRemovedVendors', ask: listRemovedVendors, nothing: [] },
  { name: 'restoreVendor', ask: (viewer, id) => restoreVendor(viewer, id, noon), nothing: false },
]

/** These run before there is a viewer, or for nobody; each says so where it stands. */
const exceptions = [
  ...['startAssessment', 'findViewerByKey', 'findNewestOpened', 'findEnding', 'findReaderByKey'],
  ...['deleteEndedKeys', 'deleteExpired', 'ping', 'listOutcomes'],
  ...['startWithVendor', 'findAnswererByKey', 'deleteRemovedVendors'],
]

/** These take a reader, who is no viewer; tests/data/shares.test.ts asks them of other readers. */
const ofReaders = ['getSharedVersion', 'countView']

/** These take an answerer, who is no viewer either; tests/data/asked.test.ts asks them of other answerers. */
const ofAnswerers = ['getAsked', 'saveAskedStatement', 'getAskedConflict', 'sendAsked', 'noteOpened']

const share = () => ({
  opId: randomUUID(),
  hash: hashOf(newKey()),
  of: { kind: 'version', number: 1 } as const,
  withAnswers: true,
  withName: true,
  days: null,
})

/** Asks of a share of one's own, or of the victim's where one cannot have any. */
async function made<Answer>(viewer: Viewer, ask: (id: string) => Promise<Answer>): Promise<Answer> {
  const own = await createShare(viewer, share(), noon)
  return ask('id' in own ? own.id : victimShare)
}

const tried = (name = 'A try') => ({ opId: randomUUID(), version: 1, name, changes: { business_size: 'over_25m' } })

/** Keeps a what-if of one's own first, where one can. */
async function withOwn<Answer>(viewer: Viewer, ask: () => Promise<Answer>): Promise<Answer> {
  await saveWhatIf(viewer, tried(), noon)
  return ask()
}

const copy = () => {
  const { opId, seq: _, ...lastTime } = version()
  return {
    opId,
    rubricId: rubric.id,
    businessName: null,
    answers: [],
    lastTime: { ...lastTime, number: 1, submittedAt: noon },
  }
}

/** Tells something of one's own first, where one can. */
async function listOwnFollowUps(viewer: Viewer) {
  await saveFollowUp(viewer, told('scoped_audit'), noon)
  return listFollowUps(viewer)
}

const told = (bought: 'nothing_now' | 'scoped_audit' | 'combined_firm') => ({
  ...({ bought, measures: {}, course: 'kept', again: null, occurred: [], day: 90, versionNumber: 1 } as const),
  ...({ rubricId: rubric.id, rubricHash: '0'.repeat(64), outcome: 'combined_firm', variant: null } as const),
  ...({ confidence: 'clear', share: 0.5, found: [] } as const),
})

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

const mark = (owner: string) => ({ item: 'week_numbers', done: true, owner, dueOn: '2026-12-24' })

const money = (currency: string) => ({
  ...{ currency, monthlyTechSpend: 777_001, monthsStalled: null, monthlyRevenueWaiting: null },
  ...{ seniorYearlyPay: null, leaderHoursWeek: null, hourValue: null },
})

const version = () => ({
  opId: randomUUID(),
  businessName: null,
  rubricId: rubric.id,
  rubricHash: '0'.repeat(64),
  answers: {},
  verdict: JSON.parse('{"assessment":{}}'),
  seq: 0,
})

let victim: Awaited<ReturnType<typeof begun>>
let victimShare: string
let victimVendor: string
let victimRemoved: string
let untouched: string

beforeAll(async () => {
  victim = await begun()
  await saved(victim.viewer, op(), op({ value: 'from_1m_to_5m' }))
  await answerAll(victim.viewer)
  await submitAssessment(victim.viewer, { opId: randomUUID(), businessName: canary }, noon)
  const shared = await createShare(victim.viewer, share(), noon)
  victimShare = 'id' in shared ? shared.id : ''
  victimVendor = await furnished(victim.viewer, canary)
  victimRemoved = await removed(victim.viewer, canary)
  await saveMoney(victim.viewer, money('GBP'), noon)
  await saveFollowUp(victim.viewer, told('combined_firm'), noon)
  await savePlanMark(victim.viewer, mark(canary), noon)
  await saveWhatIf(victim.viewer, tried(canary), noon)
  untouched = await everything(victim.id)
})

const foreigners: readonly (readonly [string, () => Promise<Viewer>])[] = [
  ['of another assessment', async () => (await begun()).viewer],
  ['of one that is not there', async () => viewerOf('0'.repeat(20))],
  ['with an empty id', async () => viewerOf('')],
  ['with an id that is a pattern', async () => viewerOf('%')],
  ['with part of the id', async () => viewerOf(victim.id.slice(0, 19))],
  ['with the id in capitals', async () => viewerOf(victim.id.toUpperCase().replace(/^\d+$/, 'X'))],
]

describe.each(cases)('$name', ({ ask, nothing }) => {
  test.each(foreigners)('shows and changes nothing for a viewer %s', async (who, make) => {
    const answer = await ask(await make())
    expect(JSON.stringify(answer) ?? '').not.toContain(canary)
    if (who !== 'of another assessment') expect(answer).toEqual(nothing)
    expect(await everything(victim.id)).toBe(untouched)
  })

  test('answers the holder', async () => {
    const own = await begun()
    await saved(own.viewer, op(), op({ value: 'over_25m' }))
    await answerAll(own.viewer)
    await submitAssessment(own.viewer, { opId: randomUUID(), businessName: null }, noon)
    expect(await ask(own.viewer)).not.toEqual(nothing)
  })
})

describe.each([
  ...ofVendors.map((one) => ({ ...one, make: furnished, of: () => victimVendor })),
  ...ofRemovedVendors.map((one) => ({ ...one, make: removed, of: () => victimRemoved })),
])('$name', ({ ask, nothing, make, of }) => {
  test.each(foreigners)('shows and changes nothing of somebody’s vendor for a viewer %s', async (_, who) => {
    const answer = await ask(await who(), of())
    expect(JSON.stringify(answer) ?? '').not.toContain(canary)
    expect(answer).toEqual(nothing)
    expect(await everything(victim.id)).toBe(untouched)
  })

  test('tells of one’s own vendor, and leaves those of others', async () => {
    const own = await begun()
    expect(await ask(own.viewer, await make(own.viewer, 'Own'))).not.toEqual(nothing)
    expect(await everything(victim.id)).toBe(untouched)
  })

  test('has nothing to tell the holder of an id that no vendor has', async () => {
    const own = await begun()
    for (const id of ['0'.repeat(20), '', '%', of()]) expect(await ask(own.viewer, id)).toEqual(nothing)
  })
})

describe('a key', () => {
  test('opens its own assessment, for its own purpose alone', async () => {
    const resume = newKey()
    const { id, key, viewer } = await begun()
    await createResumeKey(viewer, hashOf(resume), noon)
    expect(await findViewerByKey(hashOf(key), 'browser', noon)).toBe(id)
    expect(await findViewerByKey(hashOf(resume), 'resume', noon)).toBe(id)
    expect(await findViewerByKey(hashOf(resume), 'browser', noon)).toBeNull()
    expect(await findViewerByKey(hashOf(key), 'resume', noon)).toBeNull()
    expect(await findEnding(hashOf(key), 'browser', noon)).toBeNull()
  })

  test('among many opens its own assessment alone, and none without a key to it', async () => {
    const [one, two] = [await begun(), await begun()]
    const held = (assessmentId: string, key: string) => ({ assessmentId, hash: hashOf(key) })
    const claims = [held(one.id, one.key), held(two.id, one.key), held(victim.id, newKey())]
    expect([await findNewestOpened(claims, 20, noon), await findNewestOpened([], 20, noon)]).toEqual([[one.id], []])
  })

  test('that is guessed opens nothing, 1,000 times', async () => {
    const guess = () => findViewerByKey(hashOf(newKey()), 'browser', noon)
    expect(new Set(await atOnce(1000, guess))).toEqual(new Set([null]))
  })
})

test('nobody at all is shown nothing at all', async () => {
  expect(await listSummaries([])).toEqual([])
})

test('every function of lib/data is in this table or among the named exceptions', () => {
  const folder = new URL('../../lib/data/', import.meta.url)
  const written = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /^export (?:async )?function (\w+)|^export const (\w+) = \(/gm,
      ),
    ])
    .map(([, name, arrow]) => name ?? arrow ?? '')
  const reach = ['db', 'lockAssessment', 'lockVendor', 'prolong', 'appendStatement', 'isUnreachable']
  const pure = ['draft', 'mark', 'version', 'foldOps', 'resultOf', 'daysAfter', 'afterSave', 'afterSubmission']
  const ofFolds = ['fold', 'unseen', 'isSame', 'conflictIn', 'vendorLink', 'isoDay', 'dayColumn']
  const named = [...cases, ...ofVendors, ...ofRemovedVendors].map(({ name }) => name)
  const inside = [...reach, ...pure, ...ofFolds, ...ofReaders, ...ofAnswerers, 'liveAt']
  expect(written.sort()).toEqual([...new Set([...named, ...exceptions, ...inside])].sort())
})
