import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as deleteRoute } from '@/app/(respondent)/a/[assessment]/what-ifs/[number]/deletion/route'
import { POST as saveRoute } from '@/app/(respondent)/a/[assessment]/what-ifs/route'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { createShare } from '@/lib/data/shares'
import { getVersion } from '@/lib/data/versions'
import { deleteWhatIf, getWhatIf, listWhatIfs, saveWhatIf } from '@/lib/data/what-ifs'
import { type CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, days, hashOf, newKey, noon } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, start } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

/** An assessment with a report. `answerAll` gives the first option of each question. */
async function reported() {
  const assessment = await begun()
  await answerAll(assessment.viewer)
  await submitAssessment(assessment.viewer, { opId: randomUUID(), businessName: null }, noon)
  return assessment
}

const tried = (name = 'A smaller build', more: Partial<Parameters<typeof saveWhatIf>[1]> = {}) => ({
  opId: randomUUID(),
  version: 1,
  name,
  changes: { business_size: 'over_25m' },
  ...more,
})

describe('a what-if', () => {
  test('is kept with its name, its version and the changed answers alone; the answers stay', async () => {
    const { viewer } = await reported()
    const before = await getAssessment(viewer)
    const version = await getVersion(viewer, 1)
    expect(await saveWhatIf(viewer, tried(), noon)).toBe(1)
    expect(await saveWhatIf(viewer, tried('Another'), days(1))).toBe(2)
    expect(await getWhatIf(viewer, 1)).toEqual({
      number: 1,
      versionNumber: 1,
      name: 'A smaller build',
      changes: { business_size: 'over_25m' },
      savedAt: noon,
    })
    expect((await listWhatIfs(viewer)).map(({ name }) => name)).toEqual(['A smaller build', 'Another'])
    expect(await getWhatIf(viewer, 3)).toBeNull()
    expect(await getAssessment(viewer)).toEqual(before)
    expect(await getVersion(viewer, 1)).toEqual(version)
  })

  test('is kept once, however often it is sent at once', async () => {
    const { id, viewer } = await reported()
    const once = tried()
    const sent = await Promise.all(Array.from({ length: 5 }, () => saveWhatIf(viewer, once, noon)))
    expect(sent).toEqual([1, 1, 1, 1, 1])
    expect(await db().whatIf.count({ where: { assessmentId: id } })).toBe(1)
    expect(await saveWhatIf(viewer, { ...once, name: 'Other' }, noon)).toMatchObject({ refused: 'op-reused' })
  })

  test('belongs to a version that is there', async () => {
    const { viewer } = await reported()
    expect(await saveWhatIf(viewer, tried('x', { version: 2 }), noon)).toMatchObject({ refused: 'not-found' })
    expect(await listWhatIfs(viewer)).toEqual([])
  })

  test('takes its links along when it is deleted, and leaves the others', async () => {
    const { id, viewer } = await reported()
    await saveWhatIf(viewer, tried(), noon)
    await saveWhatIf(viewer, tried('Kept'), noon)
    for (const number of [1, 2]) {
      const of = { kind: 'what-if', number } as const
      const how = { withAnswers: false, withName: false, days: null }
      await createShare(viewer, { opId: randomUUID(), hash: hashOf(newKey()), of, ...how }, noon)
    }
    expect(await deleteWhatIf(viewer, 1)).toBe(true)
    expect(await deleteWhatIf(viewer, 1)).toBe(false)
    expect((await listWhatIfs(viewer)).map(({ name }) => name)).toEqual(['Kept'])
    expect(await db().share.findMany({ where: { assessmentId: id }, select: { whatIfNumber: true } })).toEqual([
      { whatIfNumber: 2 },
    ])
  })

  test('is refused once there are 50, and one that is sent again is still answered', async () => {
    const { id, viewer } = await reported()
    const last = tried('50')
    await db().whatIf.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({
        assessmentId: id,
        number: index + 1,
        opId: randomUUID(),
        versionNumber: 1,
        name: `${index + 1}`,
        changes: {},
        savedAt: noon,
      })),
    })
    expect(await saveWhatIf(viewer, last, noon)).toBe(50)
    expect(await saveWhatIf(viewer, tried('51'), noon)).toMatchObject({
      refused: 'too-many',
      message: expect.stringMatching(/, which is the most\. /),
    })
    expect(await saveWhatIf(viewer, last, noon)).toBe(50)
  })
})

const form = (more: Record<string, string> = {}) => ({
  opId: randomUUID(),
  version: '1',
  name: 'A larger business',
  'change.business_size': 'over_25m',
  ...more,
})

const numbered = (assessment: string, number: string) => ({ params: Promise.resolve({ assessment, number }) })

/** The same, begun by the browser whose jar is in use. */
async function ownReport() {
  const { id, viewer } = await start()
  await answerAll(viewer, 0, new Date())
  await submitAssessment(viewer, { opId: randomUUID(), businessName: null }, new Date())
  return { id, viewer, home: `/a/${id}/report/what-if` }
}

describe('saving from the page', () => {
  test('leads to what was kept, from a form and from JSON', async () => {
    const { id, viewer, home } = await ownReport()
    const response = await saveRoute(formPost(form()), at(id))
    expect([response.status, response.headers.get('location')]).toEqual([303, `${home}/1?saved=1`])
    const body = { opId: randomUUID(), version: 1, name: 'By a program', changes: { business_size: 'over_25m' } }
    expect(await (await saveRoute(jsonPost(body), at(id))).json()).toEqual({ number: 2 })
    expect((await listWhatIfs(viewer)).map(({ changes }) => changes)).toEqual([
      { business_size: 'over_25m' },
      { business_size: 'over_25m' },
    ])
  })

  test('keeps what was tried and typed when it is refused', async () => {
    const { id, home, viewer } = await ownReport()
    const back = async (more: Record<string, string>) =>
      (await saveRoute(formPost(form(more)), at(id))).headers.get('location')
    expect(await back({ name: ' ' })).toBe(`${home}?business_size=over_25m&problem=name&name=+`)
    const long = 'x'.repeat(121)
    expect(await back({ name: long })).toBe(`${home}?business_size=over_25m&problem=name&name=${long}`)
    expect(await back({ 'change.business_size': 'pre_revenue', name: 'Me & you' })).toBe(
      `${home}?business_size=pre_revenue&problem=changes&name=Me+%26+you`,
    )
    const { 'change.business_size': _, ...unchanged } = form()
    const nothing = await saveRoute(formPost(unchanged), at(id))
    expect(nothing.headers.get('location')).toBe(`${home}?problem=changes&name=A+larger+business`)
    const once = form()
    await saveRoute(formPost(once), at(id))
    const again = await saveRoute(formPost({ ...once, name: 'Other' }), at(id))
    expect(again.headers.get('location')).toBe(`${home}?business_size=over_25m&problem=again&name=Other`)
    expect(await listWhatIfs(viewer)).toHaveLength(1)
  })

  test('names the field that does not fit', async () => {
    const { id } = await ownReport()
    const body = { opId: randomUUID(), version: 1, name: 'x', changes: { business_size: 'over_25m' } }
    const refused = async (more: object) =>
      ((await (await saveRoute(jsonPost({ ...body, ...more }), at(id))).json()) as { error: { field?: string } }).error
    expect(await refused({ changes: {} })).toMatchObject({ field: 'changes' })
    expect(await refused({ changes: { nothing: 'x' } })).toMatchObject({ field: 'changes.nothing' })
    expect(await refused({ changes: { business_size: 'x' } })).toMatchObject({ field: 'changes.business_size' })
    expect(await refused({ name: '' })).toMatchObject({ field: 'name' })
    expect(await refused({ opId: 'x' })).toMatchObject({ field: 'opId' })
    expect(await refused({ version: 2 })).toMatchObject({ code: 'not-found' })
    expect(await refused({ more: 1 })).toMatchObject({ code: 'unprocessable' })
  })

  test('and deleting ask for the key', async () => {
    const { id, viewer } = await ownReport()
    await saveRoute(formPost(form()), at(id))
    const key = jar
    useJar()
    expect((await saveRoute(jsonPost({}), at(id))).status).toBe(404)
    expect((await deleteRoute(jsonPost({}), numbered(id, '1'))).status).toBe(404)
    expect(await listWhatIfs(viewer)).toHaveLength(1)
    expect(key.getAll()).toHaveLength(1)
  })
})

test('deleting from the page leads back to it', async () => {
  const { id, viewer, home } = await ownReport()
  await saveRoute(formPost(form()), at(id))
  expect((await deleteRoute(jsonPost({}), numbered(id, 'x'))).status).toBe(404)
  const response = await deleteRoute(formPost({}), numbered(id, '1'))
  expect([response.status, response.headers.get('location')]).toEqual([303, `${home}?deleted=1`])
  expect(await listWhatIfs(viewer)).toEqual([])
})
