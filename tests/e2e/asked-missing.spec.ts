import { randomBytes, randomUUID } from 'node:crypto'
import { fromOurPage, origin } from './support/address'
import { askVendor } from './support/asked'
import { query } from './support/database'
import { pageOfKey } from './support/page-of-key'
import { expect, failedRequests, test } from './support/test'
import { keptAnswers } from './support/vendors'

test.use({ noise: [failedRequests] })

test('ended, run out, removed, deleted and wrong are one page, letter for letter, with 404', async ({
  page,
  request,
}) => {
  const [ended, ranOut, removed, deleted, works] = [
    await askVendor(page.request),
    await askVendor(page.request),
    await askVendor(page.request),
    await askVendor(page.request),
    await askVendor(page.request),
  ]
  await page.request.post(`${ended.vendor}/links/revocation`, { headers: fromOurPage, data: {} })
  await query(`UPDATE vendor_link SET expires_at = now() - interval '1 second' WHERE vendor_id = $1`, [
    ranOut.vendor.split('/').at(-1),
  ])
  await page.request.post(`${removed.vendor}/removal`, { headers: fromOurPage, data: {} })
  const home = deleted.vendor.split('/vendors')[0]
  await page.request.post(`${home}/deletion`, { headers: fromOurPage, form: {} })
  const never = randomBytes(32).toString('base64url')
  for (const query of ['', '?all=1', '?q=v_bench', '?problem=nothing-chosen']) {
    const wrong = await pageOfKey(request, '/v/', never, query)
    expect(wrong.status).toBe(404)
    expect(wrong.page).toContain('Check the address.')
    for (const { key } of [ended, ranOut, removed, deleted])
      expect(await pageOfKey(request, '/v/', key, query)).toEqual(wrong)
  }
  expect((await pageOfKey(request, '/v/', works.key)).status).toBe(200)
  for (const variant of [works.key.slice(0, -1), `${works.key}A`, `${works.key}.`, 'x'])
    expect((await request.get(`${origin}/v/${variant}`)).status(), variant).toBe(404)

  // What was open when the link ended saves nothing more.
  const data = { opId: randomUUID(), question: 'v_bench', option: 'just_me', baseVersion: 0 }
  const late = await request.post(`${ended.path}/answers`, { headers: fromOurPage, data })
  expect(late.status()).toBe(404)
  expect(await keptAnswers(ended.vendor)).toEqual([])
})

test('a network that guesses is told to wait', async ({ page, playwright }) => {
  const { link } = await askVendor(page.request)
  const guesser = await playwright.request.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.78' } })
  for (let count = 0; count < 120; count += 1) {
    const guess = randomBytes(32).toString('base64url')
    await guesser.post(`${origin}/v/${guess}/view`, { headers: fromOurPage, data: {} })
  }
  const tired = await guesser.get(link)
  expect(tired.status()).toBe(429)
  expect(await tired.text()).toContain('Try again in an hour')
  expect((await page.request.get(link)).status()).toBe(200)
  await guesser.dispose()
})
