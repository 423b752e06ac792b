import type { Page } from '@playwright/test'
import { currentRubric } from '@/lib/rubric/rubrics'
import { askedForm } from '@/lib/views/vendors/asked-form'
import { askVendor, choice, linkTo, tell } from './support/asked'
import { query } from './support/database'
import { person } from './support/share'
import { expect, failedRequests, test } from './support/test'
import { answersAwake, freshVendor, keptAnswers, record } from './support/vendors'
import { heading, leave, status } from './support/walk'

const questions = askedForm(currentRubric, [])
const phone = { viewport: { width: 375, height: 700 }, userAgent: person }

test('a vendor answers by its link on a phone, and the buyer reads it as told by the vendor', async ({
  page,
  anotherBrowser,
}) => {
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}/ask`)
  await page.getByLabel('Who asks').fill('Ana Sample')
  await page.locator('label', { hasText: '14 days' }).click()
  await leave(page, () => page.getByRole('button', { name: 'Make a link' }).click())
  const link = await page.getByLabel('The link').inputValue()
  expect(await page.getByLabel('A message to send it with').inputValue()).toContain(link)
  await expect(row(page, 'opened')).toContainText('Not opened yet')

  const theirs = await (await anotherBrowser(phone)).newPage()
  await theirs.goto(link)
  await expect(heading(theirs)).toHaveText(`Ana Sample asks Slate and Heron ${questions.length} questions`)
  await expect(theirs.getByText('There are no traps')).toBeVisible()
  await expect.poll(async () => (await linkRow(vendor)).opened_at).not.toBeNull()

  await leave(theirs, () => theirs.getByRole('link', { name: 'Start', exact: true }).click())
  for (const { id, text, options } of questions.slice(0, 3)) {
    await expect(heading(theirs)).toHaveText(text)
    await theirs.locator('label', { has: choice(theirs, options[1]!.id) }).click()
    const keptAt = async () => (await keptAnswers(vendor)).find(({ question }) => question === id)?.option
    await expect.poll(keptAt).toBe(options[1]?.id)
    await expect(status(theirs)).toHaveText(/^Saved at \d\d:\d\d$/)
    await leave(theirs, () => theirs.getByRole('button', { name: 'Save and go on' }).click())
  }
  await theirs.getByLabel('In your own words').fill('Our partner in the north builds.\nWe lead them.')
  await theirs.getByLabel('A link or the name of a file that shows it').fill('https://example.org/team')
  await leave(theirs, () => theirs.getByRole('button', { name: 'Save and go on' }).click())
  await leave(theirs, () => theirs.getByRole('link', { name: 'All questions' }).click())
  await expect(theirs.getByText(`You have answered 4 of ${questions.length} questions.`)).toBeVisible()
  await leave(theirs, () => theirs.getByRole('button', { name: 'Send my answers' }).click())
  await expect(theirs.getByText('Your answers are sent. Thank you')).toBeVisible()
  await expect(theirs.getByText('You can change your answers by this link until')).toBeVisible()

  await page.goto(`${vendor}/ask`)
  await expect(row(page, 'answered')).toContainText(`4 of ${questions.length} questions`)
  await expect(row(page, 'sent')).toContainText('On ')
  await page.goto(vendor)
  await expect(page.getByText('Told by the vendor').first()).toBeVisible()

  // What was heard in a call takes its place; what the vendor told stays on record.
  const first = questions[0]!
  await record(page.request, vendor, first.id, { option: first.options[0]!.id, shown: true })
  const kept = (await keptAnswers(vendor)).filter(({ question }) => question === first.id)
  expect(kept.map(({ call, option, shown }) => [call, option, shown])).toEqual([
    [0, first.options[1]?.id, false],
    [1, first.options[0]?.id, true],
  ])
})

test('the link shows nothing of the buyer, and is named to nobody', async ({ page, request }) => {
  const { vendor, link, key } = await askVendor(page.request, 'Ana Sample')
  await record(page.request, vendor, 'v_bench', { option: 'subcontractors', note: 'CANARY of the buyer', shown: true })
  for (const path of ['', '?all=1', '?q=v_bench', '?view=one&saved=v_bench']) {
    const response = await request.get(`${link}${path}`)
    const html = await response.text()
    expect(response.status(), path).toBe(200)
    expect(response.headers()['referrer-policy'], path).toBe('no-referrer')
    expect(response.headers()['cache-control'], path).toBe('private, no-store')
    expect(response.headers()['x-robots-tag'], path).toContain('noindex')
    const [, head = ''] = /<head>([\s\S]*?)<\/head>/.exec(html) ?? []
    for (const secret of [key, 'Ana Sample', 'Slate and Heron']) expect(head.includes(secret), secret).toBe(false)
    const [assessment, id] = [vendor.split('/')[2]!, vendor.split('/')[4]!]
    for (const secret of [assessment, id, 'CANARY']) expect(html.includes(secret), `${path} ${secret}`).toBe(false)
    expect(html).not.toMatch(/verdict|fractional|red flag|a strong fit/i)
  }
})

test('two who share the link lose nothing, and both are told', async ({ page }) => {
  const { vendor, path } = await askVendor(page.request)
  await page.goto(`${path}?q=v_bench`)
  await tell(page.request, path, 'v_bench', { option: 'just_me', note: 'From the other one' })
  await choice(page, 'subcontractors').check()
  const notice = page.locator('#v_bench-conflict')
  await expect(notice).toContainText('From the other one')
  await notice.getByRole('button', { name: 'Use what was saved before' }).click()
  await expect(notice).toHaveCount(0)
  await expect(choice(page, 'just_me')).toBeChecked()
  await expect.poll(async () => (await keptAnswers(vendor))[0]?.option).toBe('just_me')
  const events = await query('SELECT 1 FROM statement_event WHERE vendor_id = $1', [vendor.split('/').at(-1)])
  expect(events).toHaveLength(3)
})

test.describe('without a connection', () => {
  test.use({ noise: [failedRequests] })

  test('what was typed stays, and is saved by itself once there is one', async ({ page, context }) => {
    const { vendor, path } = await askVendor(page.request)
    await page.goto(`${path}?q=v_bench`)
    await answersAwake(page)
    await context.setOffline(true)
    await choice(page, 'subcontractors').check()
    await page.getByLabel('In your own words').fill('On the train')
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(status(page)).toHaveText('Not saved. Try again')
    await context.setOffline(false)
    await expect(status(page)).toHaveText(/^Saved at /)
    expect((await keptAnswers(vendor))[0]).toMatchObject({ option: 'subcontractors', note: 'On the train', call: 0 })
  })

  test('“Try again” saves it without waiting for the next try', async ({ page }) => {
    const { vendor, path } = await askVendor(page.request)
    let tries = 0
    await page.route('**/answers', async (route) => {
      await route.abort()
      // Counted once it has failed: what is pressed before joins that try.
      tries += 1
    })
    await page.clock.install()
    await page.goto(`${path}?q=v_bench`)
    await answersAwake(page)
    await choice(page, 'subcontractors').check()
    // After 1, 2, 4 and 8 s the next try is 30 s away.
    const passing = async () => {
      await page.clock.fastForward(8_000)
      return tries
    }
    await expect.poll(passing).toBeGreaterThanOrEqual(5)
    await page.unroute('**/answers')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(status(page)).toHaveText(/^Saved at /)
    expect(await keptAnswers(vendor)).toMatchObject([{ option: 'subcontractors', call: 0 }])
  })
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, ...phone })

  test('a vendor answers one by one and on one page, is told what is wrong, and sends', async ({ page }) => {
    const { vendor, path } = await askVendor(page.request)
    await page.goto(path)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByText('Nothing was sent')).toBeVisible()

    await page.goto(`${path}?q=${questions[0]!.id}`)
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary')).toContainText('Choose an answer, or write a note.')
    await choice(page, questions[0]!.options[0]!.id).check()
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(heading(page)).toHaveText(questions[1]!.text)

    await page.goto(`${path}?all=1`)
    const last = page.locator('section', { has: page.locator(`input[value="${questions.at(-1)!.id}"]`) })
    await last.getByLabel('In your own words').fill('Nothing to claim.\nSo nothing to show.')
    await last.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/saved=/)
    await expect(heading(page)).toHaveText(`All ${questions.length} questions`)
    await expect(last.getByLabel('In your own words')).toHaveValue('Nothing to claim.\nSo nothing to show.')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByText('Your answers are sent. Thank you')).toBeVisible()
    expect(await keptAnswers(vendor)).toHaveLength(2)
  })
})

test('the buyer reminds, makes a new link that ends the old, and ends it', async ({ page, request }) => {
  const { vendor, link } = await askVendor(page.request)
  await page.goto(`${vendor}/ask`)
  expect(await page.getByLabel('A reminder for Slate and Heron').inputValue()).toContain(link)
  await leave(page, () => page.getByRole('button', { name: 'I reminded them today' }).click())
  await expect(page.getByText('You reminded Slate and Heron today.')).toBeVisible()
  await expect(row(page, 'reminded')).toContainText('On ')
  const file = await page.request.get(`${vendor}/ask/calendar`)
  expect(file.headers()['content-type']).toContain('text/calendar')
  expect(await file.text()).not.toContain(link.split('/').at(-1))

  await page.getByLabel('Who asks').fill('Bo Sample')
  await leave(page, () => page.getByRole('button', { name: 'Make a new link' }).click())
  const second = await page.getByLabel('The link').inputValue()
  expect(second).not.toBe(link)
  expect((await request.get(link)).status()).toBe(404)
  expect((await request.get(second)).status()).toBe(200)

  await page.getByText('End the link').first().click()
  await leave(page, () => page.getByRole('button', { name: 'End the link' }).click())
  await expect(page.getByText('The link has ended')).toBeVisible()
  expect((await request.get(second)).status()).toBe(404)
})

test('the link is shown for ten minutes, in the browser that made it alone', async ({ page, anotherBrowser }) => {
  const { vendor, link } = await askVendor(page.request)
  const [{ id }] = (await query<{ id: string }>('SELECT id FROM vendor_link WHERE vendor_id = $1', [
    vendor.split('/').at(-1),
  ])) as [{ id: string }]
  await page.goto(`${vendor}/ask?made=${id}`)
  await expect(page.getByLabel('The link')).toHaveValue(link)
  await query(`UPDATE vendor_link SET created_at = created_at - interval '11 minutes' WHERE id = $1`, [id])
  await page.reload()
  await expect(page.getByText('This link was made already')).toBeVisible()
  expect(await page.content()).not.toContain(link.split('/').at(-1))
  await expect(page.getByLabel('A reminder for Slate and Heron')).toHaveValue(/paste the link here/)
  const other = await (await anotherBrowser()).newPage()
  expect((await other.request.get(`${vendor}/ask?made=${id}`)).status()).toBe(404)
})

test('a second link leads to the same answers, which can still be changed', async ({ page }) => {
  const { vendor, path } = await askVendor(page.request)
  await tell(page.request, path, 'v_bench', { option: 'just_me' })
  const second = await linkTo(page.request, vendor, 'Bo Sample')
  await page.goto(`${second.path}?q=v_bench`)
  await expect(choice(page, 'just_me')).toBeChecked()
  await choice(page, '').check()
  await expect(status(page)).toHaveText(/^Saved at /)
  expect((await keptAnswers(vendor))[0]?.option).toBeNull()
})

const row = (page: Page, id: string) => page.locator(`[data-row="${id}"]`)

async function linkRow(vendor: string): Promise<{ opened_at: Date | null }> {
  const [found] = await query<{ opened_at: Date | null }>(
    'SELECT opened_at FROM vendor_link WHERE vendor_id = $1 AND revoked_at IS NULL',
    [vendor.split('/').at(-1)],
  )
  if (!found) throw new Error('There is no link')
  return found
}
