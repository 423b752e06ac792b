import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { origin } from './support/address'
import { askRaw } from './support/raw'
import { begin, reported, submit } from './support/seed'
import { addresses, routes, routesInTree } from './support/routes'
import { expect, failedRequests, test } from './support/test'
import { heading } from './support/walk'

const parts = (assessment: string) => ({ assessment, question: 'business_size', version: '1' })

test('every route of the app is in the list that is examined', () => {
  expect(Object.keys(routes).sort()).toEqual(routesInTree())
})

test('personal pages and keys are kept out of caches, referrers and search engines', async ({ page }) => {
  const id = await reported(page.request, persona('tin-whistle'))
  const key = randomBytes(32).toString('base64url')
  const paths = [
    ...addresses('personal', 'GET', parts(id)),
    ...addresses('file', 'GET', parts(id)),
    ...addresses('key', 'GET', { key, token: key }),
  ]
  for (const path of paths) {
    for (const rsc of [false, true]) {
      const response = await page.request.get(path, { maxRedirects: 0, headers: rsc ? { RSC: '1' } : {} })
      const headers = response.headers()
      expect(headers['cache-control'], path).toBe('private, no-store')
      expect(headers['referrer-policy'], path).toBe('no-referrer')
      expect(headers['x-robots-tag'], path).toContain('noindex')
      expect(headers['x-content-type-options'], path).toBe('nosniff')
    }
  }
})

test('a redirect that mends an address is kept out of caches and referrers too', async ({ page }) => {
  const id = await reported(page.request, persona('tin-whistle'))
  const key = randomBytes(32).toString('base64url')
  for (const [path, plain] of [
    [`/resume/${key}/`, `/resume/${key}`],
    [`/resume/${key}/opening/?x=1`, `/resume/${key}/opening?x=1`],
    [`/a/${id}/report/`, `/a/${id}/report`],
    [`//resume/${key}`, `/resume/${key}`],
    [`/resume//${key}/`, `/resume/${key}/`],
    [`/a\\${id}`, `/a/${id}`],
    ['/%5Cevil.example/', '/%5Cevil.example'],
  ] as const) {
    const { status, headers } = await askRaw(path)
    expect([307, 308], path).toContain(status)
    expect(headers.location, path).toBe(plain)
    expect(headers['cache-control'], path).toBe('private, no-store')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    if (path.startsWith('/%5C')) continue
    expect(headers['referrer-policy'], path).toBe('no-referrer')
    expect(headers['x-robots-tag'], path).toContain('noindex')
  }
})

test('every file is taken for what it says it is', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [chunk] = /\/_next\/static\/[^"]+\.js/.exec(html) ?? ['/none']
  for (const path of ['/icon.svg', '/favicon.ico', '/card.png', chunk]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff')
  }
})

test('the policy is strict, and its nonce is another each time', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of ['/', '/', '/method', '/nothing/here', `/a/${'0'.repeat(20)}`]) {
    const response = await request.get(path, { headers: { 'Content-Security-Policy': "script-src 'unsafe-inline'" } })
    const policy = response.headers()['content-security-policy'] ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect(scripts).toMatch(/^'self' 'nonce-[^']+' 'strict-dynamic'$/)
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part)
    }
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? ''
    nonces.add(nonce)
    const html = await response.text()
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(5)
})

test('what is typed is shown and never run', async ({ page }) => {
  const name = `<img src=x onerror=alert(1)></title></script><script>alert(2)</script>\u202e{{7*7}}`
  const id = await reported(page.request, persona('tin-whistle'))
  await submit(page.request, id, name)
  page.on('dialog', () => expect('a dialog').toBe('none'))
  for (const path of [`/a/${id}/report`, `/a/${id}/check`, `/a/${id}`]) {
    await page.goto(path)
    await heading(page).waitFor()
  }
  await page.goto(`/a/${id}/report`)
  expect(await page.locator('article').innerText()).toContain(name.replace('\u202e', ''))
})

test.describe('addresses of others', () => {
  test.use({ noise: [failedRequests] })

  test('guessed, cut, changed, foreign and malformed addresses are all the same missing page', async ({
    page,
    anotherBrowser,
    request,
  }) => {
    test.setTimeout(120_000)
    const canary = `CANARY-${randomBytes(8).toString('hex')}`
    const victim = await reported(page.request, { ...persona('tin-whistle'), name: canary })
    const attacker = (await anotherBrowser()).request
    const own = await begin(attacker)
    const missing = await told(request, `/a/${'0'.repeat(20)}`)
    expect(missing.title).toBe('Page not found – Seam Gauge')
    expect(missing.words).toContain('Check the address.')

    const ids = [
      victim,
      victim.slice(0, -1),
      `${victim}0`,
      victim.toUpperCase(),
      flip(victim),
      '%00',
      '%',
      '%E0%A4%A',
      'x'.repeat(5000),
      `${victim}%20`,
      `${own}/../${victim}`,
    ]
    for (const someone of [request, attacker]) {
      for (const id of ids) {
        for (const path of addresses('personal', 'GET', parts(id))) {
          const page = await told(someone, path)
          expect(page, path).toEqual(missing)
          const flight = await someone.get(path, { headers: { RSC: '1' } })
          expect(flight.status(), path).not.toBe(500)
          const data = await flight.text()
          expect(data, path).not.toContain(canary)
          expect(data, path).not.toContain('Your report')
        }
        for (const path of addresses('file', 'GET', parts(id))) {
          const response = await someone.get(path)
          expect(response.status(), path).toBe(404)
          const text = await response.text()
          expect(text, path).not.toContain(canary)
          if (/^[0-9a-f]{20}$/.test(id)) expect(text, path).toBe('There is nothing at this address.\n')
        }
      }
    }
    const mine = await page.request.get(`/a/${victim}/report`)
    expect(await mine.text()).toContain(canary)
  })

  test('a key is good for its own purpose only, letter for letter', async ({ page, context, request }) => {
    const id = await begin(page.request)
    await page.goto(`/a/${id}/save`)
    await page.getByRole('button', { name: 'Make a resume link' }).click()
    const key = (await page.getByLabel('Your resume link').inputValue()).split('/').at(-1)!
    const cookie = (await context.cookies()).find(({ name }) => name === `sg-${id}`)!.value
    const missing = await told(request, `/resume/${randomBytes(32).toString('base64url')}`)
    expect(missing.status).toBe(404)
    expect(missing.words).toContain('Check the address.')
    for (const other of [
      cookie,
      key.slice(0, -1),
      `${key}A`,
      swapCase(key),
      `${key}%3D`,
      `${key}%`,
      '%00',
      'x'.repeat(5000),
    ]) {
      for (const path of addresses('key', 'GET', { key: other, token: other }))
        expect(await told(request, path), path).toEqual(missing)
    }
    const stranger = await request.get(`/a/${id}`, { headers: { cookie: `sg-${id}=${key}` } })
    expect(stranger.status()).toBe(404)
  })

  test('headers that name an inner path or a step of the proxy open nothing', async ({ page, request }) => {
    const id = await reported(page.request, persona('tin-whistle'))
    const step = 'middleware'
    for (const headers of [
      { 'x-middleware-subrequest': Array(5).fill(step).join(':') },
      { 'x-middleware-rewrite': `/a/${id}/report` },
      { 'x-invoke-path': `/a/${id}/report` },
      { 'x-matched-path': `/a/${id}/report` },
      { 'x-nextjs-data': '1' },
      { 'next-resume': '1' },
    ]) {
      const response = await request.get(`/a/${id}/report`, { headers })
      expect(response.status(), JSON.stringify(headers)).toBe(404)
      expect(await response.text()).not.toContain('Tin Whistle')
    }
  })

  test('two people who ask at once never read each other', async ({ page, anotherBrowser }) => {
    const [one, other] = [page.request, (await anotherBrowser()).request]
    const names = [randomBytes(8).toString('hex'), randomBytes(8).toString('hex')] as const
    const ids = [
      await reported(one, { ...persona('tin-whistle'), name: names[0] }),
      await reported(other, { ...persona('tin-whistle'), name: names[1] }),
    ] as const
    const read = async (mine: 0 | 1, tries = 5): Promise<{ right: boolean; wrong: boolean }> => {
      const response = await [one, other][mine]!.get(`/a/${ids[mine]}/report`)
      const text = await response.text()
      const wrong = text.includes(names[1 - mine]!)
      // So many at once may find the database busy; then a browser asks again.
      if (response.status() >= 500 && !wrong && tries > 0) return read(mine, tries - 1)
      return { right: text.includes(names[mine]), wrong }
    }
    const asked = Array.from({ length: 60 }, (_, turn) => read(turn % 2 === 0 ? 0 : 1))
    expect(new Set((await Promise.all(asked)).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ right: true, wrong: false })]),
    )
  })
})

/** What a person is told at an address: no more than the status, the title and the words of the page. */
async function told(request: APIRequestContext, path: string) {
  const response = await request.get(`${origin}${path}`)
  const html = await response.text()
  const words = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? ''
  return { status: response.status(), title: /<title>(.*?)<\/title>/.exec(html)?.[1], words }
}

const flip = (id: string) => id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')
const swapCase = (text: string) =>
  text.replaceAll(/[a-z]/gi, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
