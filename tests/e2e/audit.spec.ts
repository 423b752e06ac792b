import { readFileSync } from 'node:fs'
import { auditHome, fullLog, writeAudit } from './support/audit-states'
import { query } from './support/database'
import { signedMember, signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

test('what was changed in the settings stands in the audit log, with who and when', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const other = await signedMember(workspaceId, 'viewer', 'Demo Colleague')
  await page.goto('/studio/settings/workspace')
  await page.getByLabel(/name/i).first().fill('Demo Advisers, renamed')
  await page.getByRole('button', { name: /name/i }).click()
  await page.getByText('Prospects read the new name').waitFor()
  const settings = page.getByRole('navigation', { name: 'Settings' })
  await settings.getByRole('link', { name: 'Audit log' }).click()
  const lines = page.locator('main ol > li')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toContainText('Renamed the workspace')
  await expect(lines.first()).toContainText('Demo owner')
  await query('DELETE FROM member WHERE user_id = $1', [other.userId])
  await expect(lines.first().locator('time')).toHaveCount(1)
  // Neither the name before nor the one after stands in the line itself.
  const [row] = await query<{ text: string }>('SELECT a::text AS text FROM audit a WHERE workspace_id = $1', [
    workspaceId,
  ])
  expect(row?.text).not.toContain('Demo Advisers')
})

for (const scripts of [true, false]) {
  test(`the log is narrowed by person and by action, and read page by page, ${scripts ? 'with' : 'without'} scripts`, async ({
    anotherBrowser,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    const signed = await signIn(page)
    await fullLog(signed)
    const object = `workspace ${signed.workspaceId}`
    const more = Array.from({ length: 60 }, () => ({ by: signed.userId, action: 'workspace.renamed', object }))
    await writeAudit(signed.workspaceId, more)
    await page.goto(auditHome)
    const lines = page.locator('main ol > li')
    await expect(lines).toHaveCount(50)
    await expect(lines.first()).toContainText('line 67')
    await page.getByRole('link', { name: 'Older lines' }).click()
    await expect(lines).toHaveCount(17)
    await expect(lines.last()).toContainText('line 1')
    await expect(lines.last()).toContainText('Made the workspace')
    await page.getByRole('link', { name: 'Newest lines' }).click()
    await page.getByLabel('Who').selectOption({ label: 'Those who have left' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(lines).toHaveCount(1)
    await expect(lines.first()).toContainText('Somebody who has left')
    await expect(lines.first()).toContainText('1,200 people')
    await page.getByLabel('Who').selectOption({ label: 'Everybody' })
    await page.getByLabel('What').selectOption({ label: 'Changed a role' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(lines).toHaveCount(1)
    await expect(lines.first()).toContainText('From Member to Admin.')
  })
}

test('the lines are taken away as a CSV file, each with its hash', async ({ page }) => {
  const signed = await signIn(page)
  await fullLog(signed)
  await page.goto(auditHome)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Take these lines as CSV' }).click(),
  ])
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(rows).toHaveLength(8)
  const kept = await query<{ hash: string }>('SELECT hash FROM audit WHERE workspace_id = $1 ORDER BY seq DESC', [
    signed.workspaceId,
  ])
  expect(rows.slice(1).map((row) => row.slice(-65, -1))).toEqual(kept.map(({ hash }) => hash))
  await expect(page.getByText(kept[0]?.hash ?? '')).toBeVisible()
})

test.describe('whoever may not read it', () => {
  test.use({ noise: [failedRequests] })

  for (const rank of ['member', 'viewer'] as const) {
    test(`is told that there is no such page: a ${rank}`, async ({ page }) => {
      const { workspaceId } = await signIn(page)
      await signInTo(page, workspaceId, rank)
      await page.goto('/studio/settings/people')
      const settings = page.getByRole('navigation', { name: 'Settings' })
      await expect(settings.getByRole('link', { name: 'Audit log' })).toHaveCount(0)
      expect((await page.goto(auditHome))?.status()).toBe(404)
      expect(await page.title()).not.toContain('Audit')
      expect((await page.request.get(`${auditHome}/csv`)).status()).toBe(403)
    })
  }
})
