import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { getVersion } from '@/lib/data/versions'
import { verdict } from '@/lib/engine/verdict'
import { atOnce } from '../support/at-once'
import { answerAll, begun, days, noon, op, rubric, saved } from '../support/factories'

const order = (opId = randomUUID(), businessName: string | null = null) => ({ opId, businessName })

/** Version 1 as the table holds it, letter for letter. */
const asStored = async (id: string) =>
  db().$queryRaw`SELECT answers::text, verdict::text FROM assessment_version WHERE assessment_id = ${id} AND number = 1`

async function answered() {
  const assessment = await begun()
  await answerAll(assessment.viewer)
  return assessment
}

const change = (viewer: Viewer) => saved(viewer, op({ value: 'over_25m', baseVersion: 1 }))

describe('a submission', () => {
  test('records the heard answers, the rubric and what the engine says of them', async () => {
    const { viewer } = await answered()
    expect(await submitAssessment(viewer, order(randomUUID(), 'Quay & Sons'), noon)).toEqual({ number: 1 })
    const version = await getVersion(viewer, 'latest')
    const draft = await getAssessment(viewer)
    expect(version).toMatchObject({ number: 1, rubricId: rubric.id, businessName: 'Quay & Sons', submittedAt: noon })
    expect(version?.rubricHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(version?.verdict)).toBe(JSON.stringify(verdict(rubric, draft?.answers ?? {})))
    expect(version?.answers).toEqual(version?.verdict.answers)
  })

  test('keeps the assessment for 365 days, and a later save does not shorten that', async () => {
    const { viewer } = await answered()
    await submitAssessment(viewer, order(), noon)
    await change(viewer)
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(365))
  })

  test('twice at once with one id makes one version', async () => {
    const { id, viewer } = await answered()
    const once = order()
    const both = await Promise.all([submitAssessment(viewer, once, noon), submitAssessment(viewer, once, noon)])
    expect(both).toEqual([{ number: 1 }, { number: 1 }])
    expect(await db().assessmentVersion.count({ where: { assessmentId: id } })).toBe(1)
  })

  test('twice at once with two ids and the same answers makes one version', async () => {
    const { id, viewer } = await answered()
    await atOnce(5, () => submitAssessment(viewer, order(), noon))
    expect(await db().assessmentVersion.count({ where: { assessmentId: id } })).toBe(1)
  })

  test('after a change makes version 2, and version 1 stays letter for letter', async () => {
    const { id, viewer } = await answered()
    await submitAssessment(viewer, order(), noon)
    const before = await asStored(id)
    await change(viewer)
    expect(await submitAssessment(viewer, order(), days(1))).toEqual({ number: 2 })
    expect(await asStored(id)).toEqual(before)
    expect((await getVersion(viewer, 1))?.answers).toMatchObject({ business_size: 'pre_revenue' })
    expect((await getVersion(viewer, 'latest'))?.answers).toMatchObject({ business_size: 'over_25m' })
    expect((await getAssessment(viewer))?.submissions.map(({ number }) => number)).toEqual([1, 2])
  })

  test('under another name makes version 2', async () => {
    const { viewer } = await answered()
    await submitAssessment(viewer, order(), noon)
    expect(await submitAssessment(viewer, order(randomUUID(), 'Quay & Sons'), noon)).toEqual({ number: 2 })
  })

  test('racing with a save judges what is there in the end or before, never a mixture', async () => {
    const { viewer } = await answered()
    await Promise.all([submitAssessment(viewer, order(), noon), change(viewer)])
    const version = await getVersion(viewer, 'latest')
    expect(version?.verdict).toEqual(JSON.parse(JSON.stringify(verdict(rubric, version?.answers ?? {}))))
  })

  test('with fewer than 60 % answered is refused with the open questions', async () => {
    const { id, viewer } = await begun()
    await saved(viewer, op())
    const refused = await submitAssessment(viewer, order(), noon)
    expect(refused).toMatchObject({ refused: 'too-few-answers' })
    expect(refused).toHaveProperty('unanswered', expect.arrayContaining(['who_builds']))
    expect(await db().assessmentVersion.count({ where: { assessmentId: id } })).toBe(0)
  })
})

test('a version that does not exist is null', async () => {
  const { viewer } = await begun()
  expect(await getVersion(viewer, 'latest')).toBeNull()
  expect(await getVersion(viewer, 7)).toBeNull()
})

describe('what was acknowledged or said', () => {
  test.each([
    ['an event is changed', `UPDATE answer_event SET value = '"over_25m"'`],
    ['an event is deleted', `DELETE FROM answer_event`],
    ['a version is changed', `UPDATE assessment_version SET verdict = '{}'`],
    ['a version is deleted', `DELETE FROM assessment_version`],
  ])('is kept when %s by hand', async (_, sql) => {
    const { id, viewer } = await answered()
    await submitAssessment(viewer, order(), noon)
    const counts = () =>
      Promise.all([
        db().answerEvent.count({ where: { assessmentId: id } }),
        db().assessmentVersion.count({ where: { assessmentId: id } }),
      ])
    const before = await counts()
    await expect(db().$executeRawUnsafe(`${sql} WHERE assessment_id = '${id}'`)).rejects.toThrow('kept as written')
    expect(await counts()).toEqual(before)
  })
})
