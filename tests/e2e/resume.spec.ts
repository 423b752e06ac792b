import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { origin } from './support/address'
import { awake } from './support/awake'
import { age, query, rowsOf, tables } from './support/database'
import { begin, reported, save, wayOf } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { assessmentAt, goOn, heading, leave, option, questionAt } from './support/walk'

const who = persona('north-gate')

test('a resume link opens the first unanswered question in another browser, with the same answers', async ({
  page,
  anotherBrowser,
}) => {
  const id = await begin(page.request)
  await save(page.request, id, wayOf(who, 9))
  const link = await makeLink(page, id)
  const other = await (await anotherBrowser()).newPage()
  const asked = performance.now()
  await enter(other, link, 'commit')
  expect(performance.now() - asked).toBeLessThan(2000)
  const next = Object.keys(wayOf(who, 10).answers).at(-1)
  expect(questionAt(other.url())?.id).toBe(next)

  await page.goto(`/a/${id}/check`)
  await other.goto(`/a/${id}/check`)
  expect(await other.locator('dl').allInnerTexts()).toEqual(await page.locator('dl').allInnerTexts())
})

test('a resume link to an assessment with a report leads to the report', async ({ page, anotherBrowser }) => {
  const link = await makeLink(page, await reported(page.request, who))
  const other = await (await anotherBrowser()).newPage()
  await enter(other, link)
  expect(new URL(other.url()).pathname).toMatch(/\/report$/)
})

test('the key of a resume link leaves the address, and nothing is told of it', async ({ page, anotherBrowser }) => {
  const id = await begin(page.request)
  const link = await makeLink(page, id)
  const key = link.split('/').at(-1)!
  const browser = await anotherBrowser()
  const other = await browser.newPage()
  const referrers: (string | undefined)[] = []
  const policies: (string | undefined)[] = []
  other.on('request', (request) => referrers.push(request.headers()['referer']))
  other.on('response', (response) => {
    if (/\/(resume|a)\//.test(response.url())) policies.push(response.headers()['referrer-policy'])
  })
  await enter(other, link)
  expect(other.url()).not.toContain(key)
  expect(await other.evaluate(() => document.documentElement.outerHTML)).not.toContain(key)
  expect(referrers.filter((referrer) => referrer?.includes(key))).toEqual([])
  expect(policies.length).toBeGreaterThanOrEqual(3)
  expect(new Set(policies)).toEqual(new Set(['no-referrer']))
  const [cookie] = (await browser.cookies()).filter(({ name }) => name.startsWith('sg-'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(cookie?.value).not.toBe(key)
  await leave(other, () => other.goto('/'))
  expect(await other.goBack().then(() => other.url())).not.toContain(key)
})

test('after 19 hours Continue still works', async ({ page }) => {
  await page.clock.install()
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/presenting_ask`)
  await page.clock.fastForward('19:00:00')
  await age(id, 19)
  await option(page, 'not_sure').check()
  await leave(page, () => goOn(page).click())
  // Where a save takes long, the way on leads by an address of the question that was left.
  await expect.poll(() => questionAt(page.url())?.id).toBe('recent_events')
  await expect.poll(() => rowsOf('answer', id)).toBe(1)
})

test('the day a draft is deleted is shown 90 days ahead', async ({ page }) => {
  const id = await begin(page.request)
  const link = await makeLink(page, id)
  expect(link).toMatch(new RegExp(`^${origin}/resume/[A-Za-z0-9_-]{43}$`))
  const day = inWords(Date.now() + 90 * 86_400_000)
  await expect(page.getByText(`This link works until ${day}.`)).toBeVisible()
  await expect(page.getByText(`Your draft is kept until ${day}.`)).toBeVisible()
  await page.goto(`/a/${id}`)
  await expect(page.getByText(`Your draft is kept until ${day}.`)).toBeVisible()
})

test('a link to a report works for a year, and nothing speaks of 90 days', async ({ page }) => {
  await makeLink(page, await reported(page.request, who))
  const day = inWords(Date.now() + 365 * 86_400_000)
  await expect(page.getByText(`This link works until ${day}.`)).toBeVisible()
  await expect(page.getByText(`Your report is kept until ${day}.`)).toBeVisible()
  await expect(page.getByText('90 days')).toHaveCount(0)
})

test.describe('when it has ended', () => {
  test.use({ noise: [failedRequests] })

  test('deleting the answers deletes every row, and another browser is told the day', async ({
    page,
    anotherBrowser,
  }) => {
    const id = await reported(page.request, who)
    const link = await makeLink(page, id)
    const other = await (await anotherBrowser()).newPage()
    await enter(other, link)

    await page.goto(`/a/${id}`)
    await page.getByText('Delete my answers').click()
    await leave(page, () => page.getByRole('button', { name: 'Delete everything' }).click())
    expect(new URL(page.url()).pathname).toBe('/')
    await expect(page.getByText('Your answers and reports were deleted.')).toBeVisible()
    for (const table of tables) expect(await rowsOf(table, id), table).toBe(0)

    const today = inWords(Date.now())
    await other.goto(`/a/${id}/q/presenting_ask`)
    await expect(heading(other)).toHaveText(`Your draft was deleted on ${today}`)
    await other.goto(link)
    await expect(heading(other)).toHaveText('This link has ended')
    await expect(other.getByText(`deleted on ${today}`)).toBeVisible()
    const stranger = await (await anotherBrowser()).newPage()
    await stranger.goto(`/a/${id}`)
    await expect(heading(stranger)).toHaveText('Page not found')
  })

  test('an assessment whose questions this server does not have says so, and can still be deleted', async ({
    page,
  }) => {
    const id = await begin(page.request)
    await save(page.request, id, wayOf(who, 3))
    const link = await makeLink(page, id)
    await query(`UPDATE assessment SET rubric_id = '2099-01' WHERE id = $1`, [id])
    for (const path of ['', '/check', '/save', '/q/presenting_ask']) {
      const response = await page.goto(`/a/${id}${path}`)
      expect(response?.status(), path).toBe(503)
      await expect(page, path).toHaveTitle(/^This assessment cannot be opened just now/)
      await expect(heading(page), path).toHaveText('This assessment cannot be opened just now')
    }
    await page.goto(link)
    await expect(heading(page)).toHaveText('This assessment cannot be opened just now')
    await page.getByText('Delete my answers').click()
    await leave(page, () => page.getByRole('button', { name: 'Delete everything' }).click())
    expect(await rowsOf('assessment', id)).toBe(0)
  })

  test('a draft past its day says when it was deleted and offers a new one', async ({ page }) => {
    const id = await begin(page.request)
    await save(page.request, id, wayOf(who, 3))
    await age(id, 91 * 24)
    await page.goto(`/a/${id}/q/presenting_ask`)
    await expect(heading(page)).toHaveText(`Your draft was deleted on ${inWords(Date.now() - 86_400_000)}`)
    await leave(page, () => page.getByRole('button', { name: 'Start now' }).click())
    expect(assessmentAt(page.url())).not.toBe(id)
  })
})

test('looking at a resume link changes nothing and lets nobody in', async ({ page, request }) => {
  const id = await begin(page.request)
  const link = await makeLink(page, id)
  const before = await keysOf(id)
  for (const path of [link, `${link}/opening`]) {
    for (const look of [request.head(path), request.get(path)]) {
      expect((await look).headers()['set-cookie'], path).toBeUndefined()
    }
  }
  expect((await request.storageState()).cookies).toEqual([])
  expect((await request.get(`/a/${id}`)).status()).toBe(404)
  expect(await keysOf(id)).toEqual(before)
})

test('a browser that is let in goes straight on by the same link, and gets one key', async ({
  page,
  anotherBrowser,
}) => {
  const id = await begin(page.request)
  const link = await makeLink(page, id)
  const before = (await keysOf(id)).length
  const other = await (await anotherBrowser()).newPage()
  await other.goto(link)
  await expect(heading(other)).toHaveText('Continue your assessment')
  await awake(other, 'form[action$="/opening"] button')
  await leave(other, () => goOn(other).dblclick())
  expect(assessmentAt(other.url())).toBe(id)
  expect(await keysOf(id)).toHaveLength(before + 1)
  await other.goto(link)
  expect(questionAt(other.url())?.id).toBe('presenting_ask')
  await page.goto(link)
  expect(questionAt(page.url())?.id).toBe('presenting_ask')
  expect(await keysOf(id)).toHaveLength(before + 1)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a resume link opens by its button', async ({ page, anotherBrowser }) => {
    const id = await begin(page.request)
    const link = await makeLink(page, id)
    const other = await (await anotherBrowser()).newPage()
    await enter(other, link)
    expect(assessmentAt(other.url())).toBe(id)
  })
})

/**
 * Follows a resume link in a browser that does not know it, by the one press it takes, as soon as it can be pressed.
 *
 * @param until how far the page it leads to has to be; its heading is there in any case
 */
async function enter(page: Page, link: string, until: 'load' | 'commit' = 'load'): Promise<void> {
  await page.goto(link, { waitUntil: 'commit' })
  await heading(page).waitFor()
  await expect(heading(page)).toHaveText('Continue your assessment')
  const there = page.waitForURL(({ pathname }) => !pathname.startsWith('/resume/'), { waitUntil: until })
  await Promise.all([there, goOn(page).click()])
  await heading(page).waitFor()
}

const keysOf = (id: string) => query('SELECT hash FROM key WHERE assessment_id = $1', [id])

async function makeLink(page: Page, id: string): Promise<string> {
  await page.goto(`/a/${id}/save`)
  await page.getByRole('button', { name: 'Make a resume link' }).click()
  return page.getByLabel('Your resume link').inputValue()
}

const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (time: number) => words.format(new Date(time))
