import type { Page } from '@playwright/test'
import { origin } from './support/address'
import { query } from './support/database'
import { byFrame, frameOf, listed, showLink, type Shown } from './support/embed'
import { expect, test } from './support/test'
import { assessmentAt } from './support/walk'

// A frame that a browser refuses says so on the console, as does a page that is not there.
test.use({ noise: [/^Failed to load resource|frame-ancestors|Refused to (frame|display)/] })

let shown: Shown

test.beforeEach(async () => {
  shown = await showLink()
})
test.afterEach(async () => {
  await shown.host.stop()
})

const start = (page: Page) => frameOf(page).getByRole('button', { name: 'Start the demo' })
const question = (page: Page) => frameOf(page).getByRole('button', { name: 'Continue', exact: true })

/** The address that the frame shows. */
const inside = (page: Page): string =>
  page
    .frames()
    .find((frame) => frame.parentFrame() !== null)
    ?.url() ?? ''

test.describe('a browser shows the frame to exactly the listed pages', () => {
  /** Whether the frame of a page shows a page of ours; a refused one shows the browser's own. */
  async function shows(page: Page, address: string): Promise<boolean> {
    await page.goto(address)
    const deepest = () => page.frames().at(-1)
    await expect.poll(() => deepest()?.url() ?? '').toMatch(/embed|chrome-error/)
    await page.waitForTimeout(300)
    const url = deepest()?.url() ?? ''
    return url.startsWith(origin) && ((await deepest()?.locator('h1').count()) ?? 0) > 0
  }

  test('and to no other, no neighbour, no page without an origin, no listed page inside another', async ({ page }) => {
    const { host } = shown
    const sandboxed = byFrame(shown.slug).replaceAll('"', '&quot;')
    host.pages['/nothing-known'] = `<iframe title="x" sandbox="allow-scripts" srcdoc="${sandboxed}"></iframe>`
    host.pages['/sandboxed'] = byFrame(shown.slug, 'sandbox="allow-scripts allow-forms allow-same-origin"')
    host.pages['/around'] = `<iframe title="x" src="${shown.at('/plain')}"></iframe>`
    expect(await shows(page, shown.at('/plain'))).toBe(true)
    expect(await shows(page, shown.at('/sandboxed'))).toBe(true)
    expect(await shows(page, shown.at('/plain', 'other.localhost'))).toBe(false)
    expect(await shows(page, shown.at('/nothing-known'))).toBe(false)
    expect(await shows(page, shown.at('/around', 'other.localhost'))).toBe(false)
    expect(await shows(page, shown.at('/around'))).toBe(true)
  })

  test('subdomains and other ports are other pages', async ({ page }) => {
    const neighbour = await showLink()
    const { host } = neighbour
    const two = await showLink({ frames: [`http://shop.localhost:${host.port}`] })
    host.pages['/two'] = byFrame(two.slug)
    expect(await shows(page, host.at('shop.localhost', '/two'))).toBe(true)
    expect(await shows(page, host.at('a.shop.localhost', '/two'))).toBe(false)
    expect(await shows(page, host.at('localhost', '/two'))).toBe(false)
    two.host.pages['/two'] = byFrame(two.slug)
    expect(await shows(page, two.host.at('shop.localhost', '/two'))).toBe(false)
    await Promise.all([neighbour.host.stop(), two.host.stop()])
  })

  test('and no other page of ours to anybody', async ({ page, request }) => {
    const { host } = shown
    const pages = ['/', '/method', '/privacy', '/sample', '/sign-in', '/setup', '/studio', '/account', '/nothing/here']
    for (const path of [...pages, `/s/${shown.slug}/letters`, `/embed/${'x'.repeat(22)}`]) {
      host.pages['/page'] = `<iframe title="x" src="${origin}${path}"></iframe>`
      await page.goto(shown.at('/page'))
      await expect.poll(() => page.frames().at(-1)?.url() ?? '', path).toContain('chrome-error')
    }
    for (const dest of ['document', 'frame', 'object', 'embed', 'empty', 'fencedframe']) {
      const answer = await request.get(`/embed/${shown.slug}`, { headers: { 'sec-fetch-dest': dest } })
      expect(answer.headers()['content-security-policy'], dest).toContain(`frame-ancestors 'none'`)
    }
  })

  test('older browsers, which do not say that they frame, get the list with the first page alone', async ({
    request,
  }) => {
    const policyOf = async (path: string, headers: Record<string, string> = {}) =>
      (await request.get(path, { headers })).headers()['content-security-policy'] ?? ''
    const list = `frame-ancestors http://${listed}:${shown.host.port}`
    expect(await policyOf(`/embed/${shown.slug}`)).toContain(list)
    expect(await policyOf(`/embed/${shown.slug}`, { 'sec-fetch-dest': 'iframe' })).toContain(list)
    expect(await policyOf(`/s/${shown.slug}`)).toContain(`frame-ancestors 'none'`)
    expect(await policyOf('/')).toContain(`frame-ancestors 'none'`)
    const answer = await request.get(`/embed/${shown.slug}`)
    expect(answer.headers()).not.toHaveProperty('x-frame-options')
    expect(answer.headers()['cache-control']).toBe('private, no-store')
  })

  test('and an assessment that no link began is shown to nobody, nor one whose list was emptied', async ({ page }) => {
    await page.goto(shown.at())
    await start(page).click()
    await question(page).waitFor()
    const home = `/a/${assessmentAt(inside(page))}`
    const framed = { headers: { 'sec-fetch-dest': 'iframe' } }
    const policy = async () => (await page.request.get(`${origin}${home}`, framed)).headers()['content-security-policy']
    expect(await policy()).toContain(`frame-ancestors http://${listed}`)
    await query(`UPDATE branded_link SET frames = '{}' WHERE id = $1`, [shown.linkId])
    expect(await policy()).toContain(`frame-ancestors 'none'`)
  })
})

test('the script is 3 KB at most, is the same for everyone, and may be loaded by every website', async ({
  request,
}) => {
  const answer = await request.get('/embed.js')
  const body = await answer.body()
  expect(body.length).toBeLessThanOrEqual(3 * 1024)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': expect.stringContaining('public'),
  })
  expect(answer.headers()).not.toHaveProperty('set-cookie')
})
