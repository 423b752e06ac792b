import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/access/viewer'
import { correctAnswer, type Corrected } from '@/lib/commands/correct-answer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getConflict } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { getVersion } from '@/lib/data/versions'
import type { Correction } from '@/lib/schemas/correction'
import { isRefusal } from '@/lib/schemas/refusal'
import { answerAll, begun, days, noon, op, saved } from '../support/factories'
import { viewerOf } from '../support/viewer'

async function reported() {
  const assessment = await begun()
  await answerAll(assessment.viewer)
  await submitAssessment(assessment.viewer, { opId: randomUUID(), businessName: 'Quay & Sons' }, noon)
  return assessment
}

const correction = (given: Partial<Correction> = {}): Correction => ({
  ...op({ value: 'over_25m', baseVersion: 1 }),
  submissionOpId: randomUUID(),
  seen: 1,
  ...given,
})

async function corrected(viewer: Viewer, given: Partial<Correction> = {}, now = days(1)): Promise<Corrected> {
  const result = await correctAnswer(viewer, correction(given), now)
  if (isRefusal(result)) throw new Error(result.message)
  return result
}

const versionsOf = (assessmentId: string) => db().assessmentVersion.count({ where: { assessmentId } })

describe('a correction', () => {
  test('saves the answer and makes the next version under the same name', async () => {
    const { id, viewer } = await reported()
    const { saved, version } = await corrected(viewer)
    expect(saved).toMatchObject({ questionId: 'business_size', version: 2 })
    expect(saved.conflict).toBeUndefined()
    expect(version).toEqual({ number: 2 })
    expect(await getVersion(viewer, 2)).toMatchObject({
      businessName: 'Quay & Sons',
      answers: expect.objectContaining({ business_size: 'over_25m' }),
    })
    expect((await getVersion(viewer, 1))?.answers).toMatchObject({ business_size: 'pre_revenue' })
    expect(await versionsOf(id)).toBe(2)
  })

  test('to the answer that is there makes no version', async () => {
    const { id, viewer } = await reported()
    expect((await corrected(viewer, { value: 'pre_revenue' })).version).toEqual({ number: 1 })
    expect(await versionsOf(id)).toBe(1)
  })

  test('sent twice makes one save and one version', async () => {
    const { id, viewer } = await reported()
    const once = correction()
    const both = await Promise.all([correctAnswer(viewer, once, days(1)), correctAnswer(viewer, once, days(1))])
    for (const one of both) expect(one).toMatchObject({ version: { number: 2 } })
    expect(await versionsOf(id)).toBe(2)
    expect(await db().answerEvent.count({ where: { assessmentId: id, questionId: 'business_size' } })).toBe(2)
  })

  test('brought back by the browser with something else chosen is a correction of its own', async () => {
    const { viewer } = await reported()
    const once = correction()
    await correctAnswer(viewer, once, days(1))
    const { saved, version } = await corrected(viewer, { ...once, value: 'under_1m' })
    expect(version).toEqual({ number: 3 })
    expect(saved.conflict).toMatchObject({ value: 'over_25m' })
    expect((await getVersion(viewer, 'latest'))?.answers).toMatchObject({ business_size: 'under_1m' })
  })

  test('has what was changed since the last version as well', async () => {
    const { viewer } = await reported()
    const draft = await getAssessment(viewer)
    const stage = draft?.answers['product_stage'] === 'established' ? 'idea' : 'established'
    await saved(viewer, op({ questionId: 'product_stage', value: stage, baseVersion: 1 }))
    await corrected(viewer)
    expect((await getVersion(viewer, 2))?.answers).toMatchObject({ business_size: 'over_25m', product_stage: stage })
  })

  test('without having seen another device’s answer keeps both and tells of it', async () => {
    const { id, viewer } = await reported()
    await saved(viewer, op({ value: 'under_1m', baseVersion: 1 }))
    const { saved: told, version } = await corrected(viewer)
    expect(told.conflict).toMatchObject({ value: 'under_1m', version: 2 })
    expect(version).toEqual({ number: 2 })
    expect(await getConflict(viewer, 'business_size')).toMatchObject({ value: 'under_1m' })
    const values = await db().answerEvent.findMany({
      where: { assessmentId: id, questionId: 'business_size' },
      orderBy: { seq: 'asc' },
      select: { value: true },
    })
    expect(values.map(({ value }) => value)).toEqual(['pre_revenue', 'under_1m', 'over_25m'])
  })

  test('racing another device’s correction loses neither answer, and one of the two is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, viewer } = await reported()
      const both = await Promise.all([corrected(viewer), corrected(viewer, { value: 'under_1m' })])
      const events = await db().answerEvent.findMany({
        where: { assessmentId: id, questionId: 'business_size' },
        orderBy: { seq: 'asc' },
        select: { value: true },
      })
      const values = events.map(({ value }) => value)
      expect([...values].sort()).toEqual(['over_25m', 'pre_revenue', 'under_1m'])
      expect(both.filter(({ saved }) => saved.conflict !== undefined)).toHaveLength(1)
      const last = await getVersion(viewer, 'latest')
      expect(last?.answers['business_size']).toBe(values.at(-1))
      expect(last?.verdict.answers).toEqual(last?.answers)
    }
  })

  test('that leaves too few answers keeps the answer and says so', async () => {
    const { id, viewer } = await reported()
    const draft = await getAssessment(viewer)
    const others = Object.keys(draft?.answers ?? {}).filter((question) => question !== 'business_size')
    for (const questionId of others) await saved(viewer, op({ questionId, value: null, baseVersion: 1 }))
    const { version } = await corrected(viewer)
    expect(version).toMatchObject({ refused: 'too-few-answers', unanswered: expect.arrayContaining(['who_builds']) })
    expect((await getAssessment(viewer))?.answers).toEqual({ business_size: 'over_25m' })
    expect(await versionsOf(id)).toBe(1)
  })

  test('needs a report, and the key to it', async () => {
    const { viewer } = await begun()
    await answerAll(viewer)
    expect(await correctAnswer(viewer, correction(), noon)).toMatchObject({ refused: 'not-found' })
    const victim = await reported()
    const before = await getAssessment(victim.viewer)
    for (const foreigner of [viewerOf('0'.repeat(20)), viewerOf('%'), viewerOf('')]) {
      expect(await correctAnswer(foreigner, correction(), noon)).toMatchObject({ refused: 'not-found' })
    }
    expect(await getAssessment(victim.viewer)).toEqual(before)
  })
})
