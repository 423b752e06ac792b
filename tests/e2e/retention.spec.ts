import type { Locator, Page } from '@playwright/test'
import { query } from './support/database'
import { chooseRule, oldOnes, plantRuns, retentionHome } from './support/retention-states'
import { signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

const box = (page: Page) => page.getByRole('checkbox', { name: 'Let go of them at the next run' })
const nextRun = /The next run, \w{3} \d{1,2} \w{3,4} \d{4}, 03:00 UTC, reaches 3 submissions and 1 person\./

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('No Tab leads there')
}

test('is set by keyboard alone, and says first what it reaches', async ({ page }) => {
  const { workspaceId } = await oldOnes(page, 3)
  await page.goto(retentionHome)
  await expect(page.getByText('Retention is off.')).toBeVisible()
  await expect(page.getByText('No runs yet.')).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Nothing. They are kept' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Make them anonymous' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^Error: Retention/)
  await expect(page.locator('#error-summary')).toContainText('Tick the box to let go of 3 submissions and 1 person.')
  await expect(page.getByText(nextRun)).toBeVisible()
  await expect(page.getByText('This cannot be undone')).toBeVisible()
  const kept = await query('SELECT 1 FROM workspace WHERE id = $1 AND retention_months IS NULL', [workspaceId])
  expect(kept).toHaveLength(1)
  await expect(page.getByLabel('After how many months')).toHaveValue('12')
  await tabTo(page, box(page))
  await page.keyboard.press('Space')
  await expect(box(page)).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByText('After 12 months, names go and counts stay. The next run is on')).toBeVisible()
  await expect(page.getByText('It reaches 3 submissions and 1 person.')).toBeVisible()
  await page.goto('/studio/settings/audit')
  await expect(page.locator('main ol > li').first()).toContainText('Changed how long submissions are kept')
  await expect(page.locator('main ol > li').first()).toContainText('After 12 months, names go and counts stay.')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('is refused, agreed to, and turned off again', async ({ page }) => {
    await oldOnes(page, 3)
    await page.goto(retentionHome)
    await chooseRule(page, 'Delete them', 'a year')
    await expect(page.locator('#error-summary')).toContainText('Write a whole number of months, 1 to 120.')
    await expect(page.getByLabel('After how many months')).toHaveValue('a year')
    await page.getByLabel('After how many months').fill('12')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(nextRun)).toBeVisible()
    await expect(box(page)).not.toBeChecked()
    // What is agreed to is what was shown: other months beside the ticked box ask anew.
    await box(page).check()
    await page.getByLabel('After how many months').fill('13')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.locator('#error-summary')).toContainText('Tick the box')
    await box(page).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('After 13 months, all of it is deleted.')).toBeVisible()
    await page.getByRole('radio', { name: 'Nothing. They are kept' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Retention is off.')).toBeVisible()
  })
})

test('the worker lets go of what is older, and every place says so', async ({ page }) => {
  const { workspaceId, ids } = await oldOnes(page, 3)
  await plantRuns(workspaceId, [{ reached: 7, finished_at: null }])
  await query(`UPDATE workspace SET retention_months = 12, retention_does = 'anonymise' WHERE id = $1`, [workspaceId])
  await query(`SELECT graphile_worker.add_job('retention', '{}'::json, job_key := 'retention')`)
  const state = async () =>
    (
      await query<{ reached: number }>(
        `SELECT reached FROM retention_run WHERE workspace_id = $1 AND finished_at > now() - interval '5 minutes'`,
        [workspaceId],
      )
    )[0]?.reached
  await expect.poll(state, { timeout: 30_000 }).toBe(3)
  await page.goto(retentionHome)
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('After 12 months, names go and counts stay')
  await expect(rows.nth(1).getByRole('cell')).toHaveText([/After 12/, '3', '1', 'Done'])
  await expect(rows.nth(2).getByRole('cell').last()).toHaveText('Cut off. The next run went on.')
  const removed = /Removed on \d{1,2} \w+ \d{4}, as set under Retention/
  await page.goto('/studio/inbox?view=all')
  await expect(page.getByRole('row').filter({ hasText: removed })).toHaveCount(3)
  await expect(page.getByRole('main')).not.toContainText('Demo Business')
  await page.goto(`/studio/submissions/${ids[0]}`)
  await expect(page.getByText(removed)).toBeVisible()
  await expect(page.getByText('What was recommended still counts in the analytics')).toBeVisible()
  await expect(page.getByText('Removed, as set under Retention.')).toBeVisible()
})

test.describe('who may not', () => {
  test.use({ noise: [failedRequests] })

  test('a member and a viewer find no such page, and no way to it', async ({ page, anotherBrowser }) => {
    const { workspaceId } = await signIn(page)
    for (const rank of ['member', 'viewer'] as const) {
      const theirs = await (await anotherBrowser()).newPage()
      await signInTo(theirs, workspaceId, rank)
      expect((await theirs.goto(retentionHome))?.status()).toBe(404)
      await theirs.goto('/studio/settings/people')
      const settings = theirs.getByRole('navigation', { name: 'Settings' })
      await expect(settings.getByRole('link', { name: 'Retention' })).toHaveCount(0)
    }
    await page.goto('/studio/settings/people')
    const settings = page.getByRole('navigation', { name: 'Settings' })
    await settings.getByRole('link', { name: 'Retention' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible()
  })
})
