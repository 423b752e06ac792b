import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getConflict, saveAnswers } from '@/lib/data/answers'
import { getAssessment, nameBusiness } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { deleteAssessment } from '@/lib/data/deletion'
import { createBrowserKey, createResumeKey, findEnding, findNewestOpened, findViewerByKey } from '@/lib/data/keys'
import { listSummaries } from '@/lib/data/summaries'
import { getVersion, recordVersion } from '@/lib/data/versions'
import { answerAll, begun, hashOf, newKey, noon, op, rubric, saved } from '../support/factories'
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
  { name: 'createBrowserKey', ask: (viewer) => createBrowserKey(viewer, hashOf(newKey()), noon), nothing: gone },
  { name: 'createResumeKey', ask: (viewer) => createResumeKey(viewer, hashOf(newKey()), noon), nothing: gone },
  { name: 'nameBusiness', ask: (viewer) => nameBusiness(viewer, 'Renamed'), nothing: false },
  { name: 'deleteAssessment', ask: (viewer) => deleteAssessment(viewer, noon), nothing: false },
]

/** These run before there is a viewer, or for nobody; each says so where it stands. */
const exceptions = [
  ...['startAssessment', 'findViewerByKey', 'findNewestOpened', 'findEnding'],
  ...['deleteEndedKeys', 'deleteExpired', 'ping'],
]

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
let untouched: string

beforeAll(async () => {
  victim = await begun()
  await saved(victim.viewer, op(), op({ value: 'from_1m_to_5m' }))
  await answerAll(victim.viewer)
  await submitAssessment(victim.viewer, { opId: randomUUID(), businessName: canary }, noon)
  untouched = await everything(victim.id)
})

/** All of one assessment, as text. */
async function everything(assessmentId: string): Promise<string> {
  const where = { assessmentId }
  const [assessment, answers, events, versions, keys] = await Promise.all([
    db().assessment.findMany({ where: { id: assessmentId } }),
    db().answer.findMany({ where, orderBy: { questionId: 'asc' } }),
    db().answerEvent.findMany({ where, orderBy: { seq: 'asc' } }),
    db().assessmentVersion.findMany({ where, orderBy: { number: 'asc' } }),
    db().key.findMany({ where, orderBy: { createdAt: 'asc' } }),
  ])
  return JSON.stringify([assessment, answers, events, versions, keys])
}

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
    expect(await findNewestOpened(claims, 20, noon)).toEqual([one.id])
    expect(await findNewestOpened([], 20, noon)).toEqual([])
  })

  test('that is guessed opens nothing, 1,000 times', async () => {
    const guesses = Array.from({ length: 1000 }, () => findViewerByKey(hashOf(newKey()), 'browser', noon))
    expect((await Promise.all(guesses)).filter((found) => found !== null)).toEqual([])
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
  const reach = ['db', 'lockAssessment', 'isUnreachable']
  const pure = ['draft', 'foldOps', 'resultOf', 'daysAfter', 'afterSave', 'afterSubmission']
  const inside = [...reach, ...pure]
  expect(written.sort()).toEqual([...new Set([...cases.map(({ name }) => name), ...exceptions, ...inside])].sort())
})
