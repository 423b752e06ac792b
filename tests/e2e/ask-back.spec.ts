import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { fromOurPage, origin } from './support/address'
import { answered, expired, heardNews, plantedQuestion, revoked } from './support/ask-back-states'
import { awake } from './support/awake'
import { query } from './support/database'
import { letterTo, linkIn } from './support/letters'
import { pageOfKey } from './support/page-of-key'
import { person } from './support/share'
import { signedMember, useCookie } from './support/studio'
import { takenBack, withSubmission } from './support/submission-states'
import { expect, failedRequests, test } from './support/test'
import { heading, leave } from './support/walk'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const press = (page: Page, name: string) => leave(page, () => page.getByRole('button', { name }).click())
const someone = () => `founder-${randomBytes(4).toString('hex')}@mail.test`
const rowOf = async (submission: string) =>
  (await query<Record<string, unknown>>('SELECT * FROM ask_back WHERE submission_id = $1', [submission]))[0]

test('one question goes out by letter, is answered by keyboard without an account, and is there without a reload', async ({
  page,
  anotherBrowser,
}) => {
  const email = someone()
  const of = await withSubmission(page, { contact: { name: 'Demo Contact', email } })
  await page.goto(of.address)
  const beside = part(page, 'Ask back')
  await expect(beside).toContainText('No question was asked back yet.')
  await beside.getByText('Ask one question').click()
  await expect(beside).toContainText(email)
  await beside.getByLabel('Your question').fill('Who looks after the code today?')
  const listens = page.waitForResponse((one) => one.url().includes('/studio/inbox/events') && one.ok())
  await Promise.all([listens, press(page, 'Send the question')])
  await expect(beside).toContainText('The question is on its way.')
  await expect(beside).toContainText('Demo owner asked')
  await expect(beside.getByLabel('Your question')).toHaveCount(0)

  const letter = await letterTo(email, { subject: /One question from/ })
  expect(letter.text).toContain('Who looks after the code today?')
  const link = linkIn(letter, '/answer/')
  const key = link.split('/').at(-1) ?? ''
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
  await page.evaluate(() => ((window as unknown as { stays: boolean }).stays = true))

  const context = await anotherBrowser({ userAgent: person })
  const founder = await context.newPage()
  await Promise.all([founder.waitForResponse((one) => one.url().endsWith('/view')), founder.goto(link)])
  await expect(heading(founder)).toHaveText('One question about your report')
  await expect(founder.locator('blockquote')).toHaveText('Who looks after the code today?')
  await expect(beside).toContainText('Opened,')
  await founder.getByLabel('Your answer').focus()
  await founder.keyboard.type('A demo developer does.\nTwo days a week.')
  await founder.keyboard.press('Tab')
  await founder.keyboard.press('Enter')
  await expect(heading(founder)).toHaveText('You answered this question')
  await expect(founder.getByText('You answered on')).toBeVisible()
  await expect(founder.getByText('Two days a week.')).toBeVisible()
  await expect(founder.getByRole('textbox')).toHaveCount(0)

  await expect(beside).toContainText('Two days a week.')
  await expect(part(page, 'Activity')).toContainText(
    'The founder answered the question “Who looks after the code today?”.',
  )
  await expect(part(page, 'Activity')).toContainText('Demo owner asked back “Who looks after the code today?”.')
  expect(await page.evaluate(() => (window as unknown as { stays?: boolean }).stays)).toBe(true)
  const news = await letterTo(of.email, { subject: /Your question was answered/ })
  expect(news.text).not.toMatch(/demo developer|looks after/)
  expect(linkIn(news, '/studio/submissions/')).toContain(`${of.submission}#ask-back`)

  await expect
    .poll(async () =>
      query("SELECT data->>'token' AS token FROM letter WHERE workspace_id = $1 AND kind = 'asked-back'", [
        of.workspaceId,
      ]),
    )
    .toEqual([{ token: '' }])
  await page.goto('/studio/outbox')
  await expect(page.getByRole('link', { name: /^Question asked back/ })).toBeVisible()
  await page.getByRole('link', { name: /^Question asked back/ }).click()
  await expect(page.getByText('The link itself is not kept.')).toBeVisible()
  expect(await page.content()).not.toContain(key)
})

test('what a member is writing stays while the answer comes, and fields in use are not drawn anew unasked', async ({
  page,
  request,
}) => {
  const of = await withSubmission(page)
  const { id, path } = await plantedQuestion(of)
  await page.goto(of.address)
  const beside = part(page, 'Ask back')
  await expect(beside).toContainText('It can be answered until')
  await awake(page, '#work select')
  await page.getByLabel('Write a note').fill('Half a note')
  await page.getByLabel('Status').selectOption({ label: 'Contacted' })
  const reply = await request.post(`${path}/reply`, { headers: fromOurPage, data: { answer: 'In March.' } })
  expect(reply.status()).toBe(200)
  await heardNews(page, id)
  await expect(page.getByLabel('Status')).toHaveValue('contacted')
  await beside.getByRole('button', { name: 'Show it' }).click()
  await expect(beside).toContainText('In March.')
  await expect(beside).not.toContainText('Something new happened here')
  await expect(page.getByLabel('Write a note')).toHaveValue('Half a note')
  await expect(page.getByLabel('Status')).toHaveValue('new')
})

test('both sides work without a script, and what was refused is there again', async ({ page, anotherBrowser }) => {
  const email = someone()
  const of = await withSubmission(page, { contact: { name: null, email } })
  const storageState = await page.context().storageState()
  const plain = await (await anotherBrowser({ javaScriptEnabled: false, storageState })).newPage()
  await plain.goto(`${origin}${of.address}?from=view%3Dall`)
  const beside = part(plain, 'Ask back')
  await beside.getByText('Ask one question').click()
  await press(plain, 'Send the question')
  await expect(plain.locator('#ask-words-error')).toContainText('Write the question before you send it.')
  await plain.getByLabel('Your question').fill('When does the contract end?')
  await press(plain, 'Send the question')
  await expect(beside).toContainText('When does the contract end?')
  expect(new URL(plain.url()).searchParams.get('from')).toBe('view=all')

  const founder = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  await founder.goto(linkIn(await letterTo(email), '/answer/'))
  await press(founder, 'Send the answer')
  await expect(founder.locator('#error-summary')).toContainText('Write your answer before you send it.')
  await expect(founder).toHaveTitle(/^Error: One question/)
  await founder.getByLabel('Your answer').fill('In March.')
  await press(founder, 'Send the answer')
  await expect(founder.getByText('In March.')).toBeVisible()
  await plain.reload()
  await expect(beside).toContainText('In March.')
  await beside.getByText('Ask one question').click()
  await expect(beside.getByLabel('Your question')).toBeVisible()
})

test('a question is taken back while it waits, and its page says so', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  const { path, id } = await plantedQuestion(of)
  const founder = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  await founder.goto(path)
  await founder.getByLabel('Your answer').fill('Too late.')
  await page.goto(of.address)
  await press(page, 'Take back')
  await expect(part(page, 'Ask back')).toContainText('The question is taken back.')
  await press(founder, 'Send the answer')
  await expect(heading(founder)).toHaveText('This question was taken back')
  await expect(founder.getByText('Too late.')).toBeVisible()
  await expect(founder.getByRole('textbox')).toHaveCount(0)
  expect(await rowOf(of.submission)).toMatchObject({ id, answer: null, revoked_at: expect.any(Date) as unknown })
})

test.describe('what is refused', () => {
  test.use({ noise: [failedRequests] })

  test('of two who ask at once the second is told, and keeps what they wrote', async ({ page, anotherBrowser }) => {
    const of = await withSubmission(page, { contact: { name: null, email: someone() } })
    const other = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
    await useCookie(other.context(), (await signedMember(of.workspaceId, 'member', 'Demo colleague')).cookie)
    await other.goto(origin + of.address)
    await part(other, 'Ask back').getByText('Ask one question').click()
    await other.getByLabel('Your question').fill('The second question?')
    await page.goto(of.address)
    await part(page, 'Ask back').getByText('Ask one question').click()
    await page.getByLabel('Your question').fill('The first question?')
    await press(page, 'Send the question')
    await press(other, 'Send the question')
    await expect(other.getByText('One question waits at a time. You see the one that waits')).toBeVisible()
    const beside = part(other, 'Ask back')
    await expect(beside).toContainText('The first question?')
    await expect(beside).toContainText('Your question was not sent')
    await expect(beside).toContainText('The second question?')
  })

  test('where nobody gave an address, or a viewer looks, there is no form', async ({ page, anotherBrowser }) => {
    const of = await withSubmission(page, { contact: { name: null, email: null } })
    await page.goto(of.address)
    await expect(part(page, 'Ask back')).toContainText('You cannot ask back here: they gave no email address.')
    await expect(page.getByText('Ask one question')).toHaveCount(0)
    await plantedQuestion(of)
    const other = await (await anotherBrowser()).newPage()
    await useCookie(other.context(), (await signedMember(of.workspaceId, 'viewer')).cookie)
    await other.goto(of.address)
    await expect(part(other, 'Ask back')).toContainText('Who looks after the code')
    await expect(other.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  })

  test('guessed, cut, ended and foreign keys are one page, letter for letter, with 404', async ({ page, request }) => {
    const of = await withSubmission(page)
    const works = await plantedQuestion(of)
    const gone = await withSubmission(page)
    const ended = await plantedQuestion(gone)
    await takenBack(gone)
    const never = randomBytes(32).toString('base64url')
    for (const end of ['', '?problem=unprocessable&field=answer', '?x=1']) {
      const wrong = await pageOfKey(request, '/answer/', never, end)
      expect(wrong.status).toBe(404)
      expect(wrong.page).toContain('Check the address.')
      expect(await pageOfKey(request, '/answer/', ended.key, end)).toEqual(wrong)
    }
    for (const cut of [works.key.slice(0, -1), `${works.key}A`, `${works.key}.`, 'x', works.id])
      expect((await request.get(`${origin}/answer/${cut}`)).status(), cut).toBe(404)
    expect((await pageOfKey(request, '/answer/', works.key)).status).toBe(200)
    const before = await rowOf(of.submission)
    for (const method of ['HEAD', 'GET', 'GET']) await request.fetch(works.path, { method })
    expect(await rowOf(of.submission)).toEqual(before)
  })

  test('what waits no more says how it ended, shows nothing else and takes nothing', async ({ page, request }) => {
    const of = await withSubmission(page)
    for (const [more, title] of [
      [revoked(), 'This question was taken back'],
      [expired(), 'This question has run out'],
      [answered(), 'You answered this question'],
      [{ ...answered(), ...expired() }, 'You answered this question'],
    ] as const) {
      const { path, id } = await plantedQuestion(of, more)
      const reply = await request.post(`${path}/reply`, { headers: fromOurPage, data: { answer: 'Another' } })
      expect([409, 410]).toContain(reply.status())
      await page.goto(path)
      await expect(heading(page)).toHaveText(title)
      await expect(page.getByRole('textbox')).toHaveCount(0)
      const isOver = !('answer' in more) || 'expires_at' in more
      await expect(page.locator('blockquote')).toHaveCount(isOver ? 0 : 1)
      await query('DELETE FROM ask_back WHERE id = $1', [id])
    }
  })
})
