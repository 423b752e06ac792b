import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { POST as saveRoute } from '@/app/(respondent)/a/[assessment]/answers/route'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { knownAssessments } from '@/lib/session/known'
import { type CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, newKey, op } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, start } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

test('each save and each submission lets the browser keep its key for as long again', async () => {
  const { id, viewer } = await start()
  const name = `sg-${id}`
  const key = jar.get(name)?.value ?? ''
  await answerAll(viewer, 0, new Date())
  const changes = [
    () => saveRoute(jsonPost({ ops: [op()] }), at(id)),
    () =>
      saveRoute(
        formPost({ opId: randomUUID(), questionId: 'business_size', baseVersion: '1', answer: 'over_25m' }),
        at(id),
      ),
    () => submitRoute(formPost({ opId: randomUUID() }), at(id)),
  ]
  for (const change of changes) {
    jar.attributes.clear()
    await change()
    expect(jar.attributes.get(name)).toMatchObject({ httpOnly: true, maxAge: 34_560_000 })
    expect(jar.get(name)?.value).toBe(key)
  }
  jar.attributes.clear()
  await saveRoute(jsonPost({ ops: [op({ questionId: 'salary' })] }), at(id))
  expect(jar.attributes.size).toBe(0)
})

test('the front page knows the 20 newest, whatever old cookies come before them', async () => {
  const ids: string[] = []
  for (let count = 0; count < 25; count += 1) ids.push((await begunIn(jar, new Date(Date.now() + count))).id)
  expect((await knownAssessments()).map(({ id }) => id)).toEqual(ids.slice(5).reverse())
})

test('the front page knows what this browser has begun and sent', async () => {
  const [sent, open] = [await start(), await start()]
  await answerAll(sent.viewer, 0, new Date())
  await submitRoute(jsonPost({ opId: randomUUID() }), at(sent.id))
  await saveRoute(jsonPost({ ops: [op()] }), at(open.id))
  jar.set('sg-nonsense', 'x')
  jar.set(`sg-${'0'.repeat(20)}`, newKey())
  expect(await knownAssessments()).toMatchObject([
    { id: open.id, state: 'draft', answered: 1, savedOn: expect.any(String), submittedOn: null },
    { id: sent.id, state: 'submitted', submittedOn: expect.any(String) },
  ])
  useJar()
  expect(await knownAssessments()).toEqual([])
})

/** An assessment with its key in a browser; begun without a request, so that starts are not counted. */
async function begunIn(browser: CookieJar, now: Date) {
  const one = await begun(now)
  browser.set(`sg-${one.id}`, one.key)
  return one
}
