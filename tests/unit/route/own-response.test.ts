import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { answerWithStatus, keepResponses } from '@/lib/route/own-response'

vi.stubEnv('DATABASE_URL', 'postgres://nowhere')
vi.stubEnv('AUTH_SECRET', 'x'.repeat(32))

let server: Server

beforeAll(async () => {
  expect(answerWithStatus(404)).toBe(false)
  keepResponses()
  server = createServer(async ({ url = '' }, response) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    if (url.startsWith('/missing')) answerWithStatus(404)
    response.end()
  }).listen(0)
  await once(server, 'listening')
})

afterAll(() => server.close())

function ask(path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, path }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end()
  })
}

describe('the response of a request', () => {
  test('is found by the request it belongs to, among many at once', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => (index % 3 === 0 ? `/missing/${index}` : `/${index}`))
    const statuses = await Promise.all(paths.map(async (path) => (await ask(path)).statusCode))
    expect(statuses).toEqual(paths.map((path) => (path.startsWith('/missing') ? 404 : 200)))
  })

  test.each(['//resume/key', '/resume//key', '/a\\key?x=1'])(
    'is guarded for %s, which Next redirects',
    async (path) => {
      expect((await ask(path)).headers).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
    },
  )

  test.each(['/resume/key', '/?next=//x'])('is left alone for %s', async (path) => {
    expect((await ask(path)).headers).not.toHaveProperty('cache-control')
  })
})
