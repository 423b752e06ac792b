import { beforeEach, expect, test, vi } from 'vitest'
import { GET as copyRoute } from '@/app/(respondent)/a/[assessment]/copy/route'
import { GET as nextRoute } from '@/app/(respondent)/a/[assessment]/q/[question]/next/route'
import { useJar } from '../support/cookie-jar'
import { op, rubric, saved } from '../support/factories'
import { at, headersOf, privately, start } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const request = new Request('http://localhost:3000/')
const after = (assessment: string, question: string) => ({ params: Promise.resolve({ assessment, question }) })

beforeEach(() => void useJar())

test('a device may keep what its holder answered, with the versions, and is told when it runs out', async () => {
  const { id, viewer } = await start()
  await saved(
    viewer,
    op({ questionId: 'presenting_ask', value: 'both' }),
    op({ questionId: 'business_size', value: null }),
    op({ questionId: 'recent_events', value: ['leader_left'] }),
    op({ questionId: 'recent_events', value: [], baseVersion: 1 }),
  )
  const response = await copyRoute(request, at(id))
  expect(headersOf(response)).toMatchObject(privately)
  expect(await response.json()).toMatchObject({
    rubricId: rubric.id,
    seq: 4,
    reports: 0,
    answers: {
      presenting_ask: { value: 'both', version: 1 },
      business_size: { value: null, version: 1 },
      recent_events: { value: [], version: 2 },
    },
    labels: { presenting_ask: expect.any(String) },
  })
})

test('nobody else is given a copy, or told that there is one', async () => {
  const { id, viewer } = await start()
  await saved(viewer, op({ questionId: 'presenting_ask', value: 'both' }))
  useJar()
  const [there, nowhere] = [await copyRoute(request, at(id)), await copyRoute(request, at('0'.repeat(20)))]
  expect([there.status, nowhere.status]).toEqual([404, 404])
  expect(await there.text()).toBe(await nowhere.text())
  const onward = await nextRoute(request, after(id, 'presenting_ask'))
  expect(onward.headers.get('location')).toBe(`/a/${id}`)
})

test('a browser that keeps nothing is led on by what the server has', async () => {
  const { id, viewer } = await start()
  await saved(viewer, op({ questionId: 'presenting_ask', value: 'both' }))
  const onward = await nextRoute(request, after(id, 'presenting_ask'))
  expect(onward.status).toBe(303)
  expect(onward.headers.get('location')).toBe(`/a/${id}/q/recent_events`)
})
