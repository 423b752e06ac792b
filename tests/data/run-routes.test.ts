import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as againRoute } from '@/app/(respondent)/a/[assessment]/again/route'
import { POST as correctionRoute } from '@/app/(respondent)/a/[assessment]/correction/route'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { getVersion } from '@/lib/data/versions'
import { respondent } from '@/lib/session/respondent'
import { CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, saved, op } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately, start } from '../support/routes'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

/** Addresses differ, so that the limit on starts of one network stays far away. */
const network = () => ({
  'x-forwarded-for': `10.1.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
})

async function reported() {
  const begun = await start()
  await answerAll(begun.viewer, 0, new Date())
  await submitRoute(formPost({ opId: randomUUID(), businessName: '' }), at(begun.id))
  return begun
}

const correction = (more: Record<string, string | readonly string[]> = {}) => ({
  opId: randomUUID(),
  submissionOpId: randomUUID(),
  questionId: 'business_size',
  baseVersion: '1',
  seen: '1',
  answer: 'over_25m',
  ...more,
})

const locationOf = (response: Response) => response.headers.get('location') ?? ''

describe('a correction', () => {
  test('goes back to the report, which says what changed', async () => {
    const { id, viewer } = await reported()
    const response = await correctionRoute(formPost(correction()), at(id))
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({
      ...privately,
      location: `/a/${id}/report?corrected=business_size&seen=1#corrected`,
    })
    expect((await getVersion(viewer, 'latest'))?.number).toBe(2)
  })

  test('tells a script the save, the number and where to go on', async () => {
    const { id } = await reported()
    const { answer: value, ...others } = correction()
    const response = await correctionRoute(jsonPost({ ...others, value, baseVersion: 1, seen: 1 }), at(id))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      result: { questionId: 'business_size', version: 2 },
      number: 2,
      next: `/a/${id}/report?corrected=business_size&seen=1#corrected`,
    })
  })

  test('twice at once makes one version', async () => {
    const { id, viewer } = await reported()
    const form = correction()
    const both = await Promise.all([1, 2].map(() => correctionRoute(formPost(form), at(id))))
    expect(new Set(both.map(locationOf)).size).toBe(1)
    expect((await getAssessment(viewer))?.submissions).toHaveLength(2)
  })

  test('with nothing chosen goes back to its form, and saves nothing', async () => {
    const { id, viewer } = await reported()
    const before = await getAssessment(viewer)
    const response = await correctionRoute(formPost(correction({ answer: [] })), at(id))
    expect(locationOf(response)).toBe(`/a/${id}/report?uncorrected=nothing-chosen&question=business_size#corrected`)
    const odd = await correctionRoute(formPost(correction({ questionId: '"><b>' })), at(id))
    expect(locationOf(odd)).toBe(`/a/${id}/report?uncorrected=unprocessable#corrected`)
    expect(await getAssessment(viewer)).toEqual(before)
  })
})

describe('starting again', () => {
  test('leads to the check page of a new assessment that this browser holds the key of', async () => {
    const { id } = await reported()
    const response = await againRoute(formPost({ opId: randomUUID() }, network()), at(id))
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject(privately)
    const made = /^\/a\/([0-9a-f]{20})\/check$/.exec(locationOf(response))?.[1] ?? ''
    expect(made).not.toBe(id)
    expect(await respondent(made)).toEqual(viewerOf(made))
    expect(await respondent(id)).toEqual(viewerOf(id))
  })

  test('twice at once with one form makes one assessment, which both answers open', async () => {
    const { id } = await reported()
    const before = await db().assessment.count()
    const form = { opId: randomUUID() }
    const held = jar.get(`sg-${id}`)?.value ?? ''
    const places: string[] = []
    for (let click = 0; click < 2; click += 1) {
      useJar().set(`sg-${id}`, held)
      places.push(locationOf(await againRoute(formPost(form, network()), at(id))))
      expect(await respondent(places[click]?.split('/')[2] ?? '')).not.toBeNull()
    }
    expect(new Set(places).size).toBe(1)
    expect(await db().assessment.count()).toBe(before + 1)
  })

  test('counts as a start of this network', async () => {
    const { id } = await reported()
    const one = network()
    const answers = []
    for (let left = 61; left > 0; left -= 1) {
      answers.push((await againRoute(formPost({ opId: 'not an id' }, one), at(id))).status)
    }
    // What is refused for its form begins nothing, and is not counted.
    expect(new Set(answers)).toEqual(new Set([303]))
    const form = { opId: randomUUID() }
    const said = []
    for (let left = 61; left > 0; left -= 1) said.push(await (await againRoute(formPost(form, one), at(id))).text())
    expect(said.filter((text) => text.includes('from your network'))).toHaveLength(1)
  })

  test('without a report goes back', async () => {
    const { id } = await start()
    const response = await againRoute(formPost({ opId: randomUUID() }, network()), at(id))
    expect(locationOf(response)).toBe(`/a/${id}?problem=not-found`)
  })
})

describe('both', () => {
  const routes = { againRoute, correctionRoute }

  test.each(Object.entries(routes))('%s answers as for what is not there to everyone else', async (_, route) => {
    const victim = await reported()
    await saved(victim.viewer, op({ value: 'under_1m', baseVersion: 1 }))
    const before = await getAssessment(victim.viewer)
    const attacker = useJar()
    const own = await start()
    attacker.set(`sg-${victim.id}`, attacker.get(`sg-${own.id}`)?.value ?? '')
    const answers = await Promise.all(
      [victim.id, '0'.repeat(20), `${own.id}/`, '%00', '__proto__', '', '..'].map(async (id) => {
        const response = await route(jsonPost({ opId: randomUUID() }, network()), at(id))
        return `${response.status} ${await response.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404 /)
    expect(await getAssessment(victim.viewer)).toEqual(before)
  })

  test.each(Object.entries(routes))('%s refuses another site, 1 MB and plain text', async (_, route) => {
    const { id } = await reported()
    const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    for (const request of [formPost({}, evil), jsonPost({}, evil)]) {
      const response = await route(request, at(id))
      expect(response.status).toBe(403)
      expect(headersOf(response)).toMatchObject(privately)
    }
    const huge = JSON.stringify({ opId: 'x'.repeat(1_000_000) })
    expect((await route(jsonPost(huge), at(id))).status).toBe(413)
    expect((await route(jsonPost('{}', { 'content-type': 'text/plain' }), at(id))).status).toBe(415)
  })
})
