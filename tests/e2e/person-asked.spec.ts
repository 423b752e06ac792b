import type { Locator, Page } from '@playwright/test'
import { awake } from './support/awake'
import { query } from './support/database'
import { letterTo, lettersTo } from './support/letters'
import { atCheck, sendHalf, useHalf, withPassword } from './support/half-used'
import { fillHidden, openedAgo, puzzlesOf, readFirst } from './support/person'
import { demo, submissionsOf } from './support/prospect'
import { planted, signedMember } from './support/studio'
import { expect, test } from './support/test'

// Programs are asked for a moment's work at the forms that write letters, let in and hand over; people notice nothing, or
// are told what to do. Trust §2.5, case 28.

const told = 'We could not tell you from a program'
const wait = 'Wait a minute before you send it again'
const password = 'a long password'

const letterForm = (page: Page) => page.locator('form[action="/sign-in/letter"]')
const passwordForm = (page: Page) => page.locator('form[action="/sign-in/password"]')
/** Waits until the script sees to the puzzles of the forms. */
const solves = (page: Page) => awake(page, '[name=solution]')
/** Reads as long as a person, from when the script counts. */
const read = (page: Page) => solves(page).then(() => readFirst(page))
const sendLetter = (page: Page) => page.getByRole('button', { name: 'Send me a link' }).click()
/** What browsers without a script draw beside the button; text in `noscript` is found by its element alone. */
const waits = (where: Page | Locator) => where.locator('noscript p', { hasText: wait })
const summary = (page: Page) => page.locator('#error-summary')

/** Somebody with an account. */
const anybody = async () => signedMember(await planted('Demo Advisers'), 'owner')

async function fillPassword(page: Page, email: string) {
  await page.getByText('Sign in with a password').click()
  await page.locator('#login').fill(email)
  await page.locator('#password').fill(password)
}

async function fillSending(page: Page) {
  await page.getByLabel('Name of the business (optional)').fill('Demo Tiles')
  await page.getByLabel('Your name (optional)').fill('Demo Prospect')
  await page.getByLabel('Your e-mail address (optional)').fill('prospect@mail.test')
  await page.getByLabel(/^I agree to send this to/).check()
}

async function expectSendingKept(page: Page) {
  await expect(page.getByLabel('Name of the business (optional)')).toHaveValue('Demo Tiles')
  await expect(page.getByLabel('Your name (optional)')).toHaveValue('Demo Prospect')
  await expect(page.getByLabel('Your e-mail address (optional)')).toHaveValue('prospect@mail.test')
  await expect(page.getByLabel(/^I agree to send this to/)).toBeChecked()
}

const send = (page: Page) => page.getByRole('button', { name: `Send to ${demo.workspace} and get my report` }).click()
const network = (headers: Readonly<Record<string, string>> | undefined) => headers?.['x-forwarded-for'] ?? ''

test.describe('with a script', () => {
  test('a form sent at once settles it by itself before it goes, and nobody is asked anything', async ({ page }) => {
    const { email } = await anybody()
    const puzzles = puzzlesOf(page)
    await page.goto('/sign-in')
    await page.locator('#email').fill(email)
    await solves(page)
    await sendLetter(page)
    await expect(page.getByText(`We sent a link to ${email}`)).toBeVisible()
    expect(puzzles).toHaveLength(1)
    expect((await letterTo(email)).subject).toMatch(/sign in/i)
  })

  test('a form that somebody read first asks for no puzzle', async ({ page }) => {
    const { email } = await anybody()
    const puzzles = puzzlesOf(page)
    await page.goto('/sign-in')
    await page.locator('#email').fill(email)
    await read(page)
    await sendLetter(page)
    await expect(page.getByText(`We sent a link to ${email}`)).toBeVisible()
    expect(puzzles).toHaveLength(0)
  })

  test('from a busy network a letter is asked for twice: the address is kept, and the second time it goes', async ({
    page,
    extraHTTPHeaders,
  }) => {
    await useHalf(network(extraHTTPHeaders))
    const { email } = await anybody()
    await page.goto('/sign-in')
    await page.locator('#email').fill(email)
    await read(page)
    await sendLetter(page)
    await expect(summary(page)).toContainText(told)
    await expect(summary(page)).toBeFocused()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#email')).toHaveValue(email)
    expect(lettersTo(email)).toHaveLength(0)
    await summary(page).getByRole('link').click()
    await expect(page.getByRole('button', { name: 'Send me a link' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText(`We sent a link to ${email}`)).toBeVisible()
    await letterTo(email)
  })

  test('a password that is sent before the script is there is asked once, and lets in', async ({ page }) => {
    const email = await withPassword(page, password)
    const scripts = '**/_next/static/**/*.js'
    await page.route(scripts, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    await page.goto('/sign-in')
    await openedAgo(page, 0)
    await passwordForm(page).evaluate(
      (form: HTMLFormElement, [login = '', word = '']) => {
        form.querySelector<HTMLInputElement>('#login')!.value = login
        form.querySelector<HTMLInputElement>('#password')!.value = word
        form.submit()
      },
      [email, password],
    )
    await page.waitForURL(/problem=puzzle/)
    await page.unroute(scripts)
    await page.reload()
    await expect(summary(page)).toContainText(`${told}. Write your password again`)
    await expect(page.locator('#login')).toHaveValue(email)
    await expect(page.locator('#password')).toHaveValue('')
    await page.locator('#password').fill(password)
    await solves(page)
    await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/studio')
  })

  test('whose program filled in the hidden field gets in all the same', async ({ page }) => {
    const email = await withPassword(page, password)
    await page.goto('/sign-in')
    await fillPassword(page, email)
    await read(page)
    await fillHidden(page, '/sign-in/password')
    await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
    await expect(summary(page)).toContainText(told)
    await page.locator('#password').fill(password)
    await fillHidden(page, '/sign-in/password')
    await solves(page)
    await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/studio')
  })

  test('what is sent from a busy network keeps all that was typed and ticked, and goes the second time', async ({
    page,
  }) => {
    const { linkId, home } = await atCheck(page)
    await sendHalf(page, home)
    await fillSending(page)
    await read(page)
    await send(page)
    await expect(summary(page)).toContainText(`${told}, so nothing was sent`)
    await expectSendingKept(page)
    expect(await submissionsOf(linkId)).toEqual([])
    await solves(page)
    await send(page)
    await page.waitForURL(/\/report\?sending=sent$/)
    expect(await submissionsOf(linkId)).toMatchObject([{ contact_name: 'Demo Prospect', ended_by: null }])
  })

  test('a version that is sent from the report is asked for there', async ({ page }) => {
    const { linkId, home } = await atCheck(page)
    await page.getByRole('button', { name: 'Get my report without sending' }).click()
    await page.waitForURL(/\/report$/)
    await sendHalf(page, home)
    await page.locator('summary', { hasText: 'Send this version' }).click()
    await page.getByLabel('Your name (optional)').fill('Demo Prospect')
    await page.getByLabel(/^I agree to send this to/).check()
    await read(page)
    await page.getByRole('button', { name: 'Send version 1' }).click()
    await expect(summary(page)).toContainText(told)
    await expect(page.getByLabel('Your name (optional)')).toHaveValue('Demo Prospect')
    await expect(page.getByLabel(/^I agree to send this to/)).toBeChecked()
    await solves(page)
    await page.getByRole('button', { name: 'Send version 1' }).click()
    await page.waitForURL(/\/report\?sending=sent$/)
    expect(await submissionsOf(linkId)).toMatchObject([{ contact_name: 'Demo Prospect' }])
  })

  test('a tick beside words that changed meanwhile is not kept', async ({ page }) => {
    const { linkId } = await atCheck(page)
    await fillSending(page)
    await read(page)
    await fillHidden(page, '/sending')
    await query('UPDATE branded_link SET sells = $2 WHERE id = $1', [linkId, 'other demo advice'])
    await send(page)
    await expect(summary(page)).toContainText(told)
    await expect(page.getByLabel('Your name (optional)')).toHaveValue('Demo Prospect')
    await expect(page.getByLabel(/^I agree to send this to/)).not.toBeChecked()
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a letter asked for at once is told to wait; read first, it goes', async ({ page }) => {
    const { email } = await anybody()
    await page.goto('/sign-in')
    await page.locator('#email').fill(email)
    await openedAgo(page, 0)
    await sendLetter(page)
    await expect(summary(page)).toContainText(told)
    await expect(waits(page)).toBeVisible()
    await expect(page.locator('#email')).toHaveValue(email)
    expect(lettersTo(email)).toHaveLength(0)
    await openedAgo(page, 3)
    await sendLetter(page)
    await expect(page.getByText(`We sent a link to ${email}`)).toBeVisible()
    await letterTo(email)
  })

  test('from a busy network a password lets in after a minute, and not before', async ({ page, extraHTTPHeaders }) => {
    const email = await withPassword(page, password)
    await useHalf(network(extraHTTPHeaders))
    await page.goto('/sign-in')
    await fillPassword(page, email)
    await openedAgo(page, 5)
    await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
    await expect(summary(page)).toContainText(told)
    await expect(waits(passwordForm(page))).toBeVisible()
    await expect(page.locator('#login')).toHaveValue(email)
    await expect(page.locator('#password')).toHaveValue('')
    for (const [seconds, leads] of [
      [50, /problem=puzzle/],
      [61, /\/studio$/],
    ] as const) {
      await page.locator('#password').fill(password)
      await openedAgo(page, seconds)
      // The first try leads back to the same address.
      const next = page.waitForEvent('domcontentloaded')
      await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
      await next
      await page.waitForURL(leads)
    }
  })

  test('what is sent from a busy network is kept, and goes after a minute', async ({ page }) => {
    const { linkId, home } = await atCheck(page)
    await sendHalf(page, home)
    await fillSending(page)
    await openedAgo(page, 5)
    await send(page)
    await expect(waits(page)).toBeVisible()
    await expectSendingKept(page)
    await openedAgo(page, 61)
    await send(page)
    await page.waitForURL(/\/report\?sending=sent$/)
    expect(await submissionsOf(linkId)).toMatchObject([{ contact_email: 'prospect@mail.test' }])
  })

  test('a form whose hidden field is filled goes nowhere, however long it waits', async ({ page }) => {
    const email = await withPassword(page, password)
    for (const seconds of [5, 61]) {
      await page.goto('/sign-in')
      await page.locator('#email').fill(email)
      await openedAgo(page, seconds)
      await fillHidden(page, '/sign-in/letter')
      await sendLetter(page)
      await expect(waits(letterForm(page))).toBeVisible()

      await page.goto('/sign-in')
      await fillPassword(page, email)
      await openedAgo(page, seconds)
      await fillHidden(page, '/sign-in/password')
      await passwordForm(page).getByRole('button', { name: 'Sign in' }).click()
      await expect(waits(passwordForm(page))).toBeVisible()
    }
    expect(lettersTo(email)).toHaveLength(0)
    expect(await query('SELECT 1 FROM letter WHERE to_email = $1', [email])).toEqual([])

    const { linkId } = await atCheck(page)
    for (const seconds of [5, 61]) {
      await fillSending(page)
      await openedAgo(page, seconds)
      await fillHidden(page, '/sending')
      await send(page)
      await expect(waits(page)).toBeVisible()
    }
    expect(await submissionsOf(linkId)).toEqual([])
  })
})
