import type { Page } from '@playwright/test'
import { choice } from './support/asked'
import { awake } from './support/awake'
import { readPages } from './support/pdf-text'
import { expect, failedRequests, test } from './support/test'
import { answersAwake, freshVendor, keptAnswers, record } from './support/vendors'
import { leave, status } from './support/walk'

test.use({ viewport: { width: 375, height: 700 } })

const next = (page: Page) => page.getByRole('button', { name: 'Save and next' })
const questionOf = (page: Page) => page.locator('input[name="question"]').inputValue()

test('a call goes from the most telling question on, saves each answer, and comes back to what was skipped', async ({
  page,
}) => {
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}/call`)
  const first = await questionOf(page)
  expect(first).toBe('v_shared_pnl')
  await leave(page, () => page.getByRole('link', { name: 'Skip', exact: true }).click())
  const second = await questionOf(page)
  expect(second).not.toBe(first)

  await page.locator('label.ledger-option').first().click()
  await page.locator('label', { hasText: 'I have seen proof' }).click()
  await page.getByLabel('Notes').fill('Payroll list, with pay covered')
  await expect(status(page)).toHaveText(/^Saved at /)
  await leave(page, () => next(page).click())
  const [kept] = await keptAnswers(vendor)
  expect(kept).toMatchObject({ question: second, call: 1, shown: true, note: 'Payroll list, with pay covered' })
  // What was skipped waits until the rest was asked.
  expect(await questionOf(page)).not.toBe(first)
  await expect(page.getByText('1 of 21 in this call. 1 answered in all, 1 with proof.')).toBeVisible()

  await leave(page, () => page.getByRole('link', { name: 'Previous' }).click())
  expect(await questionOf(page)).toBe(second)
  await expect(page.getByLabel('Notes')).toHaveValue('Payroll list, with pay covered')
})

test('who answers and which day are kept with the call, and a second call is one of its own', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}/call`)
  await page.getByText('Change who answers').click()
  await page.getByLabel('Who answers').fill('Jo Sample, founder')
  await page.getByLabel('Day of the call').fill('2026-11-20')
  await page.getByRole('button', { name: 'Save the call' }).click()
  await expect(page.getByText('Call 1 with Jo Sample, founder on 20 November 2026.')).toBeVisible()
  await record(page.request, vendor, 'v_bench', { option: 'employees_named' })
  await leave(page, () => page.getByRole('link', { name: 'Call 2' }).click())
  await page.goto(`${vendor}/call?call=2&q=v_bench`)
  await answersAwake(page)
  await choice(page, 'subcontractors').check()
  await expect(status(page)).toHaveText(/^Saved at /)
  expect((await keptAnswers(vendor)).map(({ call, option }) => [call, option])).toEqual([
    [1, 'employees_named'],
    [2, 'subcontractors'],
  ])
})

test('the screen says nothing of what we make of the vendor, and its controls are big', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  for (const [question, option] of [
    ['v_shared_pnl', 'partner'],
    ['v_bench', 'subcontractors'],
    ['v_who_in_room', 'exec_adviser'],
    ['v_pushback', 'advice_no_ship'],
    ['v_disagreement', 'work_with_developers'],
  ] as const)
    await record(page.request, vendor, question, { option })
  await page.goto(`${vendor}/call`)
  const words = await page.locator('main').innerText()
  expect(words).not.toMatch(/looks like|probably|claim|adviser|fit|flag|verdict|tell /i)
  const heights = await page
    .locator('label.ledger-option, button:has-text("Save and next")')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(56)
})

test('the timer counts, stands still, and lives through a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') })
  // It stands still but for `runFor`.
  await page.clock.pauseAt(new Date('2026-11-21T10:01:00Z'))
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}/call`)
  await awake(page, '[data-timer]')
  const timer = page.locator('[data-timer]')
  await page.getByRole('button', { name: 'Start the timer' }).click()
  await page.clock.runFor(83_000)
  await expect(timer).toContainText('1:23')
  await expect(timer).toContainText('One minute in this call.')
  await page.reload()
  await expect(timer).toContainText('1:23')
  await page.getByRole('button', { name: 'Pause the timer' }).click()
  const stood = await timer.innerText()
  await page.clock.runFor(60_000)
  expect(await timer.innerText()).toBe(stood)
  await page.getByRole('button', { name: 'Go on the timer' }).click()
  await page.clock.runFor(60_000)
  await expect(timer).toContainText('2:23')
  // Nothing of it is announced.
  expect(await timer.evaluate((node) => node.closest('[aria-live], [role="status"], [role="timer"]'))).toBeNull()
})

test.describe('without a connection', () => {
  test.use({ noise: [failedRequests] })

  test('the page stays with what was typed, and saves once there is one', async ({ page, context }) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}/call?q=v_bench`)
    await answersAwake(page)
    await context.setOffline(true)
    await choice(page, 'subcontractors').check()
    await page.getByLabel('Notes').fill('In the lift')
    await next(page).click()
    await expect(page.getByText('What you noted stays on this page')).toBeVisible()
    expect(await questionOf(page)).toBe('v_bench')
    await context.setOffline(false)
    await expect(status(page)).toHaveText(/^Saved at /, { timeout: 20_000 })
    expect(await keptAnswers(vendor)).toMatchObject([{ option: 'subcontractors', note: 'In the lift', call: 1 }])
  })
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a call is recorded question by question', async ({ page }) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}/call`)
    await expect(page.getByRole('button', { name: 'Start the timer' })).toBeHidden()
    const first = await questionOf(page)
    await page.locator('input[name="option"]').first().check()
    await page.locator('input[name="shown"]').check()
    await page.getByLabel('Notes').fill('Two lines\nof notes')
    await leave(page, () => next(page).click())
    expect(await questionOf(page)).not.toBe(first)
    expect(await keptAnswers(vendor)).toMatchObject([{ question: first, shown: true, note: 'Two lines\nof notes' }])
    // Proof of no answer is refused, and what was typed stays.
    const second = await questionOf(page)
    await page.locator('input[name="shown"]').check()
    await page.getByLabel('Notes').fill('Saw a paper')
    await leave(page, () => next(page).click())
    await expect(page).toHaveTitle(/^Error: /)
    expect(await questionOf(page)).toBe(second)
    await expect(page.getByLabel('Notes')).toHaveValue('Saw a paper')
  })

  test('who answers is noted without leaving the call', async ({ page }) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}/call`)
    const saved = () => leave(page, () => page.getByRole('button', { name: 'Save the call' }).click())
    await page.getByText('Change who answers').click()
    await page.getByLabel('Who answers').fill('Jo Sample, founder')
    await page.getByLabel('Day of the call').evaluate((day) => {
      day.setAttribute('type', 'text')
      day.setAttribute('value', 'soon')
    })
    await saved()
    await expect(page).toHaveTitle(/^Error: Call mode/)
    await expect(page.getByLabel('Who answers')).toHaveValue('Jo Sample, founder')
    await page.getByLabel('Day of the call').fill('2026-05-04')
    await saved()
    expect(new URL(page.url()).pathname).toBe(`${vendor}/call`)
    await expect(page.getByText('Call 1 with Jo Sample, founder on 4 May 2026. Saved.')).toBeVisible()
  })
})

test('the sheet prints on four pages of A4 at most, and lists what was answered at the end', async ({ page }) => {
  const vendor = await freshVendor(page.request)
  await page.goto(`${vendor}/sheet`)
  const all = await readPages(await page.pdf({ format: 'A4' }))
  expect(all.length).toBeLessThanOrEqual(4)
  const text = all.join('')
  expect(text).toContain('QuestionsforSlateandHeron')
  expect(text).toContain('1.Dothosewhoadvise')
  expect(text).toContain('Proofseen:')
  expect(text).toContain('21.')

  await record(page.request, vendor, 'v_bench', { option: 'subcontractors', shown: true })
  await page.reload()
  const pages = await readPages(await page.pdf({ format: 'A4' }))
  const again = pages.join('')
  expect(pages.length).toBeLessThanOrEqual(4)
  expect(again).not.toContain('21.')
  const end = again.slice(again.indexOf('Answeredalready'))
  expect(end).toContain('Contractorsorpartnersfoundperproject,withproof')
})
