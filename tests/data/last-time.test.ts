import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startAgain } from '@/lib/commands/start-again'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment, nameBusiness } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { deleteAssessment } from '@/lib/data/deletion'
import { listSummaries } from '@/lib/data/summaries'
import { getVersion } from '@/lib/data/versions'
import { resumePath } from '@/lib/route/next-path'
import { isRefusal } from '@/lib/schemas/refusal'
import { answerAll, begun, days, hashOf, newKey, noon, op, rubric, saved } from '../support/factories'
import { viewerOf } from '../support/viewer'

const order = (businessName: string | null = null) => ({ opId: randomUUID(), businessName })

/** An assessment with a report, and some of its answers changed after it. */
async function reported() {
  const source = await begun()
  await answerAll(source.viewer)
  await submitAssessment(source.viewer, order('Quay & Sons'), noon)
  return source
}

async function again(source: { viewer: Parameters<typeof startAgain>[0] }, opId = randomUUID(), now = days(30)) {
  const begun = await startAgain(source.viewer, opId, hashOf(newKey()), now)
  if (isRefusal(begun)) throw new Error(begun.message)
  return { id: begun.id, viewer: viewerOf(begun.id) }
}

const asText = (id: string, number: number) =>
  db().$queryRaw`SELECT business_name, rubric_id, rubric_hash, answers::text, verdict::text, submitted_at
    FROM assessment_version WHERE assessment_id = ${id} AND number = ${number}`

describe('starting again', () => {
  test('copies the answers of the last version as saves of their own, numbered from 1', async () => {
    const source = await reported()
    await saved(source.viewer, op({ value: 'over_25m', baseVersion: 1 }))
    const { id, viewer } = await again(source)
    const last = await getVersion(source.viewer, 'latest')
    const draft = await getAssessment(viewer)
    expect(draft).toMatchObject({ rubricId: rubric.id, businessName: 'Quay & Sons', lastSavedAt: days(30) })
    expect(draft?.answers).toEqual(last?.answers)
    expect(draft?.answers).toMatchObject({ business_size: 'pre_revenue' })
    expect(draft?.expiresAt).toEqual(days(90, days(30)))
    const events = await db().answerEvent.findMany({ where: { assessmentId: id }, orderBy: { seq: 'asc' } })
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ version, baseVersion }) => [version, baseVersion])).toEqual(events.map(() => [1, 0]))
    expect(draft?.seq).toBe(events.length)
    expect(new Set(Object.values(draft?.versions ?? {}))).toEqual(new Set([1]))
  })

  test('keeps what was said last time letter for letter, as version 0', async () => {
    const source = await reported()
    const { id } = await again(source)
    expect(await asText(id, 0)).toEqual(await asText(source.id, 1))
  })

  test('passes over again what was passed over', async () => {
    const source = await begun()
    await answerAll(source.viewer)
    await saved(source.viewer, op({ questionId: 'presenting_ask', value: null, baseVersion: 1 }))
    await submitAssessment(source.viewer, order(), noon)
    const { viewer } = await again(source)
    const draft = await getAssessment(viewer)
    expect(draft?.passed).toEqual(['presenting_ask'])
    expect(draft?.answers).not.toHaveProperty('presenting_ask')
  })

  test('leaves the old assessment as it was', async () => {
    const source = await reported()
    const before = await getAssessment(source.viewer)
    const { viewer } = await again(source)
    await saved(viewer, op({ value: 'over_25m', baseVersion: 1 }))
    expect(await getAssessment(source.viewer)).toEqual(before)
    await deleteAssessment(source.viewer, noon)
    expect((await getAssessment(viewer))?.answers).toMatchObject({ business_size: 'over_25m' })
  })

  test('twice with one operation makes one assessment, and both keys open it', async () => {
    const source = await reported()
    const opId = randomUUID()
    const many = await Promise.all(Array.from({ length: 5 }, () => again(source, opId)))
    expect(new Set(many.map(({ id }) => id)).size).toBe(1)
    const assessmentId = many[0]?.id ?? ''
    expect(await db().assessmentVersion.count({ where: { assessmentId } })).toBe(1)
    expect(await db().key.count({ where: { assessmentId } })).toBe(5)
    expect((await again(source)).id).not.toBe(assessmentId)
  })

  test('needs a report of its own to start from', async () => {
    const source = await begun()
    await answerAll(source.viewer)
    expect(await startAgain(source.viewer, randomUUID(), hashOf(newKey()), noon)).toMatchObject({
      refused: 'not-found',
    })
    const copy = await again(await reported())
    expect(await startAgain(copy.viewer, randomUUID(), hashOf(newKey()), noon)).toMatchObject({ refused: 'not-found' })
  })

  test('by somebody else copies nothing', async () => {
    const source = await reported()
    const before = await db().assessment.count()
    for (const viewer of [viewerOf('0'.repeat(20)), viewerOf(''), viewerOf('%'), (await begun()).viewer]) {
      const refused = await startAgain(viewer, randomUUID(), hashOf(newKey()), noon)
      expect(refused).toMatchObject({ refused: 'not-found' })
    }
    expect(await db().assessment.count()).toBe(before + 1)
    expect((await getAssessment(source.viewer))?.submissions).toHaveLength(1)
  })
})

describe('version 0', () => {
  test('is no report of the new assessment', async () => {
    const { viewer } = await again(await reported())
    const draft = await getAssessment(viewer)
    expect(draft).toMatchObject({ submissions: [], lastTime: noon })
    expect(await getVersion(viewer, 'latest')).toBeNull()
    expect(await getVersion(viewer, 0)).toMatchObject({ number: 0, submittedAt: noon })
    expect(draft && resumePath(draft)).toMatch(/\/check$/)
    expect(await listSummaries([viewer])).toMatchObject([{ state: 'draft', submittedOn: null }])
  })

  test('is not what a submission is compared with: the same answers make version 1', async () => {
    const source = await reported()
    const { viewer } = await again(source)
    expect(await submitAssessment(viewer, order('Quay & Sons'), days(31))).toEqual({ number: 1 })
    expect((await getVersion(viewer, 'latest'))?.number).toBe(1)
    expect((await getAssessment(viewer))?.submissions.map(({ number }) => number)).toEqual([1])
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(365, days(31)))
    expect(await submitAssessment(viewer, order('Quay & Sons'), days(32))).toEqual({ number: 1 })
  })

  test('does not keep a draft for longer than a draft is kept', async () => {
    const { viewer } = await again(await reported())
    await saveAnswers(viewer, [op({ value: 'over_25m', baseVersion: 1 })], days(40))
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(90, days(40)))
  })

  test('is null where nothing was begun from', async () => {
    const { viewer } = await reported()
    expect((await getAssessment(viewer))?.lastTime).toBeNull()
    expect(await getVersion(viewer, 0)).toBeNull()
  })

  test('goes with the assessment', async () => {
    const { id, viewer } = await again(await reported())
    await nameBusiness(viewer, 'Renamed')
    await deleteAssessment(viewer, noon)
    expect(await db().assessmentVersion.count({ where: { assessmentId: id } })).toBe(0)
  })
})
