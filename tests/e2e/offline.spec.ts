import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { journey } from '@/lib/engine/journey'
import { persona } from '@/tests/support/personas'
import { origin } from './support/address'
import { rowsOf } from './support/database'
import { waitingOn } from './support/device'
import { away, cuttable, goOffline, goOnline, held, opened, twoGivenOffline, unheard } from './support/offline'
import { answerOf, rubric } from './support/seed'
import { expect, test } from './support/test'
import { answerByMouse, goOn, heading, leave, option, questionAt, status, walkThrough } from './support/walk'

test.use({ noise: [unheard] })

const busy = persona('harbour-tiles')

test.beforeEach(({ context }) => cuttable(context))

/** The worker is asked where to go on, and the page it answers with goes there. */
const onQuestion = (page: Page) => page.waitForURL((url) => !url.pathname.endsWith('/next'))

test('five answers given offline are on the server within 5 s of going online', async ({ page }) => {
  const id = await opened(page)
  await goOffline(page)
  const given = []
  for (let count = 0; count < 5; count += 1) {
    const question = questionAt(page.url())!
    given.push(question.id)
    await expect(heading(page)).toHaveText(question.text)
    await answerByMouse(page, question, answerOf(busy, question))
    await onQuestion(page)
    await expect(status(page)).toHaveText(away)
  }
  expect(await rowsOf('answer', id)).toBe(0)
  expect(await waitingOn(page, id)).toBe(5)
  await goOnline(page)
  await expect.poll(() => rowsOf('answer', id), { timeout: 5000 }).toBe(5)
  expect(Object.keys(await held(id)).sort()).toEqual(given.sort())
  await expect(status(page)).toHaveText(/^Saved at \d\d:\d\d$/)
  expect(await waitingOn(page, id)).toBe(0)
  await leave(page, () =>
    goOn(page)
      .click()
      .then(() =>
        option(page, 'dont_know')
          .check()
          .then(() => goOn(page).click()),
      ),
  )
  expect(await page.evaluate(() => document.querySelector('main')?.innerText)).not.toContain('There is no connection')
})

test('a reload offline shows the page again, never the browser’s own', async ({ page }) => {
  const id = await opened(page)
  await goOffline(page)
  await option(page, 'both').check()
  await expect(status(page)).toHaveText(away)
  for (let count = 0; count < 2; count += 1) {
    await page.reload()
    await expect(heading(page)).toHaveText(rubric.questions.find(({ id }) => id === 'presenting_ask')!.text)
    await expect(option(page, 'both')).toBeChecked()
    await expect(status(page)).toHaveText(away)
  }
  await leave(page, () => goOn(page).click())
  await expect(heading(page)).toBeFocused()
  await page.goBack()
  await expect(option(page, 'both')).toBeChecked()
  await page.goForward()
  expect(questionAt(page.url())?.id).toBe('recent_events')
  await page.reload()
  expect(questionAt(page.url())?.id).toBe('recent_events')
  const titles = {
    [`/a/${id}`]: 'Your assessment',
    [`/a/${id}/check`]: 'Check your answers before you get your report',
    [`/a/${id}/save`]: 'Save and come back',
    [`/a/${id}/report`]: 'This page needs a connection',
    '/a/00000000000000000000': 'There is no connection',
    '/resume/x': 'There is no connection',
    '/': 'There is no connection',
  }
  for (const [path, title] of Object.entries(titles)) {
    await page.goto(path)
    await expect(heading(page)).toHaveText(title)
    await expect(page.locator('h1')).toHaveCount(1)
  }
  await page.goto(`/a/${id}/check`)
  await expect(
    page.getByText('We need a connection to work out your report. Your answers are saved on this device.'),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Change What you want sorted out first' }).click()
  await expect(option(page, 'both')).toBeChecked()
  await leave(page, () => goOn(page).press('Enter'))
  await goOnline(page)
  await expect(page.getByText('Saved at')).toBeVisible()
})

test('the whole assessment can be answered offline, along the same branches', async ({ page }) => {
  test.setTimeout(120_000)
  const id = await opened(page)
  await goOffline(page)
  const given = await walkThrough(page, busy, async (page, question, answer) => {
    await answerByMouse(page, question, answer)
    await onQuestion(page)
  })
  expect(new URL(page.url()).pathname).toBe(`/a/${id}/check`)
  expect(journey(rubric, given.answers, new Set(given.passed)).next).toBeNull()
  expect(await rowsOf('answer', id)).toBe(0)
  await goOnline(page)
  await expect(page.getByRole('button', { name: 'Get my report' })).toBeVisible({ timeout: 20_000 })
  const passed = Object.fromEntries(given.passed.map((question) => [question, null]))
  expect(await held(id)).toEqual({ ...given.answers, ...passed })
  await page.getByRole('button', { name: 'Get my report' }).click()
  await page.waitForURL(/\/report$/)
})

test('answers given offline are sent when the browser is closed and opened again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'seam-gauge-browser-'))
  const { executablePath = '', args = [] } = test.info().project.use.launchOptions ?? {}
  const browser = () => chromium.launchPersistentContext(folder, { executablePath, args, baseURL: origin })
  const first = await browser()
  await cuttable(first)
  const page = await first.newPage()
  const id = await twoGivenOffline(page)
  expect(await waitingOn(page, id)).toBe(2)
  await first.close()
  expect(await rowsOf('answer', id)).toBe(0)

  // Any page of ours will do.
  const second = await browser()
  const again = await second.newPage()
  await again.addInitScript(() => localStorage.clear())
  await again.goto('/help')
  await expect.poll(() => held(id)).toEqual({ presenting_ask: 'both', recent_events: ['leader_left'] })
  await second.close()
})
