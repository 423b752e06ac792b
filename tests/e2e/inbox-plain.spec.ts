import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { origin } from './support/address'
import { numbered, withInbox } from './support/inbox'
import { links } from './support/keyed-inbox'
import { expect, test } from './support/test'

type AnotherBrowser = (options?: BrowserContextOptions) => Promise<BrowserContext>

/** The inbox without a script, with some of its rows ticked, and the form for them open. */
async function ticked(page: Page, anotherBrowser: AnotherBrowser, rows: readonly number[]) {
  const { ids } = await withInbox(page, numbered(4))
  const context = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const plain = await context.newPage()
  await plain.goto(`${origin}/studio/inbox?view=all`)
  for (const row of rows) await plain.getByRole('checkbox', { name: `Select Demo Business ${row}` }).press('Space')
  const form = plain.locator('details:has(select[name="status"])')
  await form.locator('> summary').press('Enter')
  await form.getByLabel('Reason, for “not a fit”').fill('A reason of theirs')
  return { plain, ids }
}

test('ticked rows are deleted without a script, after a page that asks', async ({ page, anotherBrowser }) => {
  const { plain, ids } = await ticked(page, anotherBrowser, [1, 3])
  await plain.getByRole('button', { name: 'Delete…' }).press('Enter')
  await expect(plain.getByRole('heading', { name: 'Delete 2 submissions?' })).toBeVisible()
  expect(plain.url()).not.toContain('reason')
  await expect(plain.getByRole('main').getByRole('listitem')).toHaveText(['Demo Business 1', 'Demo Business 3'])
  await plain.getByRole('link', { name: 'Keep them' }).press('Enter')
  await expect(links(plain)).toHaveCount(4)
  await plain.goto(`${origin}/studio/inbox/removal?ids=${ids[0]},${ids[2]}&back=/studio/inbox?view=all`)
  await plain.getByRole('button', { name: 'Delete 2 submissions' }).press('Enter')
  await expect(plain.getByText('It is saved')).toBeVisible()
  await expect(links(plain)).toHaveCount(2)
  await plain.getByRole('button', { name: /^Undo/ }).press('Enter')
  await expect(links(plain)).toHaveCount(4)
})

test('ticked rows are exported without a script, with a choice of columns', async ({ page, anotherBrowser }) => {
  const { plain } = await ticked(page, anotherBrowser, [2, 4])
  await plain.getByRole('button', { name: 'Export…' }).press('Enter')
  await expect(plain.getByRole('heading', { name: 'New export' })).toBeVisible()
  await plain.getByRole('checkbox', { name: 'Company' }).setChecked(true)
  await plain.getByRole('button', { name: 'Export 2 submissions' }).press('Enter')
  await expect(plain.getByRole('main')).toContainText(/Exporting 2 rows|2 rows/)
})

test('nothing ticked is said, and changes nothing', async ({ page, anotherBrowser }) => {
  const { plain } = await ticked(page, anotherBrowser, [])
  for (const name of ['Delete…', 'Export…']) {
    await plain.locator('details:has(select[name="status"])').evaluate((one) => one.setAttribute('open', ''))
    await plain.getByRole('button', { name }).press('Enter')
    await expect(plain.getByText('Tick at least one submission first.')).toBeVisible()
    await expect(links(plain)).toHaveCount(4)
  }
})
