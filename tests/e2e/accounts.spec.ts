import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { invitedTo } from './support/account-states'
import { awake } from './support/awake'
import { query } from './support/database'
import { readyForOffline } from './support/device'
import { startFresh } from './support/fresh-app'
import { letterTo, linkIn } from './support/letters'
import { readFirst } from './support/person'
import { answered } from './support/seed'
import { planted, signedMember, signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'
import { heading } from './support/walk'

test.use({ noise: [failedRequests] })

const people = '/studio/settings/people'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const anyEmail = () => `${randomUUID().slice(0, 12)}@mail.test`

test('whoever holds the code in the terminal becomes the owner, once', async ({ page }) => {
  test.setTimeout(120_000)
  const app = await startFresh()
  try {
    const asking = /No owner yet.* enter the code (\w{5}-\w{5})/
    await expect.poll(app.printed).toMatch(asking)
    const [, code = ''] = asking.exec(app.printed()) ?? []
    await page.goto(`${app.origin}/sign-in`)
    await page.getByRole('link', { name: 'Set up the first workspace' }).click()
    await page.locator('#code').fill('AAAAA-AAAAA')
    await page.locator('#name').fill('Demo Owner')
    await page.locator('#email').fill('owner@demo.test')
    await page.locator('#workspace').fill('Demo Advisers')
    await press(page, 'Make the workspace')
    await expect(page.locator('#error-summary')).toContainText('This is not the code in the terminal')
    await expect(page.locator('#workspace')).toHaveValue('Demo Advisers')
    await page.locator('#code').fill(code)
    await press(page, 'Make the workspace')
    await page.waitForURL('**/studio')
    await page.goto(`${app.origin}/setup`)
    await expect(heading(page)).toHaveText('The setup is done')
    await page.goto(`${app.origin}${people}`)
    await expect(page.getByText('Owner, owner@demo.test')).toBeVisible()
  } finally {
    await app.stop()
  }
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a link in a letter signs in once; opening its page uses nothing up', async ({ page, anotherBrowser }) => {
    const { email } = await signedMember(await planted('Demo Advisers'), 'owner')
    await page.goto(people)
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fstudio%2Fsettings%2Fpeople$/)
    await page.locator('#email').fill(email)
    await readFirst(page)
    await press(page, 'Send me a link')
    await expect(page.getByText(`We sent a link to ${email}`)).toBeVisible()
    await expect(page.getByText('It works for 15 minutes.')).toBeVisible()
    const link = linkIn(await letterTo(email), '/sign-in/')
    for (let count = 0; count < 5; count += 1) {
      const looked = await page.request.get(link)
      expect(looked.headers()['set-cookie'] ?? '').not.toContain('session')
      expect(looked.headers()['referrer-policy']).toBe('no-referrer')
      expect(looked.headers()['x-robots-tag']).toContain('noindex')
    }
    await page.goto(link)
    await press(page, 'Sign in')
    await expect(page).toHaveURL(people)
    await expect(heading(page)).toHaveText('People')

    const other = await (await anotherBrowser()).newPage()
    await other.goto(link)
    await press(other, 'Sign in')
    await expect(other.getByText('This sign-in link has been used or is older than 15 minutes')).toBeVisible()
    await expect(other.getByText('Send a new one.')).toBeVisible()
  })

  test('somebody is invited, joins, and at their next click after being removed sees nothing', async ({
    page,
    anotherBrowser,
  }) => {
    await signIn(page)
    const email = anyEmail()
    await page.goto(people)
    await page.locator('#email').fill(email)
    await page.getByRole('radio', { name: 'Viewer' }).last().check()
    await press(page, 'Send the invitation')
    await expect(page.getByText('The invitation is on its way')).toBeVisible()
    const link = linkIn(await letterTo(email), '/invitation/')
    expect(await page.content()).not.toContain(link.split('/').at(-1))

    const theirs = await (await anotherBrowser()).newPage()
    await theirs.goto(link)
    await expect(theirs).toHaveTitle('Invitation – Seam Gauge')
    await expect(heading(theirs)).toHaveText('Join Demo Advisers')
    await theirs.locator('#name').fill('Ana Demo')
    await press(theirs, 'Accept the invitation')
    await expect(theirs).toHaveURL('/studio')
    await theirs.goto(people)
    await expect(theirs.getByText('Viewer, ')).toBeVisible()
    await expect(theirs.getByText('Invite somebody')).toHaveCount(0)

    await page.goto(people)
    await page.locator('summary', { hasText: 'Remove Ana Demo' }).click()
    await press(page, 'Remove Ana Demo')
    await expect(page.getByText('They were removed')).toBeVisible()
    await theirs.goto(people)
    await expect(theirs).toHaveURL('/account')
    await expect(theirs.getByText('You belong to no workspace')).toBeVisible()
    expect(await theirs.content()).not.toContain('Demo Advisers')
    await theirs.goto(link)
    await expect(heading(theirs)).toHaveText('This invitation opens nothing')
  })

  test('the last owner stays, and the page says why', async ({ page }) => {
    await signIn(page)
    await page.goto(people)
    await page.locator('summary', { hasText: 'Change role' }).click()
    await page.getByRole('radio', { name: 'Admin' }).first().check()
    await press(page, 'Save the role')
    await expect(page.getByText('A workspace keeps an owner.')).toBeVisible()
  })

  test('a workspace is renamed, and deleted once its name is typed', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    await page.goto('/studio/settings/workspace')
    await page.locator('#name').fill('Renamed <b>Advisers</b>')
    await press(page, 'Save the name')
    await expect(page.getByRole('link', { name: 'Renamed <b>Advisers</b>' })).toBeVisible()
    await page.locator('summary', { hasText: 'Delete this workspace' }).click()
    await page.locator('#typed').fill('Something else')
    await press(page, 'Delete everything')
    await expect(page.locator('#error-summary')).toContainText('Type the name of the workspace')
    await page.locator('#typed').fill('Renamed <b>Advisers</b>')
    await press(page, 'Delete everything')
    await expect(page).toHaveURL('/account?saved=deleted')
    expect(await query('SELECT 1 FROM workspace WHERE id = $1', [workspaceId])).toEqual([])
  })
})

test('after signing out Back shows nothing, and a buyer’s answers on the device are still there', async ({ page }) => {
  await signIn(page)
  const assessment = await answered(page.request, persona('tin-whistle'))
  await page.goto(`/a/${assessment}`)
  await readyForOffline(page, assessment)
  const before = await databases(page)
  await page.evaluate(() => localStorage.setItem('link-draft-0', 'Demo draft'))
  expect(before.length).toBeGreaterThan(0)
  await page.goto(people)
  await expect(page.getByText('Demo Advisers').first()).toBeVisible()
  await press(page, 'Sign out')
  await expect(page).toHaveURL('/sign-in?out=1')
  await expect(page.getByText('You are signed out')).toBeVisible()
  // The script of this page lets go of the draft, and of this page alone.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('link-draft-0'))).toBeNull()
  await page.goBack()
  await expect(heading(page)).toHaveText('Sign in')
  expect(await page.content()).not.toContain('Demo Advisers')
  expect(await databases(page)).toEqual(before)
  expect(await page.evaluate(() => localStorage.getItem('link-draft-0'))).toBeNull()
  await page.goto(`/a/${assessment}`)
  await expect(page).toHaveURL(`/a/${assessment}`)
  await expect(heading(page)).not.toHaveText('Page not found')
})

test('going to another workspace leaves nothing of the first, with Back neither', async ({ page }) => {
  const { userId } = await signIn(page, 'owner', 'First Workspace')
  const second = await planted('Second Workspace')
  await query(`INSERT INTO member VALUES ($1, $2, 'viewer', now() + interval '1 hour')`, [second, userId])
  await page.goto(people)
  await page.locator('summary', { hasText: 'Switch workspace' }).click()
  await press(page, 'Second Workspace')
  await expect(page).toHaveURL('/studio')
  await expect(page.getByRole('link', { name: 'Second Workspace' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Second Workspace' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'First Workspace' })).toHaveCount(0)
})

test('somebody else’s invitation says so, and is of no use to them', async ({ page }) => {
  const { key, email } = await invitedTo(await planted('Demo Advisers'))
  const me = await signInTo(page, await planted('Own Workspace'), 'owner')
  await page.goto(`/invitation/${key}`)
  await expect(page.getByText(`You are signed in as ${me.email}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept the invitation' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in?out=1')
  await page.goto(`/invitation/${key}`)
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept the invitation' })).toBeVisible()
})

test('a password signs in; without a connection the page says so and keeps what was typed', async ({
  page,
  context,
}) => {
  const { email } = await signIn(page)
  await query('DELETE FROM account WHERE user_id IN (SELECT id FROM app_user WHERE email = $1)', [email])
  await page.goto('/account')
  await page.locator('#password').fill('a long password')
  await press(page, 'Save the password')
  await expect(page.getByText('You can sign in with this password.')).toBeVisible()
  await press(page, 'Sign out')
  await page.getByText('Sign in with a password').click()
  await page.locator('#login').fill(email)
  await page.locator('#password').fill('a long password')
  await awake(page, '#login')
  await readFirst(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await expect(page.getByRole('status')).toHaveText('You need a connection to sign in')
  await expect(page.locator('#password')).toHaveValue('a long password')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await expect(page).toHaveURL('/studio')
})

/** The stores that this browser keeps for us. */
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())
