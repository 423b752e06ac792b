import { readFileSync } from 'node:fs'
import { KillableApp } from '@/tests/support/killable-app'
import { everyState } from './support/states'
import { expect, test } from './support/test'

test('the kitchen is absent in production', async ({ request }) => {
  const url = process.env.E2E_DATABASE_URL || readFileSync('test-results/database-url', 'utf8')
  const app = await KillableApp.on(url)
  try {
    await app.start()
    const kitchen = await request.get(`${app.origin}/kitchen`)
    expect(kitchen.status()).toBe(404)
    expect(await kitchen.text()).not.toContain('Every component')
    expect((await request.get(`${app.origin}/help`)).status()).toBe(200)
  } finally {
    await app.kill()
  }
})

const photographed = [
  'kitchen',
  'landing',
  'question, single choice',
  'check',
  'report, combined firm',
  'report, close call',
]

for (const { name, open } of everyState.filter((state) => photographed.includes(state.name))) {
  test(`photographs in light and dark at 320, 375 and 1280: ${name}`, async ({ page }) => {
    await open(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [320, 375, 1280]) {
        await page.setViewportSize({ width, height: 812 })
        const file = `${name.replaceAll(/[^a-z]+/g, '-')}-${width}-${colorScheme}.png`
        await page.screenshot({ path: `test-results/photographs/${file}`, fullPage: true })
      }
    }
  })
}
