import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { fromOurPage, origin } from './support/address'
import { query } from './support/database'
import { pageOfKey } from './support/page-of-key'
import { reported } from './support/seed'
import { keepWhatIf, shareReport } from './support/share'
import { expect, failedRequests, test } from './support/test'

const who = persona('harbour-tiles')

test('a shared report is taken along as PDF, Word file and text, without what was left out', async ({
  page,
  request,
}) => {
  const id = await reported(page.request, who)
  const { link } = await shareReport(page.request, id, { include: [] })
  for (const [name, type] of [
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['summary', 'text/plain; charset=utf-8'],
  ] as const) {
    const file = await request.get(`${link}/${name}`)
    expect(file.status(), name).toBe(200)
    expect(file.headers()['content-type'], name).toBe(type)
    expect(file.headers()['cache-control'], name).toBe('private, no-store')
    expect(file.headers()['referrer-policy'], name).toBe('no-referrer')
    expect(file.headers()['x-robots-tag'], name).toContain('noindex')
    const held = `${JSON.stringify(file.headers())}${(await file.body()).toString('latin1')}`
    for (const secret of [id, who.name]) expect(held.includes(secret), `${name} ${secret}`).toBe(false)
    const text = name === 'summary' ? await file.text() : ''
    expect(text).not.toMatch(/you said/i)
  }
  const never = randomBytes(32).toString('base64url')
  const whatIf = await aWhatIf(page.request)
  for (const name of ['pdf', 'docx', 'summary']) {
    expect((await request.get(`/r/${never}/${name}`)).status(), name).toBe(404)
    const instead = await request.get(`${whatIf}/${name}`, { maxRedirects: 0 })
    expect(instead.headers()['location'], name).toBe(new URL(whatIf).pathname)
  }
})

/** A link to a what-if. */
async function aWhatIf(request: APIRequestContext): Promise<string> {
  const id = await reported(request, who)
  await keepWhatIf(id, 'With a smaller build', { build_needed: 'small_changes' })
  return (await shareReport(request, id, { of: 'what-if-1' })).link
}

test.describe('what opens nothing', () => {
  test.use({ noise: [failedRequests] })

  test('revoked, run out, deleted and wrong are one page, letter for letter, with 404', async ({ page, request }) => {
    const id = await reported(page.request, who)
    const [revoked, ranOut, works] = [
      await shareReport(page.request, id),
      await shareReport(page.request, id),
      await shareReport(page.request, id),
    ]
    const gone = await reported(page.request, who)
    const deleted = await shareReport(page.request, gone)
    await page.request.post(`/a/${id}/shares/${revoked.share}/revocation`, { headers: fromOurPage, form: {} })
    await query(`UPDATE share SET expires_at = now() - interval '1 second' WHERE id = $1`, [ranOut.share])
    await page.request.post(`/a/${gone}/deletion`, { headers: fromOurPage, form: {} })
    const never = randomBytes(32).toString('base64url')
    const wrong = await pageOfKey(request, '/r/', never)
    expect(wrong.status).toBe(404)
    expect(wrong.page).toContain('ask them')
    for (const { key } of [revoked, ranOut, deleted]) expect(await pageOfKey(request, '/r/', key)).toEqual(wrong)

    const { key } = works
    expect((await pageOfKey(request, '/r/', key)).status).toBe(200)
    const cut = key.slice(0, -1)
    const variants = [
      cut,
      `${key}A`,
      swapCase(key),
      `${key}.`,
      `${key}%20`,
      `${key}%3D`,
      `%00`,
      `${key}%00`,
      'x',
      `${key}/x`,
    ]
    for (const variant of variants)
      expect(await wordsOf(request, variant), variant).toEqual(await wordsOf(request, never))
    // A slash is taken off the end, as of every address.
    const slash = await request.get(`/r/${key}/`, { maxRedirects: 0 })
    expect(slash.status()).toBe(307)
    expect(slash.headers()['referrer-policy']).toBe('no-referrer')
  })

  test('a key for one purpose is none for another', async ({ page, context, request }) => {
    const id = await reported(page.request, who)
    const { key } = await shareReport(page.request, id)
    await page.goto(`/a/${id}/save`)
    await page.getByRole('button', { name: 'Make a resume link' }).click()
    const resume = (await page.getByLabel('Your resume link').inputValue()).split('/').at(-1)!
    const cookie = (await context.cookies()).find(({ name }) => name === `sg-${id}`)!.value
    for (const other of [resume, cookie, id]) expect((await pageOfKey(request, '/r/', other)).status).toBe(404)
    expect((await request.get(`/resume/${key}`)).status()).toBe(404)
    for (const headers of [{ cookie: `sg-${id}=${key}` }, { authorization: `Bearer ${key}` }]) {
      expect((await request.get(`/a/${id}/report`, { headers })).status()).toBe(404)
      expect((await request.get(`/a/${id}/share`, { headers })).status()).toBe(404)
    }
  })

  test('a network that guesses is told to wait, and a working link opens elsewhere', async ({ page, playwright }) => {
    const { link } = await shareReport(page.request, await reported(page.request, who))
    const guesser = await playwright.request.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' } })
    const statuses: number[] = []
    for (let count = 0; count < 125; count += 1) {
      const guess = randomBytes(32).toString('base64url')
      statuses.push((await guesser.post(`${origin}/r/${guess}/view`, { headers: fromOurPage, data: {} })).status())
    }
    expect(statuses.slice(0, 120)).toEqual(Array(120).fill(404))
    expect(statuses.slice(120)).toEqual(Array(5).fill(429))
    const tired = await guesser.get(link)
    expect(tired.status()).toBe(429)
    expect(await tired.text()).toContain('Try again in an hour')
    expect((await page.request.get(link)).status()).toBe(200)
    await guesser.dispose()
  })
})

/** What a person reads there: no more than the status, the title and the words. */
async function wordsOf(request: APIRequestContext, key: string) {
  const response = await request.get(`${origin}/r/${key}`)
  const html = await response.text()
  const words = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? ''
  return { status: response.status(), title: /<title>(.*?)<\/title>/.exec(html)?.[1], words }
}

const swapCase = (text: string) =>
  text.replaceAll(/[a-z]/gi, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
