import { readFileSync } from 'node:fs'
import { persona } from '@/tests/support/personas'
import { fromOurPage, origin } from './support/address'
import { startOwn } from './support/own-app'
import { reported } from './support/seed'
import { person, shareReport } from './support/share'
import { expect, test } from './support/test'
import { leave } from './support/walk'

const who = persona('harbour-tiles')

test('no secret leaves the page it belongs to', async ({ page, anotherBrowser }) => {
  const [id, other] = [await reported(page.request, who), await reported(page.request, persona('tin-whistle'))]
  await page.goto(`/a/${id}/save`)
  await page.getByRole('button', { name: 'Make a resume link' }).click()
  const resume = (await page.getByLabel('Your resume link').inputValue()).split('/').at(-1)!
  const cookie = (await page.context().cookies()).find(({ name }) => name === `sg-${id}`)!.value
  const shown = await shareReport(page.request, id, { include: ['answers', 'name'] })
  const theirs = await shareReport(page.request, other)
  const founders = [cookie, resume, id, other, shown.share, theirs.share, theirs.key]

  const context = await anotherBrowser({ userAgent: person })
  const asked: { url: string; referer: string }[] = []
  context.on('request', (request) => asked.push({ url: request.url(), referer: request.headers()['referer'] ?? '' }))
  const reader = await context.newPage()
  const [response] = await Promise.all([
    reader.goto(shown.link),
    reader.waitForResponse((one) => one.url().endsWith('/view')),
  ])
  const bodies = [
    (await response?.text()) ?? '',
    await reader.content(),
    await (await reader.request.get(shown.link, { headers: { RSC: '1' } })).text(),
    JSON.stringify(await reader.evaluate(() => ({ ...localStorage, ...sessionStorage }))),
    JSON.stringify(await context.cookies()),
  ]
  for (const body of bodies) for (const secret of founders) expect(body.includes(secret), secret).toBe(false)
  const head = await reader.locator('head').innerHTML()
  expect(head).not.toContain(shown.key)

  for (const words of ['Page not found', 'How scoring works']) {
    await reader.goto(shown.link)
    const link = reader.locator('a', { hasText: words }).first()
    if ((await link.count()) > 0) await leave(reader, () => link.click())
  }
  await reader.goto(shown.link)
  await leave(reader, () => reader.getByRole('link', { name: 'Seam Gauge' }).click())
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ url }) => new URL(url).origin !== origin && !url.startsWith('data:'))).toEqual([])
  for (const secret of [...founders, shown.key])
    expect(asked.filter(({ referer }) => referer.includes(secret))).toEqual([])
  for (const secret of founders) expect(asked.filter(({ url }) => url.includes(secret))).toEqual([])

  await page.goto(`/a/${id}/share`)
  const own = await page.content()
  for (const secret of [other, theirs.share, theirs.key, shown.key, cookie, resume]) {
    expect(own.includes(secret), secret).toBe(false)
  }
})

test('the server writes none of them down, not even when the database is away', async ({ page, request }) => {
  test.setTimeout(120_000)
  const id = await reported(page.request, who)
  const shown = await shareReport(page.request, id)
  const cookie = (await page.context().cookies()).find(({ name }) => name === `sg-${id}`)!.value
  const url = process.env.E2E_DATABASE_URL || readFileSync('test-results/database-url', 'utf8')
  const headers = { ...fromOurPage, cookie: `sg-${id}=${cookie}`, 'user-agent': person }
  const written: string[] = []
  const statuses: number[] = []
  for (const database of [url, 'postgresql://nobody@127.0.0.1:1/nothing']) {
    const app = await startOwn({ DATABASE_URL: database, WORKER: '0' }, '/livez')
    for (const path of [`/r/${shown.key}`, `/r/${shown.key}x`, `/r/${shown.key}/nothing`, `/a/${id}/share`]) {
      statuses.push((await request.get(`${app.origin}${path}`, { headers })).status())
    }
    for (const data of ['{', '{}']) {
      const json = { ...headers, 'content-type': 'application/json' }
      statuses.push((await request.post(`${app.origin}/r/${shown.key}/view`, { headers: json, data })).status())
      statuses.push((await request.post(`${app.origin}/a/${id}/shares`, { headers: json, data })).status())
    }
    await app.end('SIGKILL')
    written.push(app.printed())
  }
  expect(statuses.slice(0, 4)).toEqual([200, 404, 404, 200])
  expect(statuses.filter((status) => status >= 500).length).toBeGreaterThan(3)
  expect(written[1]).toContain('Reference ')
  for (const secret of [shown.key, shown.share, cookie, id]) {
    for (const log of written) expect(log.includes(secret), secret).toBe(false)
  }
})
