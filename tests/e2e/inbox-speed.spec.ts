import type { Page } from '@playwright/test'
import { focused, openInbox, rowOf, signInWith, stored } from './support/keyed-inbox'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

test('with 10,000 rows an action is painted within 100 ms, and a failed one goes back within a second', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await signInWith(page, 10_000)
  await page.addInitScript(() => {
    const kept = ((window as unknown as { timings: number[] }).timings = [] as number[])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') kept.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  await openInbox(page, '&rows=10000')
  await expect(page.locator('main table')).not.toHaveAttribute('aria-busy', 'true', { timeout: 60_000 })
  await expect(page.locator('main table')).toHaveAttribute('aria-rowcount', '10002')
  await page.keyboard.press('j')
  const rounds = [await pressed(page), await pressed(page), await pressed(page)]
  for (const [at, { painted, events }] of rounds.entries())
    console.log(`requirement 47, round ${at + 1}: painted p95 ${Math.round(painted)} ms, event timing p95 ${events} ms`)
  // Of three: a browser does work of its own at times.
  expect(median(rounds.map(({ painted }) => painted))).toBeLessThanOrEqual(100)
  expect(median(rounds.map(({ events }) => events))).toBeLessThanOrEqual(100)

  await expect(page.locator('main tr[aria-busy]')).toHaveCount(0)
  let answered = 0
  await page.route('**/studio/inbox/changes', async (route) => {
    answered = Date.now()
    await route.fulfill({
      status: 503,
      contentType: 'application/json',
      body: '{"error":{"code":"x","message":"Busy."}}',
    })
  })
  await page.keyboard.press('j')
  const id = (await focused(page)) ?? ''
  await page.keyboard.press('e')
  await expect(rowOf(page, id)).toContainText('Busy.')
  expect(Date.now() - answered).toBeLessThan(1_000)
  await expect(rowOf(page, id)).not.toContainText('Contacted')
  await page.unroute('**/studio/inbox/changes')
  await rowOf(page, id)
    .getByRole('button', { name: /Retry|Try again/ })
    .click()
  await expect(rowOf(page, id)).toContainText('Contacted')
  await expect.poll(async () => (await stored(id)).status).toBe('contacted')
})

const p95 = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** Presses 80 keys that change rows or move on, and 40 that are timed until the new word is on the screen. */
async function pressed(page: Page): Promise<{ readonly painted: number; readonly events: number }> {
  await page.evaluate(() => void ((window as unknown as { timings: number[] }).timings.length = 0))
  const painted: number[] = []
  for (let press = 0; press < 40; press += 1) {
    painted.push(await paintedAfter(page, (await focused(page)) ?? ''))
    await page.keyboard.press('j')
  }
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('i')
    await page.keyboard.press('j')
  }
  await page.waitForTimeout(500)
  const reported = await page.evaluate(() => (window as unknown as { timings: number[] }).timings)
  // Those below 16 ms are not reported, and stand for themselves as 0: of all presses, not of the slow ones.
  const quick = Array<number>(Math.max(0, 80 - reported.length)).fill(0)
  return { painted: p95(painted), events: p95([...reported, ...quick]) }
}

/** Milliseconds from the press until the frame that has the new word in it is on the screen. */
const paintedAfter = (page: Page, id: string): Promise<number> =>
  page.evaluate(async (id) => {
    const row = document.getElementById(`row-${id}`)!
    const from = performance.now()
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true }))
    while (!row.textContent!.includes('Contacted')) await new Promise((resolve) => setTimeout(resolve))
    // A task that is queued as a frame is drawn runs once that frame is on the screen.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - from
  }, id)
