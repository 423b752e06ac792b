import { expect, test } from 'vitest'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { deleteAssessment, deleteExpired } from '@/lib/data/deletion'
import { createResumeKey, deleteEndedKeys, findEnding, findViewerByKey } from '@/lib/data/keys'
import { atOnce } from '../support/at-once'
import { answerAll, begun, days, hashOf, newKey, noon, op, saved } from '../support/factories'

async function rows(assessmentId: string) {
  const where = { assessmentId }
  const counts = await Promise.all([
    db().assessment.count({ where: { id: assessmentId } }),
    db().answer.count({ where }),
    db().answerEvent.count({ where }),
    db().assessmentVersion.count({ where }),
    db().key.count({ where }),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

test('deletion leaves nothing but the hashes of the keys, with the date', async () => {
  const { id, key, viewer } = await begun()
  const other = await begun()
  await saved(other.viewer, op())
  await answerAll(viewer)
  await submitAssessment(viewer, { opId: crypto.randomUUID(), businessName: 'Quay & Sons' }, noon)
  await createResumeKey(viewer, hashOf(newKey()), noon)

  expect(await deleteAssessment(viewer, days(1))).toBe(true)

  expect(await rows(id)).toBe(0)
  expect(await findViewerByKey(hashOf(key), 'browser', days(1))).toBeNull()
  expect(await findEnding(hashOf(key), 'browser', days(1))).toEqual({ endedAt: days(1), endedBy: 'holder' })
  expect((await getAssessment(other.viewer))?.answers).toEqual({ business_size: 'under_1m' })
})

test('deleting twice is told as nothing there', async () => {
  const { viewer } = await begun()
  await deleteAssessment(viewer, noon)
  expect(await deleteAssessment(viewer, noon)).toBe(false)
})

test('what has run out is closed at once and deleted at the next clearing', async () => {
  const { id, key, viewer } = await begun()
  await saved(viewer, op())
  const end = days(90)
  expect(await findViewerByKey(hashOf(key), 'browser', end)).toBeNull()
  expect(await findEnding(hashOf(key), 'browser', end)).toEqual({ endedAt: end, endedBy: 'expiry' })

  const fresh = await begun(end)
  await deleteExpired(end)

  expect(await rows(id)).toBe(0)
  expect(await rows(fresh.id)).toBe(2)
  expect(await findEnding(hashOf(key), 'browser', days(91))).toEqual({ endedAt: end, endedBy: 'expiry' })
})

test('clearing takes more than one batch, and several may clear at once', async () => {
  const old = new Date('2020-01-01T00:00:00Z')
  await atOnce(410, () => begun(old))
  const cleared = await Promise.all([
    deleteExpired(days(1, old)),
    deleteExpired(days(91, old)),
    deleteExpired(days(91, old)),
  ])
  expect(cleared[0]).toBe(0)
  expect(cleared.reduce((sum, count) => sum + count)).toBe(410)
})

test('an ended key is forgotten after 400 days', async () => {
  const { key, viewer } = await begun()
  await deleteAssessment(viewer, noon)
  await deleteEndedKeys(days(399))
  expect(await findEnding(hashOf(key), 'browser', days(399))).not.toBeNull()
  await deleteEndedKeys(days(400))
  expect(await findEnding(hashOf(key), 'browser', days(400))).toBeNull()
})
