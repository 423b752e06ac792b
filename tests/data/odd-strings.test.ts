import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as saveRoute } from '@/app/(respondent)/a/[assessment]/answers/route'
import { POST as deleteRoute } from '@/app/(respondent)/a/[assessment]/deletion/route'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { getAssessment } from '@/lib/data/assessments'
import { getVersion } from '@/lib/data/versions'
import { useJar } from '../support/cookie-jar'
import { answerAll, begun, op } from '../support/factories'
import { asKept, oddStrings } from '../support/odd-strings'
import { formPost, jsonPost } from '../support/requests'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let holder: Awaited<ReturnType<typeof begun>>
let context: { params: Promise<{ assessment: string }> }
const count = { equal: 0, refused: 0 }

beforeAll(async () => {
  holder = await begun(new Date())
  useJar().set(`sg-${holder.id}`, holder.key)
  context = { params: Promise.resolve({ assessment: holder.id }) }
  await answerAll(holder.viewer)
})

afterAll(() =>
  console.log(`${oddStrings.length} odd strings: ${count.equal} times equal, ${count.refused} times refused`),
)

test('there are sixty', () => {
  expect(new Map(oddStrings).size).toBe(60)
})

/** What came back equals what was sent, or it was refused with the name of the field; nothing else may happen. */
async function expectKeptOrRefused(response: Response, text: string, field: string) {
  const body = response.status === 303 ? {} : await response.json()
  if (response.status === 413) expect(new TextEncoder().encode(text).length).toBeGreaterThan(60_000)
  else if (response.status === 422) expect(body).toMatchObject({ error: { field, message: expect.any(String) } })
  else return true
  count.refused += 1
  return false
}

async function expectKept(text: string) {
  expect((await getVersion(holder.viewer, 'latest'))?.businessName).toBe(asKept(text) || null)
  expect((await getAssessment(holder.viewer))?.businessName).toBe(asKept(text) || null)
  count.equal += 1
}

describe.each(oddStrings)('%s', (_, text) => {
  test('as the name of the business, in JSON', async () => {
    const response = await submitRoute(jsonPost({ opId: randomUUID(), businessName: text }), context)
    if (await expectKeptOrRefused(response, text, 'businessName')) await expectKept(text)
  })

  test('as the name of the business, in a form', async () => {
    const response = await submitRoute(formPost({ opId: randomUUID(), businessName: text }), context)
    const location = response.headers.get('location')
    if (response.status === 413 || location?.endsWith('?problem=unprocessable')) return void (count.refused += 1)
    // A form cannot carry half a pair: the browser sends the replacement character in its place.
    expect(location).toBe(`/a/${holder.id}/report`)
    await expectKept(text.toWellFormed())
  })

  test.each([
    ['an answer', 'ops.0.value', (given: string) => op({ value: given })],
    ['a question', 'ops.0.questionId', (given: string) => op({ questionId: given })],
    ['an operation', 'ops.0.opId', (given: string) => op({ opId: given })],
  ])('as the id of %s', async (_, field, make) => {
    const before = await getAssessment(holder.viewer)
    const response = await saveRoute(jsonPost({ ops: [make(text)] }), context)
    expect(await expectKeptOrRefused(response, text, field)).toBe(false)
    expect(await getAssessment(holder.viewer)).toEqual(before)
  })

  test('as a part of the address, in a form, leads to the page that says so', async () => {
    for (const route of [saveRoute, submitRoute, deleteRoute]) {
      const response = await route(formPost({}), { params: Promise.resolve({ assessment: text }) })
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toMatch(/^\/a\/[\w.~!*'()%-]*(\/check)?\?problem=not-found$/)
    }
  })
})
