import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { origin } from './support/address'
import { awake } from './support/awake'
import { query } from './support/database'
import { reported } from './support/seed'
import { keepWhatIf } from './support/share'
import { expect, failedRequests, test } from './support/test'
import { heading, leave } from './support/walk'

const who = persona('harbour-tiles')

/** Opens the share page of a new report, once the report is `ready`. @returns the id of its assessment */
async function sharePage(page: Page, ready?: (page: Page) => Promise<unknown>): Promise<string> {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  await ready?.(page)
  await leave(page, () => page.getByRole('link', { name: 'Share or print' }).click())
  return id
}

test('a link is made by keyboard at 375 px, and a fresh browser reads the report by it', async ({
  page,
  anotherBrowser,
}) => {
  await page.setViewportSize({ width: 375, height: 800 })
  const id = await sharePage(page, noting)
  await expect(heading(page)).toBeFocused()
  const create = page.getByRole('button', { name: 'Create a link' })
  await tabTo(page, 'Include my answers')
  await page.keyboard.press('Space')
  await tabTo(page, '90 days')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, 'Create a link')
  await leave(page, () => page.keyboard.press('Enter'))
  const link = await page.getByLabel('The link').inputValue()
  expect(link).toMatch(new RegExp(`^${origin}/r/[A-Za-z0-9_-]{43}$`))
  expect(page.url()).not.toContain(link.split('/').at(-1)!)
  await expect(create).toBeVisible()
  const [row] = await query<{ with_answers: boolean; with_name: boolean; days: number }>(
    `SELECT with_answers, with_name, round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days
     FROM share WHERE assessment_id = $1`,
    [id],
  )
  expect(row).toEqual({ with_answers: true, with_name: true, days: 30 })

  const other = await (await anotherBrowser()).newPage()
  expect((await other.goto(link))?.status()).toBe(200)
  await expect(other).toHaveTitle('A shared report – Seam Gauge')
  await expect(heading(other)).toHaveText('Hire a combined firm.')
  await expect(other.getByText(`Report for ${who.name}`)).toBeVisible()
  await expect(other.getByText('It shows the answers it rests on.')).toBeVisible()
  await expect(other.getByText('Your answers', { exact: true })).toBeVisible()
  expect(await other.locator('main a[href*="/a/"], main a[href*="/q/"], main form').count()).toBe(0)
})

test('the link is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await sharePage(page)
  await leave(page, () => page.getByRole('button', { name: 'Create a link' }).click())
  await awake(page, '#sharedLink')
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByRole('status')).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.getByLabel('The link').inputValue())
})

test('the summary is copied as text, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await sharePage(page)
  await awake(page, 'main .needs-script button')
  await page.getByRole('button', { name: 'Copy summary text' }).click()
  await expect(page.getByRole('status')).toHaveText('Summary copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('combined firm')
  expect(copied.split(/\s+/).length).toBeLessThanOrEqual(160)
})

test('Print opens the report and the print window', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', location.pathname)
  })
  const id = await sharePage(page)
  await leave(page, () => page.getByRole('link', { name: 'Print', exact: true }).click())
  await expect(page.locator('body')).toHaveAttribute('data-printed', `/a/${id}/report/1`)
})

test('a double click makes one link and shows it', async ({ page }) => {
  const id = await sharePage(page)
  await page.getByRole('button', { name: 'Create a link' }).dblclick()
  await page.getByLabel('The link').waitFor()
  expect(await query('SELECT id FROM share WHERE assessment_id = $1', [id])).toHaveLength(1)
  await expect(page.getByRole('heading', { level: 3, name: 'Link 1' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Link 2' })).toHaveCount(0)
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, noise: [failedRequests] })

  test('a link is made, read and revoked', async ({ page, anotherBrowser }) => {
    await sharePage(page)
    await leave(page, () => page.getByRole('button', { name: 'Create a link' }).click())
    const link = await page.getByLabel('The link').inputValue()
    const other = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
    await other.goto(link)
    await expect(heading(other)).toHaveText('Hire a combined firm.')
    await expect(other.getByText('They are not part of this copy.')).toBeVisible()
    await page.locator('summary', { hasText: 'Revoke' }).click()
    await leave(page, () => page.getByRole('button', { name: 'Revoke link 1' }).click())
    await expect(page.getByText('The link is revoked')).toBeVisible()
    await expect(page.getByText('No links yet.')).toBeVisible()
    expect((await other.reload())?.status()).toBe(404)
    await expect(heading(other)).toHaveText('Page not found')
    await expect(other.getByText('ask them for a new one')).toBeVisible()
  })
})

test('a what-if is shared in place of the report', async ({ page, anotherBrowser }) => {
  const id = await reported(page.request, who)
  await keepWhatIf(id, 'With a smaller build', { build_needed: 'small_changes' })
  await page.goto(`/a/${id}/share?what-if=1`)
  await expect(page.getByLabel('What to share')).toHaveValue('what-if-1')
  await leave(page, () => page.getByRole('button', { name: 'Create a link' }).click())
  const other = await (await anotherBrowser()).newPage()
  await other.goto(await page.getByLabel('The link').inputValue())
  await expect(heading(other)).toHaveText('With a smaller build')
  await expect(other.getByText('A shared what-if')).toBeVisible()
  await expect(other.getByText('The real answer:')).toHaveCount(0)
  expect(await other.locator('main form, main select').count()).toBe(0)
})

/** Waits until a page notes that somebody leaves it, so that the next one begins at its heading. */
const noting = (page: Page) =>
  page.waitForFunction(() => {
    document.dispatchEvent(new Event('submit'))
    const noted = sessionStorage.getItem('left-at') !== null
    sessionStorage.removeItem('left-at')
    return noted
  })

/** Presses Tab until the control of that name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const now = document.activeElement
      const label = now instanceof HTMLInputElement ? now.labels?.[0] : now
      return label?.textContent ?? ''
    })
    if (focused.startsWith(name)) return
  }
  throw new Error(`Tab never reached ${name}`)
}
