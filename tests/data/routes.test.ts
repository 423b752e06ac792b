import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as saveRoute } from '@/app/(respondent)/a/[assessment]/answers/route'
import { POST as deleteRoute } from '@/app/(respondent)/a/[assessment]/deletion/route'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { POST as startRoute } from '@/app/start/route'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { endedFor, respondent } from '@/lib/session/respondent'
import { CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, op, saved } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately, start } from '../support/routes'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const answer = (more: Record<string, string> = {}) => ({
  opId: randomUUID(),
  questionId: 'business_size',
  baseVersion: '0',
  intent: 'continue',
  answer: 'under_1m',
  ...more,
})

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

describe('starting', () => {
  test('leads to the first question, with a key in a cookie no script can read', async () => {
    const { response, id } = await start()
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${id}/q/presenting_ask` })
    expect(jar.getAll()).toEqual([{ name: `sg-${id}`, value: expect.stringMatching(/^[\w-]{43}$/) }])
    expect(jar.attributes.get(`sg-${id}`)).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      path: '/',
      maxAge: 34_560_000,
    })
    expect(await respondent(id)).toEqual(viewerOf(id))
  })

  test('keeps no key in the database, only its hash', async () => {
    const { id } = await start()
    const key = jar.get(`sg-${id}`)?.value ?? ''
    const [row] = await db().key.findMany({ where: { assessmentId: id } })
    expect(row?.hash).toHaveLength(32)
    expect(Buffer.from(row?.hash ?? []).toString('base64url')).not.toBe(key)
  })
})

describe('saving', () => {
  test('a script is told the version, the time and where to go on', async () => {
    const { id, viewer } = await start()
    const response = await saveRoute(jsonPost({ ops: [op({ questionId: 'presenting_ask', value: 'both' })] }), at(id))
    expect(response.status).toBe(200)
    expect(headersOf(response)).toMatchObject(privately)
    const { results, next, savedAt } = await response.json()
    expect(results).toMatchObject([{ questionId: 'presenting_ask', version: 1, savedAt }])
    expect(next).toMatch(new RegExp(`^/a/${id}/q/(?!presenting_ask)\\w+$`))
    expect((await getAssessment(viewer))?.answers).toEqual({ presenting_ask: 'both' })
  })

  test('a form goes on to the next question, or back to the check page it came from', async () => {
    const { id, viewer } = await start()
    const onward = await saveRoute(formPost(answer()), at(id))
    expect(onward.headers.get('location')).toMatch(`/a/${id}/q/`)
    await answerAll(viewer)
    const back = await saveRoute(formPost(answer({ from: 'check', baseVersion: '1' })), at(id))
    expect(back.headers.get('location')).toBe(`/a/${id}/check`)
  })

  test('a form with nothing chosen goes back and says so', async () => {
    const { id } = await start()
    const { answer: _, ...empty } = answer()
    const response = await saveRoute(formPost(empty), at(id))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/a/${id}/q/business_size?problem=nothing-chosen`)
  })

  test('a form may pass the question over', async () => {
    const { id, viewer } = await start()
    await saveRoute(formPost(answer({ intent: 'skip' })), at(id))
    expect((await getAssessment(viewer))?.passed).toEqual(['business_size'])
  })

  test('a form brought back by the browser and changed is a new answer', async () => {
    const { id, viewer } = await start()
    const form = answer()
    await saveRoute(formPost(form), at(id))
    const again = await saveRoute(formPost({ ...form, answer: 'over_25m' }), at(id))
    expect(again.headers.get('location')).toBe(`/a/${id}/q/business_size?problem=conflict`)
    expect((await getAssessment(viewer))?.answers).toEqual({ business_size: 'over_25m' })
  })

  test('a script that uses an id again for something else is told 409', async () => {
    const { id } = await start()
    const first = op()
    await saveRoute(jsonPost({ ops: [first] }), at(id))
    const response = await saveRoute(jsonPost({ ops: [{ ...first, value: 'over_25m' }] }), at(id))
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ error: { code: 'op-reused', field: 'opId' } })
  })
})

describe('a submission', () => {
  test('leads to the report, once', async () => {
    const { id, viewer } = await start()
    await answerAll(viewer, 0, new Date())
    const form = { opId: randomUUID(), businessName: '' }
    const both = await Promise.all([submitRoute(formPost(form), at(id)), submitRoute(formPost(form), at(id))])
    expect(both.map((response) => response.headers.get('location'))).toEqual(Array(2).fill(`/a/${id}/report`))
    expect((await getAssessment(viewer))?.submissions).toHaveLength(1)
  })

  test('with too few answers says so, keeps the name, and lists what is open to a script', async () => {
    const { id, viewer } = await start()
    const form = await submitRoute(formPost({ opId: randomUUID(), businessName: 'Quay & Sons' }), at(id))
    expect((await getAssessment(viewer))?.businessName).toBe('Quay & Sons')
    expect(form.headers.get('location')).toBe(`/a/${id}/check?problem=too-few-answers`)
    const json = await submitRoute(jsonPost({ opId: randomUUID() }), at(id))
    expect(json.status).toBe(422)
    expect(await json.json()).toMatchObject({ error: { unanswered: expect.arrayContaining(['who_builds']) } })
  })
})

describe('a deletion', () => {
  test('deletes, takes the key out of this browser, and lets another one know', async () => {
    const { id, viewer } = await start()
    await saved(viewer, op())
    const other = new CookieJar()
    other.set(`sg-${id}`, jar.get(`sg-${id}`)?.value ?? '')
    const response = await deleteRoute(formPost({}), at(id))
    expect(response.headers.get('location')).toBe('/?deleted=1')
    expect(jar.getAll()).toEqual([])
    expect(await endedFor(id)).toBeNull()
    useJar(other)
    expect(await respondent(id)).toBeNull()
    expect(await endedFor(id)).toMatchObject({ endedBy: 'holder' })
  })
})

describe('what is not one’s own', () => {
  const routes = { saveRoute, submitRoute, deleteRoute }

  test.each(Object.entries(routes))('%s answers as for what is not there', async (_, route) => {
    const victim = await start()
    await saved(victim.viewer, op())
    const before = await getAssessment(victim.viewer)
    const attacker = useJar()
    const own = await start()
    attacker.set(`sg-${victim.id}`, attacker.get(`sg-${own.id}`)?.value ?? '')
    const body = { ops: [op({ value: 'over_25m' })] }
    const answers = await Promise.all(
      [victim.id, '0'.repeat(20), `${own.id}/`, '%00', '\u0000', '__proto__', '', '..'].map(async (id) => {
        const response = await route(jsonPost(body), at(id))
        return `${response.status} ${await response.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404 /)
    expect(await getAssessment(victim.viewer)).toEqual(before)
  })

  test('a form is sent to the page that answers as for what is not there', async () => {
    const { id } = await start()
    useJar()
    const response = await deleteRoute(formPost({}), at(id))
    expect(response.headers.get('location')).toBe(`/a/${id}?problem=not-found`)
  })

  test('the cookie of one assessment opens no other', async () => {
    const [one, two] = [await start(), await start()]
    const key = jar.get(`sg-${one.id}`)?.value ?? ''
    useJar().set(`sg-${two.id}`, key)
    expect(await respondent(two.id)).toBeNull()
    expect(await endedFor(two.id)).toBeNull()
  })
})

describe('every address that changes something', () => {
  const routes = { startRoute, saveRoute, submitRoute, deleteRoute }

  test.each(Object.entries(routes))('%s refuses another site', async (_, route) => {
    const { id } = await start()
    const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    const context = { params: Promise.resolve({ assessment: id }) }
    for (const request of [formPost({}, evil), jsonPost({}, evil)]) {
      const response = await route(request, context)
      expect(response.status).toBe(403)
      expect(headersOf(response)).toMatchObject(privately)
    }
    expect(await respondent(id)).not.toBeNull()
  })

  test.each(Object.entries(routes))('%s refuses 1 MB and plain text', async (_, route) => {
    const context = { params: Promise.resolve({ assessment: '0'.repeat(20) }) }
    const huge = JSON.stringify({ ops: 'x'.repeat(1_000_000) })
    expect((await route(jsonPost(huge), context)).status).toBe(413)
    expect((await route(jsonPost('{}', { 'content-type': 'text/plain' }), context)).status).toBe(415)
    expect((await route(jsonPost('{'), context)).status).toBe(400)
  })
})
