import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getConflict, saveAnswers } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { atOnce } from '../support/at-once'
import { begun, days, noon, op, saved } from '../support/factories'

const later = days(1)

describe('saving', () => {
  test('an answer is read back with its version', async () => {
    const { viewer } = await begun()
    const [result] = await saved(viewer, op({ questionId: 'business_size', value: 'under_1m' }))
    expect(result).toMatchObject({ questionId: 'business_size', version: 1, savedAt: noon })
    expect(await getAssessment(viewer)).toMatchObject({
      answers: { business_size: 'under_1m' },
      versions: { business_size: 1 },
      passed: [],
      lastSavedAt: noon,
    })
  })

  test('several choices are read back as a list', async () => {
    const { viewer } = await begun()
    await saved(viewer, op({ questionId: 'recent_events', value: ['a', 'b'] }))
    expect((await getAssessment(viewer))?.answers).toEqual({ recent_events: ['a', 'b'] })
  })

  test('a question passed over is no answer and has a name of its own', async () => {
    const { viewer } = await begun()
    await saved(viewer, op({ value: null }))
    expect(await getAssessment(viewer)).toMatchObject({ answers: {}, passed: ['business_size'] })
  })

  test('an answer taken back is neither given nor passed over', async () => {
    const { viewer } = await begun()
    await saved(viewer, op({ questionId: 'recent_events', value: ['a'] }))
    await saved(viewer, op({ questionId: 'recent_events', value: [], baseVersion: 1 }))
    expect(await getAssessment(viewer)).toMatchObject({ answers: {}, passed: [], versions: { recent_events: 2 } })
  })

  test('a save gives a draft 90 more days', async () => {
    const { viewer } = await begun()
    await saveAnswers(viewer, [op()], later)
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(91))
  })

  test('nothing is saved once the assessment has run out', async () => {
    const { viewer } = await begun()
    expect(await saveAnswers(viewer, [op()], days(90))).toMatchObject({ refused: 'not-found' })
    expect((await getAssessment(viewer))?.seq).toBe(0)
  })

  test('the order is the order of arrival, whatever the clock says', async () => {
    const { viewer } = await begun()
    await saveAnswers(viewer, [op({ value: 'under_1m' })], later)
    await saveAnswers(viewer, [op({ value: 'over_25m', baseVersion: 1 })], noon)
    expect((await getAssessment(viewer))?.answers).toEqual({ business_size: 'over_25m' })
  })
})

describe('the same save twice', () => {
  test('50 at once make one event and get one answer', async () => {
    const { id, viewer } = await begun()
    const once = op()
    const results = await atOnce(50, () => saveAnswers(viewer, [once], noon))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await db().answerEvent.count({ where: { assessmentId: id } })).toBe(1)
  })

  test('50 different at once are all kept, numbered without a gap', async () => {
    const { id, viewer } = await begun()
    const saves = Array.from({ length: 50 }, () => op())
    await atOnce(50, (index) => saveAnswers(viewer, [saves[index]!], noon))
    const events = await db().answerEvent.findMany({ where: { assessmentId: id }, orderBy: { seq: 'asc' } })
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    expect(events.map(({ version }) => version)).toEqual(events.map(({ seq }) => seq))
  })

  test('it gets its first result, even after a later answer', async () => {
    const { viewer } = await begun()
    const first = op()
    const before = await saved(viewer, first)
    await saved(viewer, op({ value: 'over_25m', baseVersion: 1 }))
    expect(await saveAnswers(viewer, [first], later)).toEqual(before)
    expect(await getAssessment(viewer)).toMatchObject({ answers: { business_size: 'over_25m' }, lastSavedAt: noon })
  })

  test('twice within one request, it counts once', async () => {
    const { viewer } = await begun()
    const once = op()
    const results = await saved(viewer, once, once)
    expect(results[0]).toEqual(results[1])
    expect((await getAssessment(viewer))?.seq).toBe(1)
  })

  test.each([
    ['value', { value: 'over_25m' }],
    ['question', { questionId: 'product_stage' }],
    ['base', { baseVersion: 4 }],
  ])('with another %s it is refused, and nothing of that request is kept', async (_, change) => {
    const { viewer } = await begun()
    const first = op()
    await saved(viewer, first)
    const fresh = op({ questionId: 'who_builds', value: 'nobody' })
    expect(await saveAnswers(viewer, [fresh, { ...first, ...change }], noon)).toMatchObject({ refused: 'op-reused' })
    expect((await getAssessment(viewer))?.answers).toEqual({ business_size: 'under_1m' })
  })

  test('the same id in another assessment is another save', async () => {
    const [one, two] = [await begun(), await begun()]
    const opId = randomUUID()
    await saved(one.viewer, op({ opId }))
    await saved(two.viewer, op({ opId, value: 'over_25m' }))
    expect((await getAssessment(two.viewer))?.answers).toEqual({ business_size: 'over_25m' })
  })
})

describe('an answer given without having seen the latest', () => {
  test('counts, and is told with the answer it took the place of', async () => {
    const { id, viewer } = await begun()
    await saved(viewer, op({ value: 'under_1m' }))
    const stale = op({ value: 'over_25m', baseVersion: 0 })
    const told = { value: 'under_1m', version: 1, savedAt: noon }
    expect((await saved(viewer, stale))[0]).toMatchObject({ version: 2, conflict: told })
    expect((await saved(viewer, stale))[0]).toMatchObject({ version: 2, conflict: told })
    expect(await getConflict(viewer, 'business_size')).toEqual(told)
    expect((await getAssessment(viewer))?.answers).toEqual({ business_size: 'over_25m' })
    expect(await db().answerEvent.count({ where: { assessmentId: id } })).toBe(2)
  })

  test('is no conflict when it is the same answer', async () => {
    const { viewer } = await begun()
    await saved(viewer, op())
    expect((await saved(viewer, op()))[0]).not.toHaveProperty('conflict')
    expect(await getConflict(viewer, 'business_size')).toBeNull()
  })

  test('settled by a later answer, it is told no more', async () => {
    const { viewer } = await begun()
    await saved(viewer, op(), op({ value: 'over_25m' }), op({ value: 'under_1m', baseVersion: 2 }))
    expect(await getConflict(viewer, 'business_size')).toBeNull()
  })

  test('is told when it takes the place of a question passed over', async () => {
    const { viewer } = await begun()
    await saved(viewer, op({ value: null }))
    expect((await saved(viewer, op()))[0]?.conflict).toEqual({ value: null, version: 1, savedAt: noon })
  })
})

test('an answer is what its events fold to, after any number of clients', async () => {
  const { id, viewer } = await begun()
  const values = ['pre_revenue', 'under_1m', 'over_25m', null]
  const questions = ['business_size', 'product_stage', 'who_builds']
  const saves = Array.from({ length: 60 }, (_, index) =>
    op({ questionId: questions[index % 3] ?? '', value: values[index % 4] ?? null, baseVersion: index % 5 }),
  )
  await atOnce(60, (index) => saveAnswers(viewer, [saves[index]!], noon))
  const events = await db().answerEvent.findMany({ where: { assessmentId: id }, orderBy: { seq: 'asc' } })
  const fold = Object.fromEntries(events.map(({ questionId, value, version }) => [questionId, { value, version }]))
  const answers = await db().answer.findMany({ where: { assessmentId: id } })
  expect(answers).toHaveLength(3)
  for (const { questionId, value, version } of answers) expect({ value, version }).toEqual(fold[questionId])
})
