import { drawn } from '@/tests/support/drawn'
import { persona } from '@/tests/support/personas'
import { fromOurPage } from './support/address'
import { awake } from './support/awake'
import { query } from './support/database'
import { readyForOffline } from './support/device'
import { readFirst } from './support/person'
import {
  beginBy,
  demo,
  lettersTo,
  plantLink,
  sendFromCheck,
  startFields,
  submissionsOf,
  visitsOf,
} from './support/prospect'
import { save, submit, wayOf } from './support/seed'
import { person, shareReport } from './support/share'
import { expect, failedRequests, test } from './support/test'
import { assessmentAt, heading, option, walkThrough } from './support/walk'

const who = persona('harbour-tiles')

test.describe('the whole way on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, userAgent: person })

  test('link, questions, consent, sent, taken back', async ({ page }) => {
    // It answers every question.
    test.setTimeout(120_000)
    const { recipient, linkId, workspaceId } = await plantLink()
    await page.goto(`/s/${recipient}`)
    await expect(heading(page)).toHaveText(`${demo.sender} at ${demo.workspace} asked you to complete this`)
    await expect(page.getByText('Hello Demo Reader,')).toBeVisible()
    await expect(page.getByText('It does not change the score.')).toBeVisible()
    await expect(page.getByText(/can see that you opened and started\./).first()).toBeVisible()
    await expect(page.getByRole('img', { name: demo.workspace })).toBeVisible()
    await expect(page.getByText('Run by Seam Gauge.')).toBeVisible()
    expect(await page.locator('input[type=email]').count()).toBe(0)
    const button = page.getByRole('button', { name: demo.button })
    const box = await button.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(667)
    await button.dblclick()
    await page.waitForURL(/\/a\/\w+\/q\//)
    expect(await visitsOf(linkId)).toHaveLength(1)
    await expect(page).toHaveTitle(new RegExp(` – ${demo.workspace}$`))
    await page.goto(`/a/${assessmentAt(page.url())}`)
    await expect(page).toHaveTitle(`Your assessment – ${demo.workspace}`)
    await page.getByRole('link', { name: /^Start from/ }).click()
    await page.waitForURL(/\/q\//)
    await expect(page.locator('link[rel=icon]').first()).toHaveAttribute('href', /^\/logo\//)

    await walkThrough(page, who)
    await expect(heading(page)).toHaveText('Check your answers before you get your report')
    const home = `/a/${assessmentAt(page.url())}`
    expect(await submissionsOf(linkId)).toEqual([])
    await page.getByLabel('Your name (optional)').fill('Demo Prospect')
    await page.getByRole('button', { name: `Send to ${demo.workspace} and get my report` }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary')).toBeFocused()
    await expect(page.getByLabel('Your name (optional)')).toHaveValue('Demo Prospect')
    await page.getByLabel(`I agree to send this to ${demo.workspace}`).check()
    await page.getByLabel('Your e-mail address (optional)').fill('prospect@mail.test')
    await awake(page, '[name=solution]')
    await page.getByRole('button', { name: `Send to ${demo.workspace} and get my report` }).dblclick()
    await page.waitForURL(/\/report\?sending=sent$/)
    await expect(page.getByText(`Sent to ${demo.workspace}`)).toBeVisible()
    expect(await submissionsOf(linkId)).toMatchObject([{ contact_name: 'Demo Prospect', ended_by: null }])
    expect(await lettersTo(workspaceId)).toEqual(['receipt', 'submitted'])

    const call = page.getByRole('link', { name: /^Book a call/ })
    await expect(call).toHaveAttribute('rel', 'noopener nofollow noreferrer')
    await expect(call.locator('..')).toContainText('calendar.example')
    await page.goto(`/s/${recipient}`)
    await expect(page.getByText(/^You sent this on/)).toBeVisible()
    await page.getByRole('link', { name: 'View your report' }).click()
    await page.waitForURL(new RegExp(`${home}/report$`))

    await page.locator('summary', { hasText: 'Take it back' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.waitForURL(/sending=taken-back/)
    await expect(page.getByText('You took it back', { exact: true })).toBeVisible()
    expect(await submissionsOf(linkId)).toMatchObject([
      { contact_name: null, contact_email: null, ended_by: 'withdrawn' },
    ])
    expect(await lettersTo(workspaceId)).toEqual(['withdrawn'])
    await page.goto(`${home}/check`)
    await expect(page.getByRole('button', { name: 'Get my report' })).toBeVisible()
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('starting, sending and taking back work', async ({ page }) => {
    const { slug, linkId } = await plantLink({ contact: 'off' }, false)
    await page.goto(`/s/${slug}`)
    await expect(page.getByRole('banner')).toContainText(demo.workspace)
    await page.getByRole('button', { name: demo.button }).click()
    await page.waitForURL(/\/a\/\w+\/q\//)
    const home = `/a/${assessmentAt(page.url())}`
    await save(page.request, home.slice(3), wayOf(who))
    await page.goto(`${home}/check`)
    expect(await page.getByLabel(/^Your name/).count()).toBe(0)
    await page.getByRole('button', { name: /^Send to/ }).click()
    await expect(page.locator('#error-summary')).toContainText('Tick the box to send it')
    await sendFromCheck(page, home)
    expect(await submissionsOf(linkId)).toHaveLength(1)
    await page.locator('summary', { hasText: 'Take it back' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.waitForURL(/sending=taken-back/)
    expect(await submissionsOf(linkId)).toMatchObject([{ ended_by: 'withdrawn' }])
  })
})

test('a report without sending is the prospect’s own, and can be sent later', async ({ page }) => {
  const { slug, linkId } = await plantLink({ contact: 'needed' })
  const id = await beginBy(page.request, slug)
  await save(page.request, id, wayOf(who))
  await page.goto(`/a/${id}/check`)
  await page.getByRole('button', { name: 'Get my report without sending' }).click()
  await page.waitForURL(/\/report$/)
  await expect(page.getByText(`It is not sent to ${demo.workspace}.`)).toBeVisible()
  expect(await submissionsOf(linkId)).toEqual([])
  expect(await visitsOf(linkId)).toMatchObject([{ submitted_at: null }])
  await page.locator('summary', { hasText: 'Send this version' }).click()
  await page.getByLabel(/^I agree/).check()
  await page.getByRole('button', { name: 'Send version 1' }).click()
  await expect(page.locator('#error-summary')).toContainText('Write your name')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel(/^I agree/)).toBeChecked()
  await page.getByLabel('Your name').fill('Demo Prospect')
  await page.getByLabel('Your e-mail address').fill('prospect@mail.test')
  await readFirst(page)
  await page.getByRole('button', { name: 'Send version 1' }).click()
  await page.waitForURL(/sending=sent/)
  expect(await submissionsOf(linkId)).toMatchObject([{ contact_email: 'prospect@mail.test' }])
})

test('a link that stopped says since when, whom to ask and what stays; a draft goes on', async ({ page }) => {
  const { slug, linkId } = await plantLink()
  const id = await beginBy(page.request, slug)
  await save(page.request, id, wayOf(who))
  const fields = await startFields(page.request, slug)
  await query('UPDATE branded_link SET expires_at = now() WHERE id = $1', [linkId])
  const refused = await page.request.post(`/s/${slug}/start`, { headers: fromOurPage, form: fields, maxRedirects: 0 })
  expect(refused.headers().location).toBe(`/s/${slug}?problem=stopped`)
  await page.goto(`/s/${slug}`)
  await expect(heading(page)).toHaveText('This link has stopped')
  await expect(page.getByText(new RegExp(`Ask ${demo.sender} at ${demo.workspace} for a new one`))).toBeVisible()
  await page.getByRole('link', { name: 'Continue your assessment' }).click()
  await page.waitForURL(new RegExp(`/a/${id}`))
  await page.goto(`/a/${id}/check`)
  await expect(page.getByText('This link takes no more reports')).toBeVisible()
  await page.getByRole('button', { name: 'Get my report' }).click()
  await page.waitForURL(/\/report$/)
  expect(await submissionsOf(linkId)).toEqual([])
})

test('an order to send that skips the box, the words or the page is refused', async ({ page }) => {
  const { slug, linkId } = await plantLink({ contact: 'off' })
  const id = await beginBy(page.request, slug)
  await save(page.request, id, wayOf(who))
  const opId = crypto.randomUUID()
  const words = 'a'.repeat(64)
  const tries = [
    [{ opId }, 422, '/check?problem=unprocessable&field=consent'],
    [{ opId, words, consent: 'no' }, 422, '/check?problem=unprocessable&field=consent'],
    [{ opId, words, consent: 'yes' }, 429, '/check?problem=changed-meanwhile&field=consent'],
    [{ opId, words, consent: 'yes', version: '9' }, 429, '/report?unsent=changed-meanwhile&field=consent#sending'],
    [{ opId, words, consent: 'yes', workspaceId: 'x' }, 422, '/check?problem=unprocessable'],
  ] as const
  for (const [data, status, back] of tries) {
    // JSON is sent by no page of ours: what could be taken is given a puzzle.
    const response = await page.request.post(`/a/${id}/sending`, { headers: fromOurPage, data })
    expect(response.status(), JSON.stringify(data)).toBe(status)
    const form = { ...data, drawn: drawn() }
    const refused = await page.request.post(`/a/${id}/sending`, { headers: fromOurPage, form, maxRedirects: 0 })
    expect([refused.status(), refused.headers().location]).toEqual([303, `/a/${id}${back}`])
  }
  const cross = await page.request.post(`/a/${id}/sending`, { headers: { origin: 'https://evil.example' }, data: {} })
  expect(cross.status()).toBe(403)
  expect(await submissionsOf(linkId)).toEqual([])
})

test.describe('addresses that open nothing', () => {
  test.use({ noise: [failedRequests] })

  test('are missing, and one assessment in a brand is missing to others as ever', async ({ page, anotherBrowser }) => {
    for (const slug of ['x'.repeat(22), 'short', `${'x'.repeat(22)}/letters`]) {
      const response = await page.goto(`/s/${slug}`)
      expect(response?.status(), slug).toBe(404)
      await expect(heading(page)).toHaveText('Page not found')
    }
    const { slug } = await plantLink()
    expect((await page.goto(`/s/${slug}/letters`))?.status()).toBe(404)
    const id = await beginBy(page.request, slug)
    const other = await (await anotherBrowser()).newPage()
    const response = await other.goto(`/a/${id}`)
    expect(await response?.text()).not.toContain(demo.workspace)
    await expect(other).toHaveTitle('Page not found – Seam Gauge')
  })
})

test('letters are stopped by a button or a mail program, never by opening a link, and begin again', async ({
  page,
}) => {
  const { recipient, slug } = await plantLink()
  const stopped = async () =>
    (await query<{ stopped_at: Date | null }>('SELECT stopped_at FROM recipient WHERE slug = $1', [recipient]))[0]
  for (let count = 0; count < 5; count += 1) await page.request.get(`/s/${recipient}/stop`)
  await page.request.head(`/s/${recipient}/stop`)
  await page.goto(`/s/${recipient}/stop`)
  expect(await stopped()).toMatchObject({ stopped_at: null })
  await page.getByRole('button', { name: 'Send me no more' }).click()
  await expect(heading(page)).toHaveText('You get no more letters about this')
  expect((await stopped())?.stopped_at).not.toBeNull()
  await page.getByRole('button', { name: 'Get letters again' }).click()
  await expect(heading(page)).toHaveText('Stop letters about this')
  expect(await stopped()).toMatchObject({ stopped_at: null })

  const oneClick = { form: { 'List-Unsubscribe': 'One-Click' } }
  expect((await page.request.post(`/s/${recipient}/stop`, { ...oneClick, maxRedirects: 0 })).status()).toBe(200)
  expect((await stopped())?.stopped_at).not.toBeNull()
  expect((await page.request.post(`/s/${slug}/stop`, { ...oneClick, maxRedirects: 0 })).status()).toBe(303)
  const undo = await page.request.post(`/s/${recipient}/stop/undo`, { ...oneClick, maxRedirects: 0 })
  expect(undo.status()).toBe(403)
})

test.describe('away from the server', () => {
  // The page of the worker has an icon of its own, which this browser has not asked for before.
  test.use({ noise: [failedRequests] })

  test('without a connection the questions keep the name of who asked', async ({ page }) => {
    const { slug } = await plantLink()
    const id = await beginBy(page.request, slug)
    await save(page.request, id, wayOf(who, 3))
    await page.goto(`/a/${id}/q/product_stage`)
    await readyForOffline(page, id)
    await page.context().setOffline(true)
    await page.goto(`/a/${id}/q/product_stage`)
    await option(page, 'idea').waitFor()
    await expect(page.getByRole('banner')).toContainText(demo.workspace)
    await expect(page).toHaveTitle(new RegExp(` – ${demo.workspace}$`))
    await option(page, 'idea').check()
    await page.context().setOffline(false)
  })
})

test('a shared page of it carries the name; deleting ends what was sent and leads back to the link', async ({
  page,
  anotherBrowser,
}) => {
  const { slug, linkId } = await plantLink()
  const id = await beginBy(page.request, slug)
  await save(page.request, id, wayOf(who))
  await submit(page.request, id)
  const { link } = await shareReport(page.request, id)
  const reader = await (await anotherBrowser()).newPage()
  await reader.goto(link)
  await expect(reader).toHaveTitle(`A shared report – ${demo.workspace}`)
  await expect(reader.getByRole('img', { name: demo.workspace })).toBeVisible()
  await sendFromCheck(page, `/a/${id}`)
  await page.goto(`/a/${id}`)
  await page.getByText('Delete my answers').click()
  await expect(page.getByText(`What you sent to ${demo.workspace} can be read there no more.`)).toBeVisible()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.waitForURL(`/s/${slug}?deleted=1`)
  await expect(page.getByText('Your answers and reports were deleted.')).toBeVisible()
  expect(await submissionsOf(linkId)).toMatchObject([{ ended_by: 'deleted' }])
})
