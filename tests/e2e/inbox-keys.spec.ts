import type { Page } from '@playwright/test'
import { keyActions } from '@/lib/schemas/keys'
import { submitted } from '@/tests/support/submitted'
import { query } from './support/database'
import { focused, keysHeard, links, openInbox, rowOf, signInWith, stored, storedIn } from './support/keyed-inbox'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

const dialog = (page: Page) => page.getByRole('dialog')
const undone = async (page: Page) => {
  await page.keyboard.press('z')
  await expect(page.getByRole('status')).toHaveText('Undone')
}

test('J and K move real focus to the links of rows, and arrows do once it is there', async ({ page }) => {
  await signInWith(page, 12)
  await openInbox(page)
  const order = await links(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-row-link')))
  const seen: (string | null)[] = []
  for (const key of ['j', 'j', 'ArrowDown', 'k', 'ArrowUp', 'ArrowUp', 'K']) {
    await page.keyboard.press(key === 'K' ? 'Shift+K' : key)
    seen.push(await focused(page))
  }
  expect(seen).toEqual([0, 1, 2, 1, 0, 0, 0].map((at) => order[at]))
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await expect(page.locator('main input[type=checkbox][name=id]:checked')).toHaveCount(3)
  await page.keyboard.press('x')
  await expect(page.locator('main input[type=checkbox][name=id]:checked')).toHaveCount(2)
})

test('? lists every key of the page, and the palette every command with its key', async ({ page }) => {
  await signInWith(page, 2)
  await openInbox(page)
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  const here = keyActions.filter(({ id }) => id !== 'earlier' && id !== 'later')
  for (const { words } of here)
    await expect(dialog(page).getByRole('rowheader', { name: words, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  expect(await focused(page)).not.toBeNull()

  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'What do you want to do?' })
  await expect(box).toBeFocused()
  for (const { words } of here) await expect(page.getByRole('option', { name: words }).first()).toBeVisible()
  await expect(page.getByRole('option', { name: /^Undo/ })).toContainText('There is nothing to undo.')
  await expect(page.getByRole('option', { name: /^Snooze/ })).toContainText('H')
  await box.fill('xyz')
  await expect(dialog(page)).toContainText('No command for ‘xyz’')
  await expect(page.getByRole('option')).toHaveCount(3)
  await box.fill('contacted')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('main tbody tr').first()).toContainText('Contacted')
  expect(await focused(page)).not.toBeNull()
})

test('thirty submissions are triaged by the keyboard alone', async ({ page }) => {
  const { workspaceId, userId } = await signInWith(page, 30)
  await openInbox(page)
  const order = await links(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-row-link') ?? ''))
  expect(order).toHaveLength(30)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const hands: readonly (() => Promise<void>)[] = [
    () => page.keyboard.press('e'),
    () => page.keyboard.press('i'),
    async () => {
      await page.keyboard.press('s')
      await expect(dialog(page)).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
    async () => {
      await page.keyboard.press('a')
      await expect(dialog(page)).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
    async () => {
      await page.keyboard.press('h')
      await expect(dialog(page)).toBeVisible()
      await page.keyboard.press('Enter')
    },
  ]
  for (const [at, id] of order.entries()) {
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(id)
    await hands[at % hands.length]!()
    await expect(dialog(page)).toHaveCount(0)
    expect(await focused(page)).toBe(id)
  }
  await expect(page.locator('main tr[aria-busy]')).toHaveCount(0)
  const all = await storedIn(workspaceId)
  const wanted: readonly Readonly<Record<string, unknown>>[] = [
    { status: 'contacted' },
    { owner_id: userId },
    { status: 'in_review' },
    { owner_id: userId },
    { snoozed_until: tomorrow },
  ]
  for (const [at, id] of order.entries()) expect(all[id]).toMatchObject(wanted[at % wanted.length]!)
})

test('Z takes back a status, an owner, a snooze, tags and a change of many, exactly', async ({ page }) => {
  const { workspaceId } = await signInWith(page, 6)
  await openInbox(page)
  const before = await storedIn(workspaceId)
  await page.keyboard.press('j')
  const id = (await focused(page)) ?? ''
  const saved = () => expect(page.locator('main tr[aria-busy]')).toHaveCount(0)
  const single = async (act: () => Promise<unknown>) => {
    await act()
    await saved()
    await expect.poll(() => stored(id)).not.toEqual(before[id])
    await undone(page)
    await saved()
    await expect.poll(() => storedIn(workspaceId)).toEqual(before)
  }
  await single(() => page.keyboard.press('e'))
  await single(() => page.keyboard.press('i'))
  await single(async () => {
    await page.keyboard.press('h')
    await page.keyboard.press('Enter')
  })
  await single(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('change tags')
    await page.keyboard.press('Enter')
    await page.getByLabel('Add').fill('Demo tag')
    await page.keyboard.press('Enter')
  })
  await single(async () => {
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+J')
    await page.keyboard.press('e')
    await expect(page.getByRole('group', { name: 'Last change' })).toContainText('Set 4 to Contacted')
  })
})

test('on the page of a submission keys go where it has something to do, and Z takes back', async ({ page }) => {
  const { workspaceId, link } = await signInWith(page, 0)
  const ids: string[] = []
  for (const hour of [1, 2, 3]) {
    const at = new Date(Date.now() - hour * 3_600_000)
    ids.unshift((await submitted(query, workspaceId, link, { businessName: `Demo ${hour}`, at })).submission)
  }
  const [first = '', second = ''] = ids
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`/studio/submissions/${first}?from=view%3Dall`)
  await keysHeard(page)
  await page.keyboard.press(']')
  await expect(page).toHaveURL(new RegExp(second))
  await keysHeard(page)
  await page.keyboard.press('[')
  await expect(page).toHaveURL(new RegExp(first))
  await expect(heading).toBeVisible()
  await keysHeard(page)
  for (const [key, hand] of [
    ['s', 'status'],
    ['a', 'owner'],
    ['h', 'snooze'],
    ['n', 'note'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator(`[data-hand="${hand}"]`).first()).toBeFocused()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  }
  const before = await stored(first)
  await page.keyboard.press('e')
  await expect.poll(async () => (await stored(first)).status).toBe('contacted')
  await expect(page.locator('[data-hand="undo"]').first()).toBeVisible()
  await keysHeard(page)
  const drawnAnew = page.waitForEvent('load')
  await page.keyboard.press('z')
  await drawnAnew
  await expect.poll(() => stored(first)).toEqual(before)
  await keysHeard(page)
  await page.keyboard.press('?')
  for (const name of ['Previous submission', 'Next submission', 'New note'])
    await expect(dialog(page).getByRole('rowheader', { name, exact: true })).toBeVisible()
})

test('the notice of what was done stays ten seconds, and waits under the pointer and focus', async ({ page }) => {
  test.setTimeout(90_000)
  await signInWith(page, 2)
  await openInbox(page)
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  const notice = page.getByRole('group', { name: 'Last change' })
  await expect(notice).toBeVisible()
  await page.waitForTimeout(9_000)
  await expect(notice).toBeVisible()
  await notice.hover()
  await page.waitForTimeout(4_000)
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: /^Undo/ }).focus()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(11_000)
  await expect(notice).toBeVisible()
  await links(page).first().focus()
  await page.waitForTimeout(8_500)
  await expect(notice).toBeVisible()
  await expect(notice).toBeHidden({ timeout: 4_000 })
})

test('keys do nothing in text fields, in lists, in dialogs, and with Ctrl, Alt or ⌘', async ({ page }) => {
  const { workspaceId } = await signInWith(page, 2)
  await openInbox(page)
  const before = await storedIn(workspaceId)
  const search = page.locator('#inbox-search')
  await search.focus()
  await page.keyboard.type('eizsah?')
  await expect(search).toHaveValue('eizsah?')
  await expect(dialog(page)).toHaveCount(0)
  await openInbox(page)
  await page.keyboard.press('j')
  for (const key of ['Control+e', 'Alt+e', 'Meta+e', 'Shift+E', 'Control+i', 'Alt+h']) await page.keyboard.press(key)
  await page.keyboard.press('?')
  for (const key of ['e', 'i', 'j', 'z']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
  expect(await storedIn(workspaceId)).toEqual(before)
})

test('the switch turns every single key off, without a script, and each key can be another', async ({
  page,
  anotherBrowser,
}) => {
  const { workspaceId } = await signInWith(page, 3)
  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const settings = await plain.newPage()
  await settings.goto('/studio/settings/shortcuts')
  await settings.getByLabel('Use single keys').uncheck()
  await settings.getByRole('button', { name: 'Save the keys' }).click()
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible()
  await expect(settings.getByLabel('Use single keys')).not.toBeChecked()

  await openInbox(page)
  const before = await storedIn(workspaceId)
  await links(page).first().focus()
  const first = await focused(page)
  const address = page.url()
  for (const { key } of keyActions) for (const one of key.split(' ')) await page.keyboard.press(one)
  for (const key of ['ArrowDown', 'ArrowUp', 'Shift+J']) await page.keyboard.press(key)
  await page.waitForTimeout(500)
  expect(await focused(page)).toBe(first)
  expect(page.url()).toBe(address)
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('main input[name=id]:checked')).toHaveCount(0)
  expect(await storedIn(workspaceId)).toEqual(before)
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toBeVisible()

  await settings.getByLabel('Use single keys').check()
  await settings.getByLabel('Mark done (Contacted)').fill('h')
  await settings.getByRole('button', { name: 'Save the keys' }).click()
  await expect(settings.locator('#error-summary')).toContainText(
    '“Mark done (Contacted)” and “Snooze to a date” cannot both have h.',
  )
  await expect(settings.getByLabel('Mark done (Contacted)')).toHaveValue('h')
  await settings.getByLabel('Mark done (Contacted)').fill('d')
  await settings.getByRole('button', { name: 'Save the keys' }).click()
  await openInbox(page)
  await page.keyboard.press('j')
  const id = (await focused(page)) ?? ''
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  await expect(rowOf(page, id)).toContainText('Contacted')
  await expect.poll(async () => (await stored(id)).status).toBe('contacted')
})
