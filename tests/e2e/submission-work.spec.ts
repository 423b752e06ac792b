import type { Page } from '@playwright/test'
import { submitted } from '@/tests/support/submitted'
import { origin } from './support/address'
import { query } from './support/database'
import { signedMember, signInTo, useCookie } from './support/studio'
import { asked, noted, takenBack, withSubmission, worked } from './support/submission-states'
import { expect, failedRequests, test } from './support/test'
import { leave } from './support/walk'

test.use({ noise: [failedRequests] })

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const panel = (page: Page) => page.locator('#work')
const press = (page: Page, name: string) => leave(page, () => page.getByRole('button', { name }).click())

/** The same page in a browser without a script. */
async function withoutScript(page: Page, anotherBrowser: (more: object) => Promise<ReturnType<Page['context']>>) {
  const context = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  return context.newPage()
}

test('how soon to call stands above the report with its because, and what to say first', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  const work = panel(page)
  await expect(work.getByRole('heading', { level: 2 })).toContainText(/^Call (today|this week|when there is time)/)
  await expect(work.locator('ul').first().locator('li').first()).toContainText(/\.$/)
  await expect(work.locator('blockquote')).toContainText(/^“You said that [^.]+\?”$/)
  await expect(work.getByText('Internal')).toBeVisible()
  expect(await work.innerText()).not.toMatch(/%|score/i)
  const [above, report] = [await work.boundingBox(), await page.locator('main article').boundingBox()]
  expect(above!.y + above!.height).toBeLessThanOrEqual(report!.y)
})

test('status, reason, undo and reopening work without a script', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  const plain = await withoutScript(page, anotherBrowser)
  await plain.goto(origin + of.address)
  await plain.getByLabel('Status').selectOption({ label: 'Not a fit' })
  await press(plain, 'Save the status')
  await expect(plain.locator('#reason-error')).toContainText('Write why it is not a fit.')
  await plain.getByLabel('Why it is not a fit').fill('Too small for us')
  await press(plain, 'Save the status')
  await expect(plain.getByText('It is saved')).toBeVisible()
  await expect(panel(plain)).toContainText('No call needed')
  await expect(panel(plain)).toContainText('Reason: Too small for us')
  await press(plain, 'Undo the last change')
  await expect(plain.getByText('It is undone')).toBeVisible()
  await expect(plain.getByLabel('Status')).toHaveValue('new')
  await press(plain, 'Do it again')
  await expect(panel(plain)).toContainText('Reason: Too small for us')
  await press(plain, 'Reopen it')
  await expect(plain.getByLabel('Status')).toHaveValue('in_review')
  const happened = part(plain, 'Activity').locator('ol > li')
  await expect(happened.first()).toContainText('Demo owner moved it from “Not a fit” to “In review”.')
  expect(await happened.locator('time').count()).toBe(await happened.count())
})

test('an owner, a day, tags: each in the activity, each undone from there', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  await press(page, 'Assign to me')
  await expect(page.getByLabel('Owner')).toHaveValue(of.userId)
  await page.getByLabel('Put away until').fill('2099-12-01')
  await press(page, 'Save the day')
  await expect(panel(page)).toContainText('Away until 1 December 2099.')
  await page.getByLabel('Add tags').fill('demo, second')
  await press(page, 'Save the tags')
  await press(page, 'Take off the tag second')
  await expect(panel(page).getByRole('button', { name: 'Take off the tag demo' })).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Take off the tag second' })).toHaveCount(0)
  await press(page, 'Undo “Demo owner put it away until 1 December 2099.”')
  await expect(page.getByText('It is undone')).toBeVisible()
  await expect(panel(page)).not.toContainText('Away until')
  const rows = await query('SELECT owner_id, snoozed_until, tags FROM submission WHERE id = $1', [of.submission])
  expect(rows).toEqual([{ owner_id: of.userId, snoozed_until: null, tags: ['demo'] }])
})

test('a day that has begun is refused beside its field', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  await page.getByLabel('Put away until').fill('2020-01-01')
  await press(page, 'Save the day')
  await expect(page.locator('#work-until-error')).toContainText('Choose a day after today.')
})

test('a change of what a colleague changed meanwhile is not made, and says so', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  const other = await (await anotherBrowser()).newPage()
  await useCookie(other.context(), (await signedMember(of.workspaceId, 'member', 'Demo colleague')).cookie)
  await asked(other, of, { do: 'status', status: 'won', reason: null })
  await page.getByLabel('Status').selectOption({ label: 'Contacted' })
  await press(page, 'Save the status')
  await expect(page.getByText('Somebody changed it before you')).toBeVisible()
  await expect(part(page, 'Activity')).toContainText('Demo colleague moved it from “New” to “Won”.')
})

test('tasks are added, done, removed and brought back, without a script', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  const plain = await withoutScript(page, anotherBrowser)
  await plain.goto(`${origin}${of.address}?from=view%3Dall`)
  const tasks = part(plain, 'Tasks')
  await tasks.getByText('Add a task').click()
  await press(plain, 'Save the task')
  await expect(plain.locator('#task-words-error')).toContainText('Write the task')
  await plain.getByLabel('What is to be done').fill('Call the demo contact')
  await plain.getByLabel('Due on').fill('2026-01-31')
  await plain.getByLabel('Who does it').selectOption({ label: 'Demo owner' })
  await press(plain, 'Save the task')
  await expect(tasks).toContainText('Call the demo contact')
  await expect(tasks).toContainText('Late: due on 31 January 2026, Demo owner')
  await press(plain, 'Mark as done “Call the demo contact”')
  await expect(tasks).toContainText('Done on')
  await press(plain, 'Remove “Call the demo contact”')
  await expect(tasks).toContainText('No tasks yet.')
  await tasks.getByText('Removed tasks (1)').click()
  await press(plain, 'Bring it back “Call the demo contact”')
  await expect(tasks.getByRole('button', { name: 'Not done yet' })).toBeVisible()
  expect(new URL(plain.url()).searchParams.get('from')).toBe('view=all')
})

test('a file is kept by its https address alone, with what was typed where it is refused', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  const files = part(page, 'Files')
  await files.getByText('Add a file').click()
  await page.getByLabel('What it is called').fill('Demo offer')
  await page.getByLabel('Address, with https://').fill('http://files.example/offer')
  await press(page, 'Save the file')
  await expect(page.locator('#file-url-error')).toContainText('https://')
  await expect(page.getByLabel('What it is called')).toHaveValue('Demo offer')
  await page.getByLabel('Address, with https://').fill('https://files.example/offer')
  await press(page, 'Save the file')
  await expect(files.getByRole('link', { name: 'Demo offer' })).toHaveAttribute('href', 'https://files.example/offer')
  await expect(files).toContainText('At files.example, added by Demo owner')
  await press(page, 'Remove “Demo offer”')
  await expect(files).toContainText('No files yet.')
})

test('a note is changed and keeps what it said; who it mentions stands beside it', async ({ page }) => {
  const of = await withSubmission(page)
  await signedMember(of.workspaceId, 'member', 'Demo colleague')
  await page.goto(of.address)
  const notes = part(page, 'Private notes')
  await page.getByLabel('Write a note').fill('First words')
  await notes.getByText('Mention colleagues').click()
  await page.getByLabel('Demo colleague').check()
  await press(page, 'Save the note')
  await expect(notes).toContainText('Mentions Demo colleague.')
  await notes.getByText('Change it').click()
  await page.getByLabel('What the note says').fill('Second words')
  await press(page, 'Save the change')
  await expect(notes).toContainText('The note is changed.')
  await expect(notes).toContainText('Mentions Demo colleague.')
  await notes.getByText('Show what it said').click()
  await expect(notes.locator('details ol')).toContainText('First words')
  await expect(part(page, 'Activity')).toContainText('Demo owner changed a note.')
})

test('previous and next keep the order of the list, and the way back leads to the row', async ({ page }) => {
  const of = await withSubmission(page, { businessName: 'Bravo', contact: { name: 'B', email: null } })
  const more = { contact: { name: null, email: null } }
  const ids = [of.submission]
  for (const businessName of ['Alpha', 'Charlie']) {
    ids.push((await submitted(query, of.workspaceId, of.link, { ...more, businessName })).submission)
  }
  const sortNames = ['bravo', 'alpha', 'charlie']
  for (const [at, id] of ids.entries()) {
    await query('UPDATE submission SET sort_name = $2 WHERE id = $1', [id, sortNames[at]])
  }
  const [bravo, alpha, charlie] = ids
  const from = '?from=view%3Dall%26sort%3Dcompany'
  await page.goto(`/studio/submissions/${alpha}${from}`)
  await expect(page.getByRole('link', { name: 'Previous submission' })).toHaveCount(0)
  await leave(page, () => page.getByRole('link', { name: 'Next submission' }).click())
  await expect(page).toHaveURL(new RegExp(`/${bravo}\\?`))
  await press(page, 'Assign to me')
  await leave(page, () => page.getByRole('link', { name: 'Next submission' }).click())
  await expect(page).toHaveURL(new RegExp(`/${charlie}\\?`))
  await expect(page.getByRole('link', { name: 'Next submission' })).toHaveCount(0)
  await leave(page, () => page.getByRole('link', { name: 'Previous submission' }).click())
  await expect(page).toHaveURL(new RegExp(`/${bravo}\\?`))
  const back = page.getByRole('link', { name: 'Back to the inbox' })
  await expect(back).toHaveAttribute('href', `/studio/inbox?view=all&sort=company#row-${bravo}`)
})

test('a viewer reads where the work stands and finds no form for it', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  await worked(page, of)
  await noted(of, of, 'A demo note')
  const other = await (await anotherBrowser()).newPage()
  await signInTo(other, of.workspaceId, 'viewer')
  await other.goto(of.address)
  await expect(panel(other)).toContainText('In review')
  await expect(panel(other)).toContainText('Demo owner')
  await expect(panel(other).locator('form')).toHaveCount(0)
  await expect(part(other, 'Tasks')).toContainText('Call the demo contact')
  for (const name of ['Tasks', 'Files', 'Activity', 'Private notes']) {
    await expect(part(other, name).locator('form')).toHaveCount(0)
  }
})

test('what its founder took back keeps what happened, without an answer or a name', async ({ page }) => {
  const of = await withSubmission(page, { businessName: 'Canary business' })
  await worked(page, of)
  await takenBack(of)
  await page.goto(of.address)
  await expect(page.getByText(/^Taken back by the founder on/).first()).toBeVisible()
  await expect(part(page, 'Activity')).toContainText('Demo owner made Demo owner the owner.')
  await expect(panel(page)).toHaveCount(0)
  const body = await page.content()
  for (const gone of ['Canary business', 'demo.contact@mail.test', 'Call the demo contact', 'Demo offer', 'demo tag']) {
    expect(body.includes(gone), gone).toBe(false)
  }
})

test('what members took out of the inbox is brought back from its activity', async ({ page }) => {
  const of = await withSubmission(page)
  await asked(page, of, { do: 'removal' })
  await page.goto(of.address)
  await expect(page.getByText('Removed from the inbox')).toBeVisible()
  await press(page, 'Undo “Demo owner removed it from the inbox.”')
  await expect(panel(page)).toBeVisible()
})
