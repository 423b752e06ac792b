import type { Page } from '@playwright/test'
import { plantedLink } from '@/tests/support/submitted'
import { origin } from './support/address'
import { query } from './support/database'
import { numbered, plantRows, withInbox } from './support/inbox'
import { signedMember, signIn, useCookie } from './support/studio'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

const links = (page: Page) => page.locator('a[data-row-link]')
const menu = (page: Page, name: string) => page.locator('#inbox-filters summary').filter({ hasText: name })
const status = (page: Page) => page.getByRole('status')
const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY))

/** Waits until a script has the page: before that a link loads the page anew. */
async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('button', { name: 'Commands' })).toBeVisible()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('table, main')!).some((key) => key.startsWith('__react')),
  )
}

test('filters, search, sort and page stand in the address; Reload and Back restore them and the scroll', async ({
  page,
}) => {
  await withInbox(
    page,
    numbered(130, (at) => ({ status: at % 2 === 0 ? 'new' : 'contacted', outcome: 'advisory_fractional' })),
  )
  await open(page, '/studio/inbox?view=all')
  await expect(page.getByText('130 results', { exact: true })).toBeVisible()

  await menu(page, 'Status').click()
  await page.getByLabel('Contacted').check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('65 results').first()).toBeVisible()
  await expect(page).toHaveURL(/status=contacted/)

  await page.getByRole('link', { name: 'Company and person' }).click()
  await expect(page).toHaveURL(/sort=company/)
  await expect(page.locator('th[aria-sort]')).toHaveCount(1)
  await expect(page.locator('th[aria-sort="ascending"]')).toContainText('Company and person')
  await expect(links(page).first()).toHaveText('Demo Business 002')

  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(links(page).first()).toHaveText('Demo Business 102')
  await page.getByRole('link', { name: 'Previous page' }).click()
  await expect(links(page).first()).toHaveText('Demo Business 002')

  await page.evaluate(() => window.scrollTo(0, 640))
  await expect.poll(() => scrolled(page)).toBe(640)
  const list = page.url()
  await page.reload()
  await expect(links(page).first()).toHaveText('Demo Business 002')
  await expect.poll(async () => Math.abs((await scrolled(page)) - 640)).toBeLessThanOrEqual(8)

  await page.goto('/studio/outbox')
  await page.goBack()
  await expect(page).toHaveURL(list)
  await expect(page.getByText('65 results').first()).toBeVisible()
  await expect.poll(async () => Math.abs((await scrolled(page)) - 640)).toBeLessThanOrEqual(8)

  // The field is above: to write in it is to scroll up.
  await page.getByRole('searchbox').fill('017')
  const left = await scrolled(page)
  await expect(page.getByText('No results for Contacted and “017”.')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('65 results').first()).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect.poll(async () => Math.abs((await scrolled(page)) - left)).toBeLessThanOrEqual(8)
})

test('each filter is told: how many results there are, once and in words', async ({ page }) => {
  await withInbox(
    page,
    numbered(12, (at) => ({ closeCall: at < 3, tags: at < 1 ? ['north'] : [] })),
  )
  await open(page, '/studio/inbox')
  await expect(page.locator('table caption')).toHaveText('Unassigned: 12 results')
  await expect(page.locator('th[aria-sort]')).toHaveCount(1)
  await page.getByRole('link', { name: 'Close calls' }).click()
  await expect(status(page)).toHaveText('3 results')
  await menu(page, 'Tag').click()
  await page.getByLabel('Rows with this tag').fill('north')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(status(page)).toHaveText('1 result')
  await page.getByRole('link', { name: 'Clear close calls' }).click()
  await expect(page).not.toHaveURL(/close=/)
  await page.getByRole('link', { name: 'Clear tag north' }).click()
  await expect(status(page)).toHaveText('12 results')
  await page.getByRole('searchbox').fill('d')
  await page.getByRole('searchbox').fill('business 04')
  await expect(status(page)).toHaveText('1 result')
  await page.getByRole('searchbox').press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(status(page)).toHaveText('12 results')
})

test('the head selects the page, all results are chosen apart, and nothing selected is said', async ({ page }) => {
  const { workspaceId, ...of } = await withInbox(page, numbered(57))
  // Somebody's already, so that the workspace is not empty once the others are gone.
  await plantRows({ workspaceId }, of.link, [{ company: 'Demo Owned', ownerId: of.userId }])
  await open(page, '/studio/inbox')
  await page.getByRole('button', { name: 'Assign' }).click()
  await expect(page.getByText('Select at least one submission first.').first()).toBeVisible()

  const head = page.getByRole('checkbox', { name: 'Select all rows on this page' })
  await page.getByRole('checkbox', { name: 'Select Demo Business 01' }).check()
  await expect(page.getByText('1 selected on this page.')).toBeVisible()
  expect(await head.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
  await head.check()
  await expect(page.getByText('50 selected on this page.')).toBeVisible()
  const [counted] = await query<{ n: number }>(
    'SELECT count(*)::int AS n FROM submission WHERE workspace_id = $1 AND owner_id IS NULL',
    [workspaceId],
  )
  await page.getByRole('button', { name: `Select all ${counted?.n} results` }).click()
  await expect(page.getByText('All 57 results selected.')).toBeVisible()

  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete all 57 results' }).click()
  await expect(page.getByText('57 changed.').first()).toBeVisible()
  await expect(page.getByText('Nothing unassigned.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(links(page)).toHaveCount(50)
  expect(
    await query('SELECT 1 FROM submission WHERE workspace_id = $1 AND removed_at IS NOT NULL', [workspaceId]),
  ).toEqual([])
})

test('ten thousand rows are read in the browser, of which few are drawn; any of them can have focus', async ({
  page,
}) => {
  test.slow()
  await withInbox(page, numbered(10_050))
  await open(page, '/studio/inbox?rows=10000')
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '10002', { timeout: 60_000 })
  expect(await links(page).count()).toBeLessThan(120)
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check()
  await expect(page.getByText('10,000 selected on this page.')).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(page.getByRole('link', { name: 'Demo Business 10000' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Next page' })).toBeVisible()
})

test('a row opens beside the list where there is room, and on its own page where there is none', async ({ page }) => {
  const { ids } = await withInbox(
    page,
    numbered(3, () => ({ outcome: 'scoped_audit', firm: 12, urgency: 1 })),
  )
  await open(page, '/studio/inbox')
  await links(page).first().click()
  const pane = page.getByRole('complementary', { name: 'Open: Demo Business 1' })
  await expect(pane).toContainText('Scoped audit 12 of 20')
  await expect(page).toHaveURL(new RegExp(`open=${ids[0]}`))
  await expect(links(page).first()).toHaveAttribute('aria-current', 'true')
  await page.reload()
  await expect(pane).toBeVisible()
  await pane.getByRole('button', { name: 'Close' }).click()
  await expect(pane).toHaveCount(0)
  await expect(links(page).first()).toBeFocused()
  await page.setViewportSize({ width: 1100, height: 800 })
  await links(page).first().click()
  await expect(page).toHaveURL(new RegExp(`/studio/submissions/${ids[0]}`))
})

test('a view is saved, changed, discarded, shared and removed', async ({ page, anotherBrowser }) => {
  const { workspaceId } = await withInbox(
    page,
    numbered(4, (at) => ({ status: at === 0 ? 'won' : 'new' })),
  )
  await open(page, '/studio/inbox?view=all&status=won')
  await page.getByText('Save as').click()
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByText('Write what the view is called.').first()).toBeVisible()
  await page.getByLabel('What the view is called').fill('Demo wins')
  await page.getByLabel('Share it').check()
  await page.getByRole('button', { name: 'Save the view' }).click()
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('link', { name: 'Demo wins' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('Unsaved changes')).toHaveCount(0)
  await page.getByRole('link', { name: 'Close calls' }).click()
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  await page.getByRole('link', { name: 'Discard' }).click()
  await expect(page.getByText('1 result').first()).toBeVisible()

  const viewer = await anotherBrowser()
  await useCookie(viewer, (await signedMember(workspaceId, 'viewer')).cookie)
  const theirs = await viewer.newPage()
  await theirs.goto(`${origin}/studio/inbox`)
  await theirs.getByRole('link', { name: 'Demo wins' }).click()
  await expect(theirs.getByText('1 result').first()).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Remove this view' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Remove this view' }).click()
  await expect(page.getByText('The view is removed')).toBeVisible()
  await expect(views.getByRole('link', { name: 'Demo wins' })).toHaveCount(0)
})

test('an empty list says why, what clearing one filter shows, and how many have started', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  await page.goto('/studio/inbox')
  await expect(page.getByText('No submissions yet. Send a link.')).toBeVisible()
  const link = await plantedLink(query, workspaceId)
  await plantRows(
    { workspaceId },
    link.id,
    numbered(3, () => ({ status: 'won' })),
  )
  await page.reload()
  await expect(page.getByText('Nothing unassigned.')).toBeVisible()
  await page.goto('/studio/inbox?view=all&status=won&q=nowhere')
  await expect(page.getByText('No results for Won and “nowhere”.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear “nowhere” to see 3 results' }).click()
  await expect(links(page)).toHaveCount(3)
})

test('without a script the list is filtered, paged, searched and changed by plain links and forms', async ({
  page,
  anotherBrowser,
}) => {
  await withInbox(
    page,
    numbered(60, (at) => ({ status: at < 55 ? 'new' : 'in_review' })),
  )
  const context = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const plain = await context.newPage()
  await plain.goto(`${origin}/studio/inbox`)
  await expect(links(plain)).toHaveCount(50)
  await plain.getByRole('link', { name: 'Next page' }).click()
  await expect(links(plain)).toHaveCount(10)
  await menu(plain, 'Status').click()
  await plain.getByRole('checkbox', { name: /^New/ }).check()
  await plain.getByRole('checkbox', { name: /^In review/ }).check()
  await plain.getByRole('button', { name: 'Show' }).click()
  await expect(plain.getByText('60 results').first()).toBeVisible()
  await plain.getByRole('searchbox').fill('business 07')
  await plain.getByRole('button', { name: 'Search' }).click()
  await expect(links(plain)).toHaveCount(1)
  await plain.getByRole('checkbox', { name: 'Select Demo Business 07' }).check()
  await plain.locator('details:has(select[name="status"]) > summary').click()
  await plain.getByRole('combobox', { name: 'Status' }).selectOption('Contacted')
  await plain.getByRole('button', { name: 'Set the status' }).click()
  await expect(plain.getByText('It is saved')).toBeVisible()
})

test('a viewer reads and works on nothing', async ({ page }) => {
  await withInbox(page, numbered(2), 'viewer')
  await open(page, '/studio/inbox')
  await expect(links(page)).toHaveCount(2)
  for (const name of ['Assign', 'Status', 'Tag', 'Snooze', 'Export', 'Delete']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
})

test('the old address of the list leads to the inbox, with its link', async ({ page }) => {
  const { link } = await withInbox(page, numbered(2))
  await page.goto(`/studio/submissions?link=${link}`)
  await expect(page).toHaveURL(`/studio/inbox?view=all&link=${link}`)
  await expect(links(page)).toHaveCount(2)
})
