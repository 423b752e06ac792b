import { expect, test } from 'vitest'
import { maxBytes, readBody } from '@/lib/route/read-body'

function request(body: BodyInit, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json', ...headers } }
  return new Request('http://localhost/', init)
}

/** A body that is sent piece by piece without saying how long it is. It counts what was taken of it. */
function stream(pieces: number, bytes: number) {
  let taken = 0
  const body = new ReadableStream({
    pull(controller) {
      if (taken === pieces) return controller.close()
      taken += 1
      controller.enqueue(new Uint8Array(bytes).fill(32))
    },
  })
  return { body, taken: () => taken }
}

test('JSON is read', async () => {
  expect(await readBody(request('{"a":1}'))).toEqual({ kind: 'json', value: { a: 1 } })
})

test('a form is read', async () => {
  const body = await readBody(
    request('a=1&a=2', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }),
  )
  expect(body).toMatchObject({ kind: 'form' })
  expect((body as { fields: URLSearchParams }).fields.getAll('a')).toEqual(['1', '2'])
})

test('a body of exactly the cap is read', async () => {
  expect(await readBody(request(JSON.stringify('x'.repeat(maxBytes - 2))))).toMatchObject({ kind: 'json' })
})

test.each(['text/plain', 'multipart/form-data; boundary=x', '', 'application/json-patch+json'])(
  'a body of type "%s" is refused',
  async (type) => {
    expect(await readBody(request('{}', { 'content-type': type }))).toMatchObject({ refused: 'wrong-type' })
  },
)

test('a compressed body is refused', async () => {
  expect(await readBody(request('{}', { 'content-encoding': 'gzip' }))).toMatchObject({ refused: 'wrong-type' })
})

test('a body that says it is too long is refused unread', async () => {
  const { body, taken } = stream(1000, 1024)
  expect(await readBody(request(body, { 'content-length': '1024000' }))).toMatchObject({ refused: 'too-large' })
  expect(taken()).toBeLessThan(3)
})

test('a body that turns out too long is refused before it ends', async () => {
  const { body, taken } = stream(10_000, 1024)
  expect(await readBody(request(body))).toMatchObject({ refused: 'too-large' })
  expect(taken()).toBeLessThan(70)
})

test.each([
  ['shorter than it said', request('{}', { 'content-length': '3' })],
  ['longer than it said', request('{}    ', { 'content-length': '2' })],
  ['no JSON', request('{"a":')],
  ['empty', request('')],
  ['not UTF-8', request(new Uint8Array([0x22, 0xff, 0x22]))],
])('a body that is %s is refused', async (_, sent) => {
  expect(await readBody(sent)).toMatchObject({ refused: 'malformed' })
})

test('JSON 30,000 levels deep is read or refused, and does not throw', async () => {
  const body = await readBody(request(`${'['.repeat(30_000)}${']'.repeat(30_000)}`))
  expect(body).toSatisfy((read: object) => 'kind' in read || 'refused' in read)
})

test('a form with files that says it is longer than comes through whole is refused unread, with what to do', async () => {
  const { body, taken } = stream(1000, 1024)
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10000001' }
  const refused = await readBody(request(body, headers), { logo: 1 })
  expect(refused).toMatchObject({ refused: 'too-large', message: expect.stringContaining('choose a smaller one') })
  expect(taken()).toBeLessThan(3)
})
