import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as calendarRoute } from '@/app/(respondent)/a/[assessment]/report/[version]/calendar/route'
import { POST as planRoute } from '@/app/(respondent)/a/[assessment]/plan/route'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { listPlanMarks, savePlanMark } from '@/lib/data/plan-marks'
import { CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, noon, op, saved } from '../support/factories'
import { asKept, oddStrings } from '../support/odd-strings'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const ITEM = 'week_numbers'

/** Somebody with a report, in a browser that holds the key. */
async function reporter(browser = useJar()) {
  const held = await begun(new Date())
  browser.set(`sg-${held.id}`, held.key)
  await answerAll(held.viewer)
  await submitAssessment(held.viewer, { opId: randomUUID(), businessName: null }, new Date())
  const context = { params: Promise.resolve({ assessment: held.id }) }
  const form = (fields: Record<string, string>) =>
    planRoute(formPost({ item: ITEM, wasDone: '', wasOwner: 'You', wasDueOn: '2026-11-28', ...fields }), context)
  const script = (body: object) => planRoute(jsonPost({ item: ITEM, ...body }), context)
  return { ...held, context, form, script, marks: () => listPlanMarks(held.viewer) }
}

let own: Awaited<ReturnType<typeof reporter>>

beforeEach(async () => {
  own = await reporter()
})

describe('the form without a script', () => {
  test('keeps what was changed, and leads back to the item', async () => {
    const response = await own.form({ done: '1', owner: 'Ana Kühn', dueOn: '2026-12-24' })
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${own.id}/report#item-${ITEM}` })
    expect(await own.marks()).toEqual([{ item: ITEM, done: true, owner: 'Ana Kühn', dueOn: '2026-12-24' }])
  })

  test('keeps nothing of a field that was left as it stood, so that ours goes on following the report', async () => {
    await own.form({ done: '1', owner: 'You', dueOn: '2026-11-28' })
    expect(await own.marks()).toEqual([{ item: ITEM, done: true, owner: null, dueOn: null }])
  })

  test('goes back to ours where a field was emptied', async () => {
    await own.form({ owner: 'Ana', dueOn: '2026-12-24' })
    await own.form({ owner: ' ', dueOn: '', wasOwner: 'Ana', wasDueOn: '2026-12-24' })
    expect(await own.marks()).toEqual([{ item: ITEM, done: false, owner: null, dueOn: null }])
  })

  test('takes a tick back', async () => {
    await own.form({ done: '1', owner: 'You', dueOn: '2026-11-28' })
    await own.form({ owner: 'You', dueOn: '2026-11-28', wasDone: '1' })
    expect((await own.marks())[0]).toMatchObject({ done: false })
  })

  test('that is refused leads back to the item and keeps what was typed for the page, not in the address', async () => {
    const jar = useJar()
    jar.set(`sg-${own.id}`, own.key)
    const response = await own.form({ owner: 'Ana', dueOn: '2026-02-30' })
    expect(response.headers.get('location')).toBe(`/a/${own.id}/report?problem=plan#item-${ITEM}`)
    expect(jar.get('typed-plan')).toBeDefined()
    expect(await own.marks()).toEqual([])
  })
})

describe('two tabs', () => {
  test('change two fields of one item without undoing each other', async () => {
    await own.form({ done: '1', owner: 'You', dueOn: '2026-11-28' })
    // This page was opened before the tick.
    await own.form({ owner: 'Ana', dueOn: '2026-11-28' })
    await own.script({ dueOn: '2026-12-24' })
    expect(await own.marks()).toEqual([{ item: ITEM, done: true, owner: 'Ana', dueOn: '2026-12-24' }])
  })

  test('that tick at once leave one note', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => own.script({ done: index % 2 === 0 })))
    expect(await db().planMark.count({ where: { assessmentId: own.id } })).toBe(1)
  })
})

describe('a script', () => {
  test('changes the fields it sends, and is told what is kept', async () => {
    const response = await own.script({ done: true })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ mark: { item: ITEM, done: true, owner: null, dueOn: null } })
    expect((await own.script({ owner: null })).status).toBe(200)
  })

  test.each([
    ['item', { item: 'not_in_this_plan' }],
    ['item', { item: 'x'.repeat(65) }],
    ['item', { item: '' }],
    ['done', { done: 'yes' }],
    ['owner', { owner: 'a'.repeat(121) }],
    ['owner', { owner: 'Ana\u0000' }],
    ['dueOn', { dueOn: '2026-02-30' }],
    ['dueOn', { dueOn: '2026-2-3' }],
    ['dueOn', { dueOn: '1999-12-31' }],
    ['dueOn', { dueOn: '2100-01-01' }],
    ['dueOn', { dueOn: '2026-12-24T10:00' }],
    ['dueOn', { dueOn: '' }],
  ])('is refused by the name of the field: %s', async (field, body) => {
    const response = await own.script(body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ error: { field, message: expect.any(String) } })
    expect(await own.marks()).toEqual([])
  })

  test('may send no field that there is not', async () => {
    expect((await own.script({ assessmentId: own.id })).status).toBe(422)
  })
})

test('nobody else can note anything, or take the calendar', async () => {
  useJar(new CookieJar())
  expect((await own.script({ done: true })).status).toBe(404)
  const context = { params: Promise.resolve({ assessment: own.id, version: '1' }) }
  expect((await calendarRoute(new Request('http://localhost:3000/'), context)).status).toBe(404)
  expect(await own.marks()).toEqual([])
})

test('there is nothing to note before there is a report', async () => {
  const jar = useJar()
  const draft = await begun(new Date())
  jar.set(`sg-${draft.id}`, draft.key)
  const response = await planRoute(jsonPost({ item: ITEM, done: true }), {
    params: Promise.resolve({ assessment: draft.id }),
  })
  expect(response.status).toBe(422)
})

test('notes stay from version to version, and go with the assessment', async () => {
  await own.script({ done: true, owner: 'Ana' })
  await saved(own.viewer, op({ questionId: 'funding', value: 'project', baseVersion: 1 }))
  await submitAssessment(own.viewer, { opId: randomUUID(), businessName: null }, new Date())
  expect(await own.marks()).toEqual([{ item: ITEM, done: true, owner: 'Ana', dueOn: null }])
  await db().assessment.delete({ where: { id: own.id } })
  expect(await db().planMark.count({ where: { assessmentId: own.id } })).toBe(0)
})

test('the table has a ceiling, whatever is asked', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({
    ...{ assessmentId: own.id, itemId: `made_up_${index}`, done: true, savedAt: noon },
  }))
  await db().planMark.createMany({ data: rows })
  const refused = await savePlanMark(own.viewer, { item: ITEM, done: true }, new Date())
  expect(refused).toMatchObject({ refused: 'too-many' })
  expect(await savePlanMark(own.viewer, { item: 'made_up_7', done: false }, new Date())).toMatchObject({ done: false })
})

test('the calendar is a private download that says who does what by when', async () => {
  await own.script({ owner: 'Ana, Bo; Cy', dueOn: '2028-02-29' })
  const context = { params: Promise.resolve({ assessment: own.id, version: '1' }) }
  const response = await calendarRoute(new Request('http://localhost:3000/'), context)
  expect(headersOf(response)).toMatchObject({
    ...privately,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="seam-gauge-plan.ics"',
  })
  const text = (await response.text()).replaceAll(/\r\n[ \t]/g, '')
  expect(text).toContain('DESCRIPTION:Owner: Ana\\, Bo\\; Cy\r\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20280229\r\n')
  for (const version of ['0', '2', 'x', '1e3']) {
    const other = { params: Promise.resolve({ assessment: own.id, version }) }
    expect((await calendarRoute(new Request('http://localhost:3000/'), other)).status, version).toBe(404)
  }
})

describe('an odd string as the owner', () => {
  test('is kept letter for letter or refused by name', async () => {
    const count = { equal: 0, refused: 0 }
    for (const [name, text] of oddStrings) {
      const response = await own.script({ owner: text })
      if (response.status === 200) {
        expect((await own.marks())[0]?.owner ?? null, name).toBe(asKept(text) || null)
        count.equal += 1
      } else {
        if (response.status === 422) expect(await response.json()).toMatchObject({ error: { field: 'owner' } })
        else expect(response.status, name).toBe(413)
        count.refused += 1
      }
    }
    console.log(`${oddStrings.length} odd owners: ${count.equal} times equal, ${count.refused} times refused`)
    expect(count.equal).toBeGreaterThan(30)
  })
})
