import { personas } from '@/tests/support/personas'
import { answered, reported } from './support/seed'
import { expect, test } from './support/test'
import { heading, questionAt } from './support/walk'

const [somebody] = personas

test('question 1 is on screen within 2 interactions and 3 s', async ({ page }) => {
  await page.goto('/')
  const from = Date.now()
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL(/\/q\//)
  await expect(heading(page)).toHaveText(questionAt(page.url())?.text ?? '')
  expect(Date.now() - from).toBeLessThan(3000)
})

test('the start button is wholly visible at 375 × 667, the third Tab stop at most', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 })
  await page.goto('/')
  const start = page.getByRole('button', { name: 'Start now' })
  const box = await start.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(667)
  for (let stops = 0; stops < 3; stops += 1) {
    await page.keyboard.press('Tab')
    if (await start.evaluate((button) => button === document.activeElement)) return
  }
  throw new Error('The start button is further away than three Tab stops')
})

test('no page before the report asks for a name or an email address to go on', async ({ page }) => {
  const id = await answered(page.request, somebody!)
  for (const path of ['/', `/a/${id}`, `/a/${id}/q/presenting_ask`, `/a/${id}/check`, `/a/${id}/save`]) {
    await page.goto(path)
    await expect(page.locator('input[type=email], input[autocomplete=email], input[name*=email i]')).toHaveCount(0)
    await expect(page.locator('input[autocomplete=name]')).toHaveCount(0)
  }
})

test('the front page of a browser with a draft and a report leads to both', async ({ page }) => {
  const draft = await answered(page.request, somebody!)
  const report = await reported(page.request, somebody!)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Continue your assessment' })).toHaveAttribute('href', `/a/${draft}`)
  await expect(page.getByRole('link', { name: /^Your report from/ })).toHaveAttribute('href', `/a/${report}/report`)
})
