import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeResumeLink } from '@/app/(respondent)/a/[assessment]/save/actions'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { POST as openRoute } from '@/app/resume/[key]/opening/route'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { type CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, hashOf, newKey, noon, op, saved } from '../support/factories'
import { formPost } from '../support/requests'
import { at, start } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

const tooMany = { refused: 'too-many', message: expect.stringMatching(/, which is the most\. /) }

test('5,000 saves are taken, and one that is sent again is still answered; more are refused', async () => {
  const { id, viewer } = await begun()
  await db().assessment.update({ where: { id }, data: { lastSeq: 4_999 } })
  const last = op()
  const [result] = await saved(viewer, last)
  expect(await saveAnswers(viewer, [op({ questionId: 'who_builds', value: 'nobody' })], noon)).toMatchObject(tooMany)
  expect(await saved(viewer, last)).toEqual([result])
  expect(await getAssessment(viewer)).toMatchObject({ seq: 5_000, answers: { business_size: 'under_1m' } })
})

describe('50 versions', () => {
  const order = (businessName: string, opId = randomUUID()) => ({ opId, businessName })

  test('are made, and one that is sent again is still answered; more are refused', async () => {
    const { id, viewer } = await begun()
    await answerAll(viewer)
    await submitAssessment(viewer, order('1'), noon)
    await numberLast(id, 49)
    const last = order('50')
    expect(await submitAssessment(viewer, last, noon)).toEqual({ number: 50 })
    expect(await submitAssessment(viewer, order('51'), noon)).toMatchObject(tooMany)
    expect(await submitAssessment(viewer, last, noon)).toEqual({ number: 50 })
    expect((await getAssessment(viewer))?.submissions).toHaveLength(3)
  })

  test('are told to a form as a sentence', async () => {
    const { id, viewer } = await start()
    await answerAll(viewer, 0, new Date())
    await submitAssessment(viewer, order('1'), new Date())
    await numberLast(id, 50)
    const response = await submitRoute(formPost(order('51')), at(id))
    expect(response.status).toBe(429)
    expect(await response.text()).toMatch(/^This assessment has 50 reports, .+ start again/)
  })

  /** Adds a version under a number, as a copy of the first. */
  const numberLast = (id: string, number: number) => db().$executeRaw`
    INSERT INTO assessment_version
      (assessment_id, number, op_id, business_name, rubric_id, rubric_hash, answers, verdict, submitted_at)
    SELECT assessment_id, ${number}, gen_random_uuid(), 'copy', rubric_id, rubric_hash, answers, verdict, submitted_at
    FROM assessment_version WHERE assessment_id = ${id} AND number = 1`
})

describe('50 keys', () => {
  const addKeys = (assessmentId: string, purpose: 'browser' | 'resume', count: number) =>
    db().key.createMany({
      data: Array.from({ length: count }, () => ({ assessmentId, purpose, hash: hashOf(newKey()), createdAt: noon })),
    })

  const makeLink = (id: string) => {
    const form = new FormData()
    form.set('assessment', id)
    return makeResumeLink(null, form)
  }

  const open = (link: string) =>
    openRoute(formPost({}), { params: Promise.resolve({ key: link.split('/').at(-1) ?? '' }) })

  test('for resume links are made; more are refused with what to do', async () => {
    const { id } = await start()
    await addKeys(id, 'resume', 49)
    expect(await makeLink(id)).toHaveProperty('link')
    expect(await makeLink(id)).toEqual({ error: expect.stringContaining('Use one of those') })
    expect(await db().key.count({ where: { assessmentId: id, purpose: 'resume' } })).toBe(50)
  })

  test('for browsers are made; another browser is refused, and those that hold one go on', async () => {
    const { id } = await start()
    const made = await makeLink(id)
    const link = 'link' in made ? made.link : ''
    await addKeys(id, 'browser', 49)
    useJar()
    const refused = await open(link)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Go on in one of those')
    useJar(jar)
    expect((await open(link)).status).toBe(303)
  })

  test('are not used up by opening a link in one browser again and again', async () => {
    const { id } = await start()
    const made = await makeLink(id)
    const other = useJar()
    for (let count = 0; count < 5; count += 1) await open('link' in made ? made.link : '')
    expect(other.getAll()).toHaveLength(1)
    expect(await db().key.count({ where: { assessmentId: id, purpose: 'browser' } })).toBe(2)
  })
})
