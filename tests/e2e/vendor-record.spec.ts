import type { Page } from '@playwright/test'
import { query } from './support/database'
import { expect, test } from './support/test'
import {
  answer,
  askedQuestion,
  askPart,
  answersAwake,
  freshVendor,
  goOn,
  keptAnswers,
  record,
  withVendors,
} from './support/vendors'
import { assessmentAt, leave, status } from './support/walk'

test('an answer is saved as it is given and weighed at once, and nothing that was typed is lost', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  for (const [question, option] of [
    ['v_shared_pnl', 'partner'],
    ['v_who_in_room', 'exec_adviser'],
    ['v_exec_at_ship', 'occasional'],
  ] as const) {
    await record(page.request, vendor, question, { option })
  }
  await page.goto(`${vendor}?q=v_bench&call=1`)
  await answersAwake(page)
  await expect(page.locator('#kind h2')).toHaveText('Not established yet')
  await answer(page, 'subcontractors').check()
  await expect(page.locator('#kind h2')).toHaveText(/an adviser with subcontractors$/)
  await expect(answer(page, 'subcontractors')).toBeFocused()
  const note = page.getByLabel('Note (optional)').first()
  await note.fill('Two freelancers,\none firm.')
  await expect.poll(() => keptAnswers(vendor).then((all) => all[0]?.note)).toBe('Two freelancers,\none firm.')
  await askPart(page).getByLabel('I have seen proof').check()
  await expect(status(page)).toHaveText(/^Saved at \d\d:\d\d$/)
  await expect(page.locator('#said')).toContainText('Proof seen')
  await expect(note).toHaveValue('Two freelancers,\none firm.')
  await expect(askedQuestion(page)).toContainText('Who employs the engineers')
  await goOn(page).click()
  await expect(askedQuestion(page)).not.toContainText('Who employs the engineers')
  expect(await keptAnswers(vendor)).toHaveLength(4)
})

test.describe('while the network is away', () => {
  test.use({ noise: [/^Failed to load resource/] })

  test('an answer says that it is not saved, stays, and goes by itself later', async ({ page }) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}?q=v_bench&call=1`)
    await answersAwake(page)
    await page.route('**/answers', (route) => route.abort())
    await answer(page, 'subcontractors').check()
    await expect(askPart(page).getByText('Not saved. Try again')).toBeVisible()
    await expect(status(page)).toHaveText('Not saved. Try again')
    await goOn(page).click()
    await expect(askedQuestion(page)).toContainText('Who employs the engineers')
    await page.unroute('**/answers')
    // It is sent again after up to 30 s, by how often it failed before.
    await expect.poll(() => keptAnswers(vendor), { timeout: 35_000 }).toHaveLength(1)
    await expect(answer(page, 'subcontractors')).toBeChecked()
    await expect(status(page)).toHaveText(/^Saved at/)
  })
})

test('with nothing chosen the form says so, and its title too', async ({ page }) => {
  await page.goto(await freshVendor(page.request))
  await answersAwake(page)
  await goOn(page).click()
  await expect(page.locator('#error-summary')).toContainText('Choose an answer, or write a note.')
  await expect(page).toHaveTitle(/^Error: /)
  await page.locator('#error-summary').getByRole('link').click()
  await expect(askPart(page).getByRole('radio').first()).toBeFocused()
})

test('two people edit one vendor, and what both said is there', async ({ page, anotherBrowser }) => {
  const vendor = await freshVendor(page.request)
  const other = await (await anotherBrowser()).newPage()
  await other.goto(await resumeLink(page, assessmentAt(vendor)))
  await leave(other, () => other.getByRole('button', { name: 'Continue' }).click())
  for (const [who, question, option] of [
    [page, 'v_bench', 'subcontractors'],
    [other, 'v_done', 'outcome_in_use'],
  ] as const) {
    await who.goto(`${vendor}?q=${question}&call=1`)
    await answersAwake(who)
    await answer(who, option).check()
    await expect(status(who)).toHaveText(/^Saved at/)
  }
  expect(await keptAnswers(vendor)).toHaveLength(2)

  for (const who of [page, other]) {
    await who.goto(`${vendor}?q=v_cadence&call=1`)
    await answersAwake(who)
  }
  await answer(other, 'monthly').check()
  await expect.poll(() => keptAnswers(vendor)).toHaveLength(3)
  await answer(page, 'weekly_days').check()
  const told = page.locator('#answer-conflict')
  await expect(told).toContainText('Monthly or as needed, many clients')
  await expect(told).toContainText('One to three days a week')
  // Once it is weighed the answer can be taken back, and that choice moves the button down.
  await expect(answer(page, '')).toBeVisible()
  await goOn(page).click()
  await expect(told).toBeFocused()
  await told.getByRole('button', { name: 'Use what was saved before' }).click()
  await expect(told).toHaveCount(0)
  await expect(answer(page, 'monthly')).toBeChecked()
  await expect
    .poll(async () => (await keptAnswers(vendor)).find(({ question }) => question === 'v_cadence')?.option)
    .toBe('monthly')
  const [log] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM statement_event WHERE vendor_id = $1 AND question_id = 'v_cadence'`,
    [vendor.split('/').at(-1)],
  )
  expect(log?.count).toBe(3)
})

test('what another person saved shows in a form that nothing was done in', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}?view=all`)
  await answersAwake(page)
  await record(page.request, vendor, 'v_done', { option: 'ticket_closed' })
  await page.locator('[data-question="v_bench"] input[value="just_me"]').check()
  await expect(page.locator('[data-question="v_done"] input[value="ticket_closed"]')).toBeChecked()
  await expect.poll(() => keptAnswers(vendor)).toHaveLength(2)
  await page.waitForTimeout(600)
  expect(await query('SELECT 1 FROM statement_event WHERE vendor_id = $1', [vendor.split('/').at(-1)])).toHaveLength(2)
})

test('details changed by two people are both shown', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  const second = await page.context().newPage()
  for (const who of [page, second]) {
    await who.goto(vendor)
    await who.locator('#details summary').click()
  }
  await second.getByLabel('Price as told (optional)').fill('4,000 a month')
  await leave(second, () => second.getByRole('button', { name: 'Save these details' }).click())
  await page.getByLabel('Price as told (optional)').fill('6,000 a month')
  await leave(page, () => page.getByRole('button', { name: 'Save these details' }).click())
  const told = page.locator('#details-conflict')
  await expect(told).toContainText('6,000 a month')
  await expect(told).toContainText('4,000 a month')
  await leave(page, () => told.getByRole('button', { name: 'Use what was saved before' }).click())
  await expect(page.getByText('Price as told: 4,000 a month')).toBeVisible()
})

test('two calls that disagree are both kept, and make us less sure', async ({ page }) => {
  const { pages } = await withVendors(page.request, 1)
  const vendor = pages[0]!
  await page.goto(vendor)
  const before = await page.locator('#kind h2').textContent()
  await page.locator('#calls').getByText('Add another call').click()
  await page.locator('#call-2-who').fill('Bo, engineer')
  await page.locator('#call-2-day').fill('2026-11-21')
  await leave(page, () => page.getByRole('button', { name: 'Save call 2' }).click())
  await page.goto(`${vendor}?q=v_exec_at_ship`)
  await answersAwake(page)
  await expect(askPart(page)).toContainText('Recorded in call 2 with Bo, engineer, 21 November 2026.')
  const kept = (await keptAnswers(vendor)).length
  const first = page.locator('[data-question]').filter({ hasText: 'Call 1' }).first()
  const question = (await first.getAttribute('data-question')) ?? ''
  await page.goto(`${vendor}?q=${question}`)
  await answersAwake(page)
  const said = (await keptAnswers(vendor)).find((one) => one.question === question)?.option
  const other = askPart(page).locator(`input[name="option"]:not([value="${said}"])`).first()
  await other.check()
  await expect(page.getByText('Told in two ways')).toBeVisible()
  expect(await keptAnswers(vendor)).toHaveLength(kept + 1)
  await expect(page.locator(`[data-question="${question}"] [data-call]`)).toHaveCount(2)
  await expect(page.locator('#kind h2')).not.toHaveText(before ?? '')
})

async function resumeLink(page: Page, id: string): Promise<string> {
  await page.goto(`/a/${id}/save`)
  await page.getByRole('button', { name: 'Make a resume link' }).click()
  return page.getByLabel('Your resume link').inputValue()
}
