import { newId, plant } from '@/tests/support/planting'
import { dnsServer } from '@/tests/support/dns-server'
import { origin } from './support/address'
import { query } from './support/database'
import { beginBy, demo, plantLink, type Link } from './support/prospect'
import { rawAsk, type Question } from './support/raw-ask'
import { signIn, useCookie } from './support/studio'
import { expect, failedRequests, test } from './support/test'
import { assessmentAt, goOn, leave } from './support/walk'

test.use({ noise: [failedRequests] })

const { port } = new URL(origin)
const anyHost = () => `fit-${newId().slice(0, 8)}.localhost`

/** Another workspace's link, beside one whose workspace has a verified host. */
async function lent() {
  const [own, other] = [await plantLink(), await plantLink()]
  const host = anyHost()
  await verify(own, host)
  return { own, other, host, site: `http://${host}:${port}` }
}

async function verify({ workspaceId }: Pick<Link, 'workspaceId'>, host: string, verified_at: Date | null = new Date()) {
  const at = { added_at: new Date(), checked_at: new Date(), verified_at }
  await plant(query, 'domain', { id: newId(), workspace_id: workspaceId, host, token: newId(), ...at })
}

const at = (host: string, path: string, more: Partial<Question> = {}) =>
  rawAsk({ path, ...more, headers: { host: `${host}:${port}`, ...more.headers } })

test.describe('a verified host', () => {
  test('shows the links of its own workspace, and those of no other', async () => {
    const { own, other, host } = await lent()
    for (const path of ['/s', '/embed']) {
      const [shown, hidden] = [await at(host, `${path}/${own.slug}`), await at(host, `${path}/${other.slug}`)]
      expect(shown.status, path).toBe(200)
      expect(shown.body).toContain(demo.sender)
      expect(hidden.status, path).toBe(404)
      expect(hidden.body).not.toContain(demo.sender)
    }
    const form = 'opId=4b6d1f3e-0f4f-4b61-9c55-0a4d7c1b2e3f'
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const started = await at(host, `/s/${other.slug}/start`, { method: 'POST', headers, body: form })
    expect(started.headers['set-cookie']).toBeUndefined()
    expect((await at('localhost', `/s/${other.slug}`)).status).toBe(200)
  })

  test('is gone through to the first saved answer, and its links begin with it', async ({ page }) => {
    const { own, host, site } = await lent()
    await page.goto(`${site}/s/${own.slug}`)
    await page.getByRole('button', { name: demo.button }).click()
    await page.waitForURL(`${site}/a/**`)
    await page.locator('label.ledger-option').first().click()
    await leave(page, () => goOn(page).click())
    const home = `/a/${assessmentAt(page.url())}`
    const kept = (await page.context().cookies()).find(({ name }) => name === `sg-${home.slice(3)}`)
    expect(kept).toMatchObject({ domain: host, path: '/', httpOnly: true, sameSite: 'Lax' })
    await page.goto(`${site}${home}/save`)
    await page.getByRole('button', { name: 'Make a resume link' }).click()
    expect(await page.getByLabel('Your resume link').inputValue()).toMatch(new RegExp(`^${site}/resume/`))
    // What was begun here is held by this host alone.
    expect((await page.goto(`${origin}${home}`))?.status()).toBe(404)
  })

  test('leads to our own address where people sign in, and takes nothing there', async () => {
    const { host } = await lent()
    for (const path of ['/studio', '/studio/links/new?x=1', '/sign-in?next=%2F%2Fevil.example', '/setup', '/account']) {
      for (const method of ['GET', 'HEAD'] as const) {
        const { status, headers } = await at(host, path, { method })
        expect(status, path).toBe(303)
        expect(headers.location).toBe(`${origin}${path}`)
        expect(headers['cache-control']).toBe('private, no-store')
      }
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    for (const path of ['/sign-in/password', '/sign-in/letter', '/setup/owner', '/account/name', '/studio/links']) {
      const posted = await at(host, path, { method: 'POST', headers, body: 'email=a%40mail.test&password=x' })
      expect(posted.status, path).toBe(404)
      expect(posted.headers['set-cookie']).toBeUndefined()
    }
  })

  test('serves what anyone may read, and asks for no icon of another', async () => {
    const { host } = await lent()
    for (const path of ['/', '/method', '/privacy', '/help', '/embed.js', '/livez']) {
      expect((await at(host, path)).status, path).toBe(200)
    }
  })
})

test.describe('case 14: what a request says of its host decides nothing', () => {
  const evil = 'evil.example'
  const forged: readonly Record<string, string>[] = [
    { host: evil },
    { 'x-forwarded-host': evil },
    { forwarded: `host=${evil};proto=https` },
    { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'x-original-host': evil, 'x-host': evil },
  ]

  test('links that are made begin with our address', async ({ page }) => {
    const link = await plantLink()
    const id = await beginBy(page.request, link.slug)
    const [kept] = (await page.context().cookies()).filter(({ name }) => name === `sg-${id}`)
    for (const headers of forged) {
      const made = await rawAsk({
        method: 'POST',
        path: `/a/${id}/new-tab`,
        headers: {
          ...{ host: new URL(origin).host, cookie: `${kept?.name}=${kept?.value}`, 'sec-fetch-site': 'same-origin' },
          ...{ 'content-type': 'application/json', ...headers },
        },
        body: '{}',
      })
      expect(made.status).toBe(200)
      expect(JSON.parse(made.body)).toEqual({ link: expect.stringMatching(new RegExp(`^${origin}/resume/`)) })
      console.log(`case 14: ${JSON.stringify(headers)} → a link at ${origin}`)
    }
  })

  test('heads of pages and redirects name it nowhere', async () => {
    for (const headers of forged) {
      const page = await rawAsk({ path: '/', headers: { host: new URL(origin).host, ...headers } })
      expect(page.body).not.toContain(evil)
      const mended = await rawAsk({ path: '/method/', headers: { host: new URL(origin).host, ...headers } })
      const to = String(mended.headers.location ?? '')
      expect(to === '' || !to.includes(evil) || headers.host === evil, to).toBe(true)
    }
  })

  test('a host that was claimed and not proven is none of ours', async () => {
    const link = await plantLink()
    const host = anyHost()
    await verify(link, host, null)
    const other = await plantLink()
    expect((await at(host, `/s/${other.slug}`)).status).toBe(200)
    expect((await at(host, '/sign-in')).status).toBe(200)
  })

  test('case 15: a post that names a forwarded host as its origin is refused', async () => {
    for (const headers of forged) {
      const posted = await rawAsk({
        method: 'POST',
        path: '/start',
        headers: {
          ...{
            host: new URL(origin).host,
            origin: `http://${evil}`,
            'content-type': 'application/x-www-form-urlencoded',
          },
          ...headers,
        },
        body: '',
      })
      expect(posted.status).toBe(403)
    }
  })
})

test.describe('the page of hosts', () => {
  test('adds one, says which records to set, checks them, and removes it', async ({ page }) => {
    const names = await dnsServer({}, Number(process.env.E2E_DNS_PORT || Number(port) + 2))
    try {
      await signIn(page, 'admin')
      await page.goto('/studio/settings/domain')
      await expect(page.getByText('No host yet.')).toBeVisible()
      await page.getByLabel('Host', { exact: true }).fill('https://fit.example.com')
      await page.getByRole('button', { name: 'Add this host' }).click()
      await expect(page.locator('#error-summary')).toContainText('without https')
      await expect(page.getByLabel('Host', { exact: true })).toHaveValue('https://fit.example.com')
      await expect(page).toHaveTitle(/^Error: /)

      const host = `fit-${newId().slice(0, 8)}.northgate.example`
      await page.getByLabel('Host', { exact: true }).fill(host)
      await page.getByRole('button', { name: 'Add this host' }).click()
      await expect(page.getByText('Not proven yet')).toBeVisible()
      await page.getByRole('button', { name: 'Check now' }).click()
      await expect(page.getByText('There is no record that proves it yet')).toBeVisible()
      const token = await page
        .locator('dd')
        .filter({ hasText: /^[0-9a-f]{32}$/ })
        .innerText()
      names.zone[`_seam-gauge.${host}`] = { txt: [token] }
      names.zone[host] = { cname: new URL(origin).hostname }
      await page.getByRole('button', { name: 'Check now' }).click()
      await expect(page.getByText('Proven since')).toBeVisible()
      await expect(page.getByText('What the last check found')).toHaveCount(0)

      await page.getByText('Remove', { exact: false }).first().click()
      await page.getByRole('button', { name: `Remove ${host}` }).click()
      await expect(page.getByText('The host was removed.')).toBeVisible()
    } finally {
      await names.stop()
    }
  })

  test('is read and not changed by those whose role does not allow it', async ({ page }) => {
    await signIn(page, 'viewer')
    await page.goto('/studio/settings/domain')
    await expect(page.getByText('An owner or an admin can add one.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add this host' })).toHaveCount(0)
  })
})

test.describe('the embed page of a link', () => {
  test('keeps the list of websites, gives what to paste, and checks a page against it', async ({ page }) => {
    const link = await plantLink()
    await useCookie(page.context(), link.owner)
    await page.goto(`/studio/links/${link.linkId}/embed`)
    await page.getByLabel('Websites that may show it').fill('http://example.com')
    await page.getByRole('button', { name: 'Save the list' }).click()
    await expect(page.locator('#error-summary')).toContainText('Line 1: use an address that starts with https.')
    await expect(page.getByLabel('Websites that may show it')).toHaveValue('http://example.com')
    await page.getByLabel('Websites that may show it').fill('Example.com/contact\nhttps://shop.example:8443')
    await page.getByRole('button', { name: 'Save the list' }).click()
    await expect(page.getByText('The list is saved.')).toBeVisible()
    await expect(page.getByLabel('Websites that may show it')).toHaveValue(
      'https://example.com\nhttps://shop.example:8443',
    )
    await expect(page.locator('#script-snippet')).toHaveValue(new RegExp(`data-seam-gauge="${link.slug}"`))
    await expect(page.locator('#frame-snippet')).toHaveValue(new RegExp(`title="Questions from ${demo.workspace}"`))

    for (const [address, words] of [
      ['https://example.com/any/page', 'https://example.com is on the list'],
      ['https://www.example.com', 'https://www.example.com is not on the list'],
      ['nonsense', 'Copy the whole address of the page'],
    ] as const) {
      await page.getByLabel('Address of the page').fill(address)
      await page.getByRole('button', { name: 'Check this page' }).click()
      await expect(page.getByText(words).first()).toBeVisible()
    }
    const answer = await page.request.get(`/embed/${link.slug}`, { headers: { 'sec-fetch-dest': 'iframe' } })
    expect(answer.headers()['content-security-policy']).toMatch(
      /frame-ancestors https:\/\/example\.com https:\/\/shop\.example:8443$/,
    )
  })

  test('says where somebody changed the link meanwhile, and keeps what was typed', async ({ page }) => {
    const link = await plantLink()
    await useCookie(page.context(), link.owner)
    await page.goto(`/studio/links/${link.linkId}/embed`)
    await query('UPDATE branded_link SET version = version + 1 WHERE id = $1', [link.linkId])
    await page.getByLabel('Websites that may show it').fill('https://mine.example')
    await page.getByRole('button', { name: 'Save the list' }).click()
    await expect(page.locator('#error-summary')).toContainText('Somebody changed this link meanwhile')
    await expect(page.getByLabel('Websites that may show it')).toHaveValue('https://mine.example')
    await page.getByRole('button', { name: 'Save the list' }).click()
    await expect(page.getByText('The list is saved.')).toBeVisible()
  })
})
