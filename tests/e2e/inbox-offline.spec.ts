import type { Page } from '@playwright/test'
import { query } from './support/database'
import { colleague, keysHeard, links, openInbox, rowOf, signInWith, stored } from './support/keyed-inbox'
import { cuttable, goOffline, goOnline, unheard } from './support/offline'
import { keepsAnything, keptRows, keptText, listKept } from './support/studio-device'
import { withSubmission } from './support/submission-states'
import { expect, test } from './support/test'

test.use({ noise: [unheard] })
test.beforeEach(({ context }) => cuttable(context))

const idOf = async (page: Page, at: number) => (await links(page).nth(at).getAttribute('data-row-link')) ?? ''
const focus = (page: Page, id: string) => page.locator(`a[data-row-link="${id}"]`).focus()
const offlineList = (page: Page) => page.getByText(/^You are offline\. This is the list as of \d\d:\d\d\.$/)
const changesIn = async (workspaceId: string) => {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM change WHERE workspace_id = $1', [
    workspaceId,
  ])
  return row?.n
}

test('changes made offline wait, survive a reload, can be taken back, and are sent once', async ({ page }) => {
  const { workspaceId, userId } = await signInWith(page, 4)
  await openInbox(page)
  await listKept(page)
  const [one, two] = [await idOf(page, 0), await idOf(page, 1)]
  await goOffline(page)
  await focus(page, one)
  await page.keyboard.press('e')
  await page.keyboard.press('i')
  await expect(rowOf(page, one)).toContainText('Contacted')
  await expect(rowOf(page, one)).toContainText('Waiting to send')
  await expect(page.getByText('2 changes wait to be sent. Signing out deletes them.')).toBeVisible()
  await expect.poll(() => keptRows(page, 'waiting')).toBe(2)
  expect((await stored(one)).status).toBe('new')

  await page.reload()
  await expect(offlineList(page)).toBeVisible()
  await keysHeard(page)
  await expect(links(page)).toHaveCount(4)
  await expect(rowOf(page, one)).toContainText('Contacted')
  await expect(rowOf(page, one)).toContainText('Waiting to send')
  await focus(page, two)
  await page.keyboard.press('e')
  await expect(rowOf(page, two)).toContainText('Waiting to send')
  await expect.poll(() => keptRows(page, 'waiting')).toBe(3)
  await page.keyboard.press('z')
  await expect(rowOf(page, two)).not.toContainText('Waiting to send')
  await expect(rowOf(page, two)).toContainText('New')
  await expect.poll(() => keptRows(page, 'waiting')).toBe(2)

  await goOnline(page)
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible({ timeout: 20_000 })
  await expect(rowOf(page, one)).toContainText('Contacted')
  await expect(rowOf(page, one)).not.toContainText('Waiting to send')
  await expect.poll(() => stored(one)).toMatchObject({ status: 'contacted', owner_id: userId })
  expect(await stored(two)).toMatchObject({ status: 'new' })
  expect(await changesIn(workspaceId)).toBe(2)
  await expect.poll(() => keptRows(page, 'waiting')).toBe(0)
})

test('in the page that stayed open they are sent by themselves, and a conflict is told', async ({
  page,
  anotherBrowser,
}) => {
  const { workspaceId } = await signInWith(page, 2)
  const sam = await colleague(await anotherBrowser(), workspaceId, 'Demo Sam')
  await Promise.all([openInbox(page), openInbox(sam.page)])
  const [one, two] = [await idOf(page, 0), await idOf(page, 1)]
  await goOffline(page)
  for (const id of [one, two]) {
    await focus(page, id)
    await page.keyboard.press('e')
    await expect(rowOf(page, id)).toContainText('Waiting to send')
  }
  await focus(sam.page, one)
  await sam.page.keyboard.press('s')
  await sam.page.getByRole('radio', { name: 'Won' }).check()
  await sam.page.keyboard.press('Enter')
  await expect.poll(async () => (await stored(one)).status).toBe('won')
  await goOnline(page)
  await expect(rowOf(page, one)).toContainText(/Demo Sam set it to Won at \d\d:\d\d\. Yours was not kept\./)
  await expect(rowOf(page, one)).not.toContainText('Waiting to send')
  await expect(rowOf(page, two)).toContainText('Contacted')
  await expect.poll(async () => (await stored(two)).status).toBe('contacted')
  expect((await stored(one)).status).toBe('won')
  await expect(rowOf(sam.page, one)).toContainText(/tried to set this to Contacted at \d\d:\d\d\. Your change stands\./)
})

test('signing out takes the list and what waits off the device', async ({ page }) => {
  await signInWith(page, 3)
  await openInbox(page)
  await listKept(page)
  const one = await idOf(page, 0)
  const name = await links(page).first().innerText()
  await page.route('**/studio/inbox/changes', (route) => route.abort())
  await focus(page, one)
  await page.keyboard.press('e')
  await expect(page.getByText('1 change waits to be sent. Signing out deletes it.')).toBeVisible()
  expect((await keptText(page, 'lists')).join()).toContain(name)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out', { exact: true })).toBeVisible()
  await expect.poll(() => keepsAnything(page)).toBe(false)
  await goOffline(page)
  await page.goto('/studio/inbox?view=all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no connection')
  await expect(page.getByText('This device keeps no list.')).toBeVisible()
  expect(await page.locator('main').innerText()).not.toContain(name)
  await goOnline(page)
  expect((await stored(one)).status).toBe('new')
})

test('whoever signs in after somebody on the same device finds nothing of theirs', async ({ page }) => {
  await signInWith(page, 3)
  await openInbox(page)
  await listKept(page)
  const theirs = await idOf(page, 0)
  await goOffline(page)
  await focus(page, theirs)
  await page.keyboard.press('e')
  await expect.poll(() => keptRows(page, 'waiting')).toBe(1)
  await page.goto('/privacy')
  await goOnline(page)
  await signInWith(page, 1)
  await openInbox(page)
  await expect.poll(() => keptRows(page, 'waiting')).toBe(0)
  await expect.poll(async () => (await keptText(page, 'lists')).join().includes(theirs)).toBe(false)
  await listKept(page)
  await goOffline(page)
  await page.reload()
  await expect(offlineList(page)).toBeVisible()
  await expect(links(page)).toHaveCount(1)
  await expect(rowOf(page, theirs)).toHaveCount(0)
  await goOnline(page)
  expect((await stored(theirs)).status).toBe('new')
})

test('a page of a submission says what works offline, and leads to the list', async ({ page }) => {
  await signInWith(page, 1)
  await openInbox(page)
  await listKept(page)
  const href = (await links(page).first().getAttribute('href')) ?? ''
  await goOffline(page)
  await page.goto(href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no connection')
  await expect(page.getByText('change status, owner, tags and snoozes in it')).toBeVisible()
  await page.getByRole('link', { name: 'See the list of the inbox' }).click()
  await expect(offlineList(page)).toBeVisible()
})

test('a note written offline waits in the list and is sent by itself, once', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  await expect(page.locator('html[data-keys="heard"]')).toBeAttached()
  await goOffline(page)
  await page.getByLabel('Write a note').fill('Demo words on a train')
  await page.getByRole('button', { name: 'Save the note' }).click()
  const waits = page.getByRole('list', { name: 'Notes that wait' })
  await expect(waits).toContainText('Waiting to send')
  await expect(waits).toContainText('Demo words on a train')
  await expect(page.getByLabel('Write a note')).toHaveValue('')
  await expect(page.getByText('1 note waits to be sent. Signing out deletes it.')).toBeVisible()
  await goOnline(page)
  await expect(waits).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Private notes' })).toContainText('Demo words on a train')
  const written = () => query(`SELECT words FROM note WHERE submission_id = $1`, [of.submission])
  expect(await written()).toEqual([{ words: 'Demo words on a train' }])
})

test('a note that is refused once there is a connection is back in the field', async ({ page }) => {
  const of = await withSubmission(page, {}, 'member')
  await page.goto(of.address)
  await expect(page.locator('html[data-keys="heard"]')).toBeAttached()
  await goOffline(page)
  await page.getByLabel('Write a note').fill('Demo words not lost')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('list', { name: 'Notes that wait' })).toBeVisible()
  await query(`UPDATE member SET rank = 'viewer' WHERE workspace_id = $1 AND user_id = $2`, [of.workspaceId, of.userId])
  await goOnline(page)
  await expect(page.getByLabel('Write a note')).toHaveValue('Demo words not lost')
  await expect(page.getByText(/^The note was not saved\./)).toBeVisible()
  await expect.poll(() => keptRows(page, 'waiting')).toBe(0)
})
