import type { Page, Route } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { awake } from './support/awake'
import { query, rowsOf } from './support/database'
import { answered, begin } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { assessmentAt, chosenOn, goOn, heading, leave, option, questionAt, status } from './support/walk'

const saves = '**/a/*/answers'

test('an answer chosen 100 ms before the tab closes is there when it is opened again', async ({ page, context }) => {
  const id = await begin(page.request)
  for (const [question, answer] of Object.entries({
    business_size: 'under_1m',
    product_stage: 'idea',
    who_builds: 'agency',
  })) {
    const tab = await context.newPage()
    await tab.goto(`/a/${id}/q/${question}`)
    await awake(tab)
    await option(tab, answer).check()
    await tab.waitForTimeout(100)
    await tab.close()
    const saved = () => query('SELECT 1 FROM answer WHERE assessment_id = $1 AND question_id = $2', [id, question])
    await expect.poll(async () => (await saved()).length).toBe(1)
    await page.goto(`/a/${id}/q/${question}`)
    await expect(option(page, answer)).toBeChecked()
  }
})

test('“Saved” is said only after the server said so', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/business_size`)
  const held: Route[] = []
  await page.route(saves, (route) => void held.push(route))
  const said = await lines(page)
  await option(page, 'under_1m').check()
  await expect.poll(() => held.length).toBe(1)
  await page.waitForTimeout(2000)
  expect(await said()).toEqual(['Saving…'])
  expect(await rowsOf('answer_event', id)).toBe(0)
  await held[0]!.continue()
  await expect(status(page)).toHaveText(/^Saved at \d\d:\d\d$/)
  expect(await rowsOf('answer_event', id)).toBe(1)
})

test.describe('when saves do not arrive', () => {
  test.use({ noise: [failedRequests] })

  test('“Not saved. Try again” is said, and a retry saves the same answer once', async ({ page }) => {
    const id = await begin(page.request)
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { get: () => ({}) }))
    await page.goto(`/a/${id}/q/business_size`)
    await page.route(saves, (route) => route.fulfill({ status: 503, body: '{}' }))
    await option(page, 'under_1m').check()
    await expect(status(page)).toHaveText('Not saved. Try again')
    await goOn(page).click()
    await expect(page.getByText('We need a connection to go on')).toBeVisible()
    expect(questionAt(page.url())?.id).toBe('business_size')
    expect(await chosenOn(page)).toEqual(['under_1m'])
    expect(await rowsOf('answer_event', id)).toBe(0)

    await page.unrouteAll({ behavior: 'wait' })
    // The notice goes as soon as a retry is heard, and the button moves up: a key finds it wherever it is.
    await leave(page, () => goOn(page).press('Enter'))
    expect(await rowsOf('answer_event', id)).toBe(1)
  })

  test('a save that was taken but not heard of is taken once', async ({ page }) => {
    const id = await begin(page.request)
    await page.goto(`/a/${id}/q/business_size`)
    await page.route(saves, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await option(page, 'under_1m').check()
    await expect(status(page)).toHaveText('Offline. Saved on this device')
    // A retry that is under way is not heard of either, and Continue would wait for that one.
    await page.unrouteAll({ behavior: 'wait' })
    await leave(page, () => goOn(page).click())
    expect(await rowsOf('answer_event', id)).toBe(1)
  })

  test('an answer of 500 or 503 is not called saved', async ({ page }) => {
    const id = await begin(page.request)
    await page.goto(`/a/${id}/q/business_size`)
    const said = await lines(page)
    let code = 500
    await page.route(saves, (route) => route.fulfill({ status: code, body: '{}' }))
    for (const answer of ['under_1m', 'over_25m']) {
      const refused = page.waitForResponse((one) => one.status() === code)
      await option(page, answer).check()
      await refused
      await expect(status(page)).toHaveText('Not saved. Try again')
      code = 503
    }
    expect((await said()).filter((line) => line.startsWith('Saved'))).toEqual([])
  })
})

test('one status region speaks, in one of the allowed texts', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/business_size`)
  await expect(status(page)).toHaveCount(1)
  await expect(page.locator('[aria-live]:not(next-route-announcer [aria-live])')).toHaveCount(0)
  const said = await lines(page)
  // All three within the pause that ends a burst of changes, however slow a mouse would be.
  for (const answer of ['under_1m', 'over_25m', 'dont_know']) await option(page, answer).dispatchEvent('click')
  await expect(status(page)).toHaveText(/^Saved at/)
  for (const line of await said()) {
    expect(line).toMatch(/^(Saving…|Saved at \d\d:\d\d|Offline\. Saved on this device|Not saved\. Try again)$/)
  }
  expect(await rowsOf('answer_event', id)).toBeLessThanOrEqual(2)
})

test('the status changes at most once in 2 s, however often an answer does', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/business_size`)
  await awake(page)
  const times = await page.evaluate(() => {
    const times: number[] = []
    const region = document.querySelector('[role="status"]')!
    new MutationObserver(() => times.push(performance.now())).observe(region, {
      ...{ characterData: true, childList: true, subtree: true },
    })
    Object.assign(window, { times })
    return times.length
  })
  expect(times).toBe(0)
  for (let count = 0; count < 8; count += 1) {
    await option(page, count % 2 ? 'under_1m' : 'over_25m').check()
    await page.waitForTimeout(600)
  }
  await expect(status(page)).toHaveText(/^Saved at/)
  const changes = await page.evaluate(() => (window as unknown as { times: number[] }).times)
  const gaps = changes.slice(1).map((time, index) => time - changes[index]!)
  expect(changes.length).toBeGreaterThan(1)
  expect(Math.min(...gaps)).toBeGreaterThan(1900)
})

test('a double click on Continue makes one save', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/business_size`)
  await awake(page)
  await option(page, 'under_1m').check()
  await leave(page, () => goOn(page).dblclick())
  // Where a save takes long, the way on leads by an address of the question that was left.
  await expect.poll(() => questionAt(page.url())?.id).toBe('product_stage')
  await expect.poll(() => rowsOf('answer_event', id)).toBe(1)
})

test('a double click on Get my report makes one version', async ({ page }) => {
  const id = await answered(page.request, persona('tin-whistle'))
  await page.goto(`/a/${id}/check`)
  await page.getByRole('button', { name: 'Get my report' }).dblclick()
  await page.waitForURL(/\/report/)
  await heading(page).waitFor()
  expect(await rowsOf('assessment_version', id)).toBe(1)
})

test('a double click on Make a resume link makes one link', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/save`)
  await awake(page, 'input[name="assessment"]')
  await page.getByRole('button', { name: 'Make a resume link' }).dblclick()
  await page.getByLabel('Your resume link').waitFor()
  await page.waitForLoadState('networkidle')
  expect(await query("SELECT 1 FROM key WHERE assessment_id = $1 AND purpose = 'resume'", [id])).toHaveLength(1)
})

test('a double click on Start now makes one assessment', async ({ page, context }) => {
  const starts: string[] = []
  page.on('request', (request) => request.url().endsWith('/start') && starts.push(request.method()))
  await page.goto('/')
  await awake(page, 'form[action="/start"] button')
  await page.getByRole('button', { name: 'Start now' }).dblclick()
  await page.waitForURL(/\/q\//)
  await heading(page).waitFor()
  expect(starts).toEqual(['POST'])
  expect((await context.cookies()).filter(({ name }) => name.startsWith('sg-'))).toHaveLength(1)
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a double click on any submit makes one record', async ({ page }) => {
    const id = await answered(page.request, persona('tin-whistle'))
    const before = await rowsOf('answer_event', id)
    await page.goto(`/a/${id}/q/business_size`)
    await option(page, 'under_1m').check()
    await goOn(page).dblclick()
    await page.waitForURL(/\/q\/(?!business_size)/)
    expect(await rowsOf('answer_event', id)).toBe(before + 1)
    await page.goto(`/a/${id}/check`)
    await page.getByRole('button', { name: 'Get my report' }).dblclick()
    await page.waitForURL(/\/report/)
    expect(await rowsOf('assessment_version', id)).toBe(1)
  })
})

test('an answer changed in two tabs shows both and overwrites neither in silence', async ({ page, context }) => {
  const id = await begin(page.request)
  const other = await context.newPage()
  // By then it has read what this device keeps, so that it did not see the answer of the first tab there.
  const copied = other.waitForResponse(`**/a/${id}/copy`)
  await other.goto(`/a/${id}/q/business_size`)
  await copied
  await page.goto(`/a/${id}/q/business_size`)
  await option(page, 'under_1m').check()
  await expect(status(page)).toHaveText(/^Saved at/)
  await option(other, 'over_25m').check()
  const notice = other.getByRole('group', { name: 'Two different answers' })
  await expect(notice).toContainText('“Under $1M”')
  await expect(notice).toContainText('“Over $25M”')
  expect(await rowsOf('answer_event', id)).toBe(2)

  await goOn(other).click()
  expect(questionAt(other.url())?.id).toBe('business_size')
  await notice.getByRole('button', { name: 'Use “Under $1M”' }).click()
  await expect(option(other, 'under_1m')).toBeChecked()
  await leave(other, () => goOn(other).click())
  const saved = () => query('SELECT value FROM answer WHERE assessment_id = $1', [assessmentAt(other.url())])
  await expect.poll(saved).toEqual([{ value: 'under_1m' }])
})

/** Listens to the status region. @returns what it has said since */
async function lines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.querySelector('[role="status"]')!
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}
