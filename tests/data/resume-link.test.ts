import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as deleteRoute } from '@/app/(respondent)/a/[assessment]/deletion/route'
import { makeResumeLink } from '@/app/(respondent)/a/[assessment]/save/actions'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import * as opening from '@/app/resume/[key]/opening/route'
import { db } from '@/lib/data/db'
import { respondent } from '@/lib/session/respondent'
import { endedLink, resumer } from '@/lib/session/resume'
import { type CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, newKey } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately, start } from '../support/routes'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

describe('a resume link', () => {
  const form = (assessment: string) => {
    const data = new FormData()
    data.set('assessment', assessment)
    return data
  }

  async function link() {
    const { id, viewer } = await start()
    const made = await makeResumeLink(null, form(id))
    const url = 'link' in made ? made.link : ''
    return { id, viewer, url, key: url.split('/').at(-1) ?? '' }
  }

  const open = (key: string, from = '') =>
    opening.POST(formPost({}, from ? { 'x-forwarded-for': from } : {}), { params: Promise.resolve({ key }) })

  test('opens the first open question in another browser, which gets a key of its own', async () => {
    const { id, url, key } = await link()
    expect(url).toMatch(/^http:\/\/localhost:3000\/resume\/[\w-]{43}$/)
    const other = useJar()
    const response = await open(key)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${id}/q/presenting_ask` })
    expect(other.get(`sg-${id}`)?.value).not.toBe(key)
    expect(other.get(`sg-${id}`)?.value).not.toBe(jar.get(`sg-${id}`)?.value)
    expect(await respondent(id)).toEqual(viewerOf(id))
  })

  test('works more than once, and leads to the check page or the report when they are next', async () => {
    const { id, key, viewer } = await link()
    await answerAll(viewer, 0, new Date())
    expect((await open(key)).headers.get('location')).toBe(`/a/${id}/check`)
    await submitRoute(jsonPost({ opId: randomUUID() }), at(id))
    expect((await open(key)).headers.get('location')).toBe(`/a/${id}/report`)
  })

  test('is opened by a POST from our own pages alone', async () => {
    const { id, key } = await link()
    const before = await db().key.count({ where: { assessmentId: id } })
    useJar()
    const strange = formPost({}, { 'sec-fetch-site': 'cross-site' })
    expect((await opening.POST(strange, { params: Promise.resolve({ key }) })).status).toBe(403)
    expect(Object.keys(opening)).toEqual(['POST'])
    expect(await db().key.count({ where: { assessmentId: id } })).toBe(before)
  })

  test('is guessed at 120 times an hour from one network', async () => {
    const { key } = await link()
    const from = '203.0.113.40'
    for (let count = 0; count < 120; count += 1) expect((await open(newKey(), from)).status).toBe(303)
    expect((await open(newKey(), from)).status).toBe(429)
    expect((await open(key, from)).status).toBe(429)
    expect((await open(key, '203.0.113.41')).status).toBe(303)
  })

  test('that is guessed, cut, longer or spelt otherwise opens nothing', async () => {
    const { id, key } = await link()
    const browserKey = jar.get(`sg-${id}`)?.value ?? ''
    const last = key.at(-1) ?? ''
    const neighbour = key.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1)
    const others = [newKey(), key.slice(0, 42), `${key}A`, `${key}=`, key.toLowerCase(), neighbour, browserKey]
    for (const guess of [...others, '', '.', '%00', '\u0000', '__proto__']) {
      const jarOfGuesser = useJar()
      expect(await resumer(guess)).toBeNull()
      expect(await endedLink(guess)).toBeNull()
      expect((await open(guess)).headers.get('location')).toBe(`/resume/${encodeURIComponent(guess)}?problem=not-found`)
      expect(jarOfGuesser.getAll()).toEqual([])
    }
  })

  test('of deleted answers tells its holder when they ended', async () => {
    const { id, key } = await link()
    await deleteRoute(formPost({}), at(id))
    expect(await resumer(key)).toBeNull()
    expect(await endedLink(key)).toMatchObject({ endedBy: 'holder' })
  })

  test('is made for the holder alone', async () => {
    const { id } = await start()
    useJar()
    expect(await makeResumeLink(null, form(id))).toEqual({ error: expect.any(String) })
    const operator = JSON.parse('{"assessment":{"not":""}}')
    expect(await makeResumeLink(null, operator)).toEqual({ error: expect.any(String) })
    expect(await db().key.count({ where: { assessmentId: id } })).toBe(1)
  })
})
