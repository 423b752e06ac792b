import type { Page } from '@playwright/test'
import { fromOurPage } from './support/address'
import { awake } from './support/awake'
import { violations } from './support/rules'
import { begin } from './support/seed'
import { everyState } from './support/states'
import { expect, failedRequests, test } from './support/test'
import { heading } from './support/walk'

// A colour half way to another would be looked at as if it stayed.
test.use({ contextOptions: { reducedMotion: 'reduce' } })
// Pages that are not there say so with a status that the browser reports.
test.use({ noise: [failedRequests] })

const widths = [320, 375, 1280]
const themes = ['light', 'dark'] as const

for (const { name, open } of everyState) {
  test(`axe finds nothing in light and dark at 320, 375 and 1280: ${name}`, async ({ page }) => {
    await open(page)
    await lookThrough(page)
  })
}

test('axe finds nothing on the page of a resume link that has ended', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/save`)
  await page.getByRole('button', { name: 'Make a resume link' }).click()
  const link = await page.getByLabel('Your resume link').inputValue()
  await page.request.post(`/a/${id}/deletion`, { headers: fromOurPage, form: {} })
  await page.goto(link)
  await expect(heading(page)).toHaveText('This link has ended')
  await lookThrough(page)
})

test('a chosen colour theme stays on the next page', async ({ page }) => {
  await page.goto('/help')
  await awake(page, '[aria-label=Colours] button')
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.goto('/privacy')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await violations(page)).toEqual([])
})

/** Looks at an open page in each theme at each width. */
async function lookThrough(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await violations(page), `${colorScheme}, ${width}`).toEqual([])
    }
  }
}
