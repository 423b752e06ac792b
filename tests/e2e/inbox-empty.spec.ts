import type { Page } from '@playwright/test'
import { fromOurPage, origin } from './support/address'
import { query } from './support/database'
import { numbered, withInbox } from './support/inbox'
import { links, openInbox } from './support/keyed-inbox'
import { expect, test } from './support/test'

/** Changes submissions as whoever is signed in. */
async function asks(page: Page, ids: readonly string[], change: Readonly<Record<string, unknown>>) {
  const data = { opId: crypto.randomUUID(), on: { ids }, asked: change }
  const reply = await page.request.post('/studio/inbox/changes', { headers: fromOurPage, data })
  expect(reply.status()).toBe(200)
}

test('the tabs count anew what a colleague changed, and nothing is announced', async ({ page }) => {
  const { ids, userId } = await withInbox(page, numbered(3))
  await openInbox(page)
  const tabs = page.getByRole('navigation', { name: 'Views' })
  await expect(tabs).toContainText('Unassigned 3')
  await expect(tabs).toContainText('Mine 0')
  const said = await page.getByRole('status').allTextContents()
  await query('UPDATE submission SET owner_id = $1, revision = revision + 1 WHERE id = ANY($2)', [
    userId,
    ids.slice(0, 2),
  ])
  await expect(tabs).toContainText('Unassigned 1')
  await expect(tabs).toContainText('Mine 2')
  expect(await page.getByRole('status').allTextContents()).toEqual(said)
})

test('a list that was worked off says what was done today', async ({ page }) => {
  const { ids, userId } = await withInbox(page, numbered(2))
  await asks(page, ids, { do: 'owner', owner: userId })
  await page.goto('/studio/inbox')
  await expect(page.getByText('Nothing unassigned. 2 were given an owner today.')).toBeVisible()
  await asks(page, ids, { do: 'status', status: 'won', reason: null })
  await page.goto('/studio/inbox?view=mine')
  await expect(page.getByText('Nothing is yours to work on. You closed 2 today.')).toBeVisible()
  await page.getByRole('link', { name: 'See all submissions' }).click()
  await expect(links(page)).toHaveCount(2)
})

test('an inbox whose rows were removed brings them back, without a script too', async ({ page, anotherBrowser }) => {
  const { ids } = await withInbox(page, numbered(3))
  await asks(page, ids, { do: 'removal' })
  const context = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const plain = await context.newPage()
  await plain.goto(`${origin}/studio/inbox`)
  await expect(plain.getByText('Nothing here right now.')).toBeVisible()
  await expect(plain.getByText(/^3 submissions were removed and can be brought back until .* UTC\.$/)).toBeVisible()
  await expect(plain.getByText('No submissions yet')).toHaveCount(0)
  await plain.getByRole('button', { name: 'Bring back 3 submissions' }).press('Enter')
  await expect(plain.getByText('It is undone')).toBeVisible()
  await expect(links(plain)).toHaveCount(3)
})

test('an inbox that sleeps says so, and one that is gone for good does not look like a new one', async ({ page }) => {
  const { ids, workspaceId } = await withInbox(page, numbered(2))
  await asks(page, ids, { do: 'snooze', until: '2099-12-01' })
  await page.goto('/studio/inbox')
  await expect(page.getByText('2 submissions are snoozed.')).toBeVisible()
  await page.getByRole('link', { name: 'See what is snoozed' }).click()
  await expect(links(page)).toHaveCount(2)
  await query('DELETE FROM submission WHERE workspace_id = $1', [workspaceId])
  await page.goto('/studio/inbox')
  await expect(page.getByText('Nothing here any more. What was sent to you is gone for good.')).toBeVisible()
})
