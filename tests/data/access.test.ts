import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { saveFollowUp } from '@/lib/data/follow-ups'
import { createResumeKey, findEnding, findNewestOpened, findViewerByKey } from '@/lib/data/keys'
import { saveMoney } from '@/lib/data/money'
import { savePlanMark } from '@/lib/data/plan-marks'
import { createShare } from '@/lib/data/shares'
import { listSummaries } from '@/lib/data/summaries'
import { saveWhatIf } from '@/lib/data/what-ifs'
import {
  ofAudit,
  ofInboxes,
  ofLists,
  ofExports,
  ofHosts,
  ofLetters,
  ofLimits,
  ofInboxChanges,
  ofNews,
  ofPeople,
  ofPersons,
  ofRepliers,
  ofRetention,
} from '../support/asked-by-nobody'
import { atOnce } from '../support/at-once'
import { functionsOfData, takesMember } from '../support/data-functions'
import { everything } from '../support/everything'
import { answerAll, begun, hashOf, newKey, noon, op, saved } from '../support/factories'
import { furnished, removed } from '../support/furnished'
import { ofLinks, ofSending, sentFor } from '../support/prospect-cases'
import { ofRemovedVendors, ofVendors } from '../support/vendor-cases'
import { viewerOf } from '../support/viewer'
import { viewerCases } from '../support/viewer-cases'
import { mark, money, share, told, tried } from '../support/viewer-forms'

const canary = `Canary ${randomUUID()}`
const cases = viewerCases(() => victimShare)

/** These run before there is a viewer, or for nobody; each says so where it stands. */
const exceptions = [
  ...['startAssessment', 'findViewerByKey', 'findNewestOpened', 'findEnding', 'findReaderByKey'],
  ...['deleteEndedKeys', 'deleteExpired', 'ping', 'listOutcomes'],
  ...['startWithVendor', 'findAnswererByKey', 'deleteRemovedVendors', 'deleteRemovedNotes'],
  ...['deleteRemovedTasks', 'deleteRemovedFiles', 'editableUntil'],
  ...['deleteRemovedRecipients', 'inBatches'],
]

/** These take a reader, who is no viewer; tests/data/shares.test.ts asks them of other readers. */
const ofReaders = ['getSharedVersion', 'countView', 'sharedBrandOf']

/** These take an answerer, who is no viewer either; tests/data/asked.test.ts asks them of other answerers. */
const ofAnswerers = ['getAsked', 'saveAskedStatement', 'getAskedConflict', 'sendAsked', 'noteOpened']

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
  await sentFor(victim.viewer)
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
  // What a member asks is asked in tests/data/member-access.test.ts.
  const written = functionsOfData()
    .filter((one) => !takesMember(one))
    .map(({ name }) => name)
  const reach = ['db', 'lockAssessment', 'lockVendor', 'prolong', 'appendStatement', 'isUnreachable']
  const pure = ['draft', 'mark', 'version', 'foldOps', 'resultOf', 'daysAfter', 'afterSave', 'afterSubmission']
  const ofFolds = ['fold', 'unseen', 'isSame', 'conflictIn', 'vendorLink', 'isoDay', 'dayColumn']
  const named = [...cases, ...ofVendors, ...ofRemovedVendors].map(({ name }) => name)
  const inside = [
    ...reach,
    ...pure,
    ...ofFolds,
    ...ofReaders,
    ...ofAnswerers,
    ...ofRepliers,
    ...ofRetention,
    ...ofPersons,
    ...ofLinks,
    ...ofPeople,
    ...ofSending,
    ...ofLetters,
    ...ofHosts,
    ...ofLimits,
    ...ofAudit,
    ...ofExports,
    ...ofNews,
    ...ofInboxes,
    ...ofInboxChanges,
    ...ofLists,
    'liveAt',
  ]
  expect(written.sort()).toEqual([...new Set([...named, ...exceptions, ...inside])].sort())
})
