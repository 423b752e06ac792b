import { reportStates } from './support/report-states'
import { everyState } from './support/states'
import { expect, failedRequests, test } from './support/test'
import { clippedText, coveredStops, sidewaysScroll, smallTargets, spaceText, unlawfulControls } from './support/rules'

test.use({ noise: [failedRequests] })

for (const { name, open } of everyState) {
  test(`nothing is disabled, required, too small, cut off or covered: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 })
    await open(page)
    await expect(page.locator('h1')).toHaveCount(1)
    expect.soft(await unlawfulControls(page), 'controls').toEqual([])
    expect.soft(await smallTargets(page), 'targets at 375').toEqual([])

    // 320 px wide and 256 px high is 1280 × 1024 at 400 % zoom.
    await page.setViewportSize({ width: 320, height: 256 })
    expect.soft(await sidewaysScroll(page), 'sideways scroll').toEqual([])
    const { covered, stops } = await coveredStops(page)
    expect.soft(covered, 'covered focus').toEqual([])
    // A dialog keeps focus to itself, and may have one button.
    const isAsked = (await page.locator('dialog[open]').count()) > 0
    if (!isAsked) expect(stops).toBeGreaterThan(2)
    await spaceText(page)
    expect.soft(await sidewaysScroll(page), 'sideways scroll with wide text').toEqual([])
    expect.soft(await clippedText(page), 'text cut off').toEqual([])
  })
}

test('on a wide report nothing covers what has focus', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await reportStates[0]!.open(page)
  const { covered, stops } = await coveredStops(page)
  expect(covered).toEqual([])
  expect(stops).toBeGreaterThan(20)
})
