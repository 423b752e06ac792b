import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { fromOurPage, origin } from './support/address'
import { query } from './support/database'
import { answered, begin, reported } from './support/seed'
import { addresses } from './support/routes'
import { expect, test } from './support/test'

const posts = (id: string) => [...addresses('personal', 'POST', { assessment: id }), ...addresses('public', 'POST', {})]
const op = (given: object = {}) => ({
  opId: randomUUID(),
  questionId: 'business_size',
  value: 'under_1m',
  baseVersion: 0,
  ...given,
})

test('a POST from anywhere but our own pages is refused and changes nothing', async ({ page }) => {
  // Some 800 requests, one after the other.
  test.setTimeout(120_000)
  const id = await answered(page.request, persona('tin-whistle'))
  const before = await everything(id)
  const strangers = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: origin.replace('localhost', 'localhost.evil.example') },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
    {},
  ]
  const bodies = [
    { type: 'application/json', data: JSON.stringify({ ops: [op()] }) },
    { type: 'application/x-www-form-urlencoded', data: 'questionId=business_size&answer=under_1m&intent=continue' },
    { type: 'text/plain', data: '{}' },
    { type: 'multipart/form-data; boundary=x', data: '--x--' },
  ]
  for (const path of posts(id)) {
    for (const from of strangers) {
      for (const { type, data } of bodies) {
        const response = await page.request.post(path, {
          headers: { ...from, 'content-type': type },
          data,
          maxRedirects: 0,
        })
        expect(response.status(), `${path} ${JSON.stringify(from)} ${type}`).toBe(403)
      }
    }
    const plain = await page.request.post(path, {
      headers: { ...fromOurPage, 'content-type': 'text/plain' },
      data: '{}',
    })
    expect(plain.status(), path).toBe(415)
  }
  expect(await everything(id)).toEqual(before)
})

test('a POST to the assessment of somebody else is as missing as any, and changes nothing', async ({
  page,
  anotherBrowser,
}) => {
  const id = await reported(page.request, persona('tin-whistle'))
  const attacker = (await anotherBrowser()).request
  await begin(attacker)
  const before = await everything(id)
  for (const path of addresses('personal', 'POST', { assessment: id })) {
    for (const data of [{ ops: [op()] }, { opId: randomUUID() }, {}]) {
      const response = await attacker.post(path, { headers: fromOurPage, data })
      expect(response.status(), path).toBe(404)
      const missing = await attacker.post(path.replace(id, '0'.repeat(20)), { headers: fromOurPage, data })
      expect(await response.text()).toBe(await missing.text())
    }
  }
  expect(await everything(id)).toEqual(before)
})

test('the action that makes links answers only our own pages and only the holder', async ({ page, anotherBrowser }) => {
  const id = await begin(page.request)
  const attacker = (await anotherBrowser()).request
  const html = await (await page.request.get(`/a/${id}/save`)).text()
  const form = /<form\b[^>]*>(?:(?!<\/form>)[\s\S])*Make a resume link/.exec(html)?.[0] ?? ''
  const fields = Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"'),
    ]),
  )
  expect(Object.keys(fields).some((name) => name.startsWith('$ACTION'))).toBe(true)
  const keys = () => query("SELECT 1 FROM key WHERE assessment_id = $1 AND purpose = 'resume'", [id])
  const evil = { origin: 'https://evil.example' }
  for (const [someone, headers] of [
    [page.request, evil],
    [attacker, fromOurPage],
  ] as const) {
    const response = await someone.post(`/a/${id}/save`, { headers, multipart: fields })
    expect(response.status()).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain('/resume/')
    expect(await keys()).toHaveLength(0)
  }
  const own = await page.request.post(`/a/${id}/save`, {
    headers: { ...fromOurPage, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    multipart: fields,
  })
  expect(await own.text()).not.toContain('evil.example')
  const honest = await page.request.post(`/a/${id}/save`, { headers: fromOurPage, multipart: fields })
  expect(await honest.text()).toContain(`${origin}/resume/`)
})

test('bodies that are too large, cut short or of no known form are refused by name, never with a 5xx', async ({
  page,
}) => {
  const id = await begin(page.request)
  const send = (path: string, data: string) =>
    page.request.post(path, {
      headers: { ...fromOurPage, 'content-type': 'application/json' },
      data: Buffer.from(data),
    })
  const deep = '['.repeat(20_000) + ']'.repeat(20_000)
  expect((await send(`/a/${id}/answers`, JSON.stringify({ ops: [op()], more: 'x'.repeat(66_000) }))).status()).toBe(413)
  expect((await send(`/a/${id}/answers`, `{"ops":[`)).status()).toBe(400)
  for (const data of [deep, 'null', '[]', '"x"', '{"__proto__":{}}', '{"ops":{}}', '{"ops":[]}']) {
    expect((await send(`/a/${id}/answers`, data)).status(), data.slice(0, 20)).toBe(422)
  }
  await refused(page.request, `/a/${id}/answers`, { ops: [op({ questionId: '__proto__' })] }, 'ops.0.questionId')
  await refused(page.request, `/a/${id}/answers`, { ops: [op({ value: 'constructor' })] }, 'ops.0.value')
  await refused(page.request, `/a/${id}/answers`, { ops: [op({ value: ['under_1m'] })] }, 'ops.0.value')
  await refused(page.request, `/a/${id}/answers`, { ops: [op({ opId: 'one' })] }, 'ops.0.opId')
  await refused(page.request, `/a/${id}/answers`, { ops: [op({ baseVersion: -1 })] }, 'ops.0.baseVersion')
  await refused(page.request, `/a/${id}/answers`, { ops: Array.from({ length: 21 }, () => op()) }, 'ops')
})

test('odd texts are kept letter for letter or refused with the name of the field', async ({ page }) => {
  test.setTimeout(120_000)
  const id = await answered(page.request, persona('tin-whistle'))
  const path = `/a/${id}/submission`
  const kept = [
    'Łukasz & Zoë',
    '👩‍👩‍👧‍👦'.repeat(10),
    '\u200fright to left',
    'e\u0301'.repeat(20),
    '=1+1',
    '__proto__',
    '${7*7}',
    '𝕏'.repeat(120),
  ]
  for (const businessName of kept) {
    const response = await page.request.post(path, { headers: fromOurPage, data: { opId: randomUUID(), businessName } })
    expect(response.status(), businessName).toBe(200)
    const [row] = await query<{ name: string }>('SELECT business_name AS name FROM assessment WHERE id = $1', [id])
    expect(row?.name).toBe(businessName)
  }
  const odd = ['a\u0000b', 'a\u0007b', '\ud800', '\udc00x', 'x'.repeat(121), '𝕏'.repeat(121), 7, [], {}, true]
  for (const businessName of odd)
    await refused(page.request, path, { opId: randomUUID(), businessName }, 'businessName')
})

async function refused(request: APIRequestContext, path: string, body: object, field: string): Promise<void> {
  // Half a character survives as an escape only, so the body is written out here.
  const data = JSON.stringify(body)
  const response = await request.post(path, { headers: { ...fromOurPage, 'content-type': 'application/json' }, data })
  expect(response.status(), data.slice(0, 80)).toBe(422)
  const { error } = (await response.json()) as { error: { field: string } }
  expect(error.field, data.slice(0, 80)).toBe(field)
}

/** All rows of an assessment, to be compared with what they were. */
async function everything(id: string): Promise<unknown> {
  return Promise.all([
    query('SELECT * FROM assessment WHERE id = $1', [id]),
    query('SELECT * FROM answer_event WHERE assessment_id = $1 ORDER BY seq', [id]),
    query('SELECT * FROM assessment_version WHERE assessment_id = $1 ORDER BY number', [id]),
    query('SELECT * FROM key WHERE assessment_id = $1 ORDER BY hash', [id]),
  ])
}
