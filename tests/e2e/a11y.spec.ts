import { everyState } from './support/states'
import { expect, failedRequests, test } from './support/test'
import { violations } from './support/rules'

// Pages that are not there say so with a status that the browser reports.
test.use({ noise: [failedRequests] })

const widths = [320, 375, 1280]
const themes = ['light', 'dark'] as const

for (const { name, open } of everyState) {
  test(`axe finds nothing in light and dark at 320, 375 and 1280: ${name}`, async ({ page }) => {
    await open(page)
    for (const colorScheme of themes) {
      for (const width of widths) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await violations(page), `${colorScheme}, ${width}`).toEqual([])
      }
    }
  })
}

test('a chosen colour theme stays on the next page', async ({ page }) => {
  await page.goto('/help')
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.goto('/privacy')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await violations(page)).toEqual([])
})
