import type { APIRequestContext, Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { query } from './support/database'
import { answered, changed, reported, save, submit } from './support/seed'
import { expect, test } from './support/test'
import { heading } from './support/walk'

const who = changed(persona('harbour-tiles'), { spend_vs_output: 'up_flat' })

/** A report whose answers say that likely deals wait. The questions end before they ask that, so it is sent beside them. */
async function reportedWaiting(request: APIRequestContext): Promise<string> {
  const id = await answered(request, who)
  await save(request, id, { answers: { revenue_waiting: 'pipeline' }, passed: [] })
  await submit(request, id)
  return id
}

const block = (page: Page) => page.locator('#waiting')
const finding = (page: Page) => block(page).getByRole('heading', { level: 2 })
const field = (page: Page, id: string) => page.locator(`#${id}`)

/** Goes on by the Tab key until the control of that id has focus. */
async function tabTo(page: Page, id: string) {
  for (let left = 60; left > 0; left -= 1) {
    if (await field(page, id).evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${id}`)
}

for (const script of [true, false]) {
  test(`figures are given, changed and cleared by keyboard, ${script ? 'with' : 'without'} a script`, async ({
    anotherBrowser,
  }) => {
    const browser = await anotherBrowser({ javaScriptEnabled: script })
    const page = await browser.newPage()
    const id = await reportedWaiting(page.request)
    await page.goto(`/a/${id}/report#waiting`)
    await expect(finding(page)).toHaveText('What waiting costs is not worked out yet')
    await expect(page.getByLabel('Currency')).toHaveValue('GBP')

    await field(page, 'currency').focus()
    await page.keyboard.press('Tab')
    await tabTo(page, 'monthlyTechSpend')
    await page.keyboard.type('£40k')
    await tabTo(page, 'monthsStalled')
    await page.keyboard.type('4')
    await tabTo(page, 'monthlyRevenueWaiting')
    await page.keyboard.type('25 000')
    await page.keyboard.press('Enter')
    await expect(finding(page)).toHaveText('Waiting costs about £4,000 to £30,000 a month, most likely near £10,000')
    await expect(block(page)).toContainText('Over a quarter that is about £10,000 to £80,000')
    await expect(block(page)).toContainText(
      'Help that costs more than about £10,000 a month must do more than recover the delay.',
    )
    await expect(block(page)).toContainText('It is gone whatever you decide, so it is no reason to go on.')
    expect(page.url()).toMatch(/#waiting$/)
    // The browser comes to the place that the address names some time after it is drawn.
    await expect.poll(() => finding(page).evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(400)

    const summary = block(page).locator('summary', { hasText: 'Change your figures' })
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect(field(page, 'monthlyTechSpend')).toHaveValue('40,000')
    await tabTo(page, 'monthlyTechSpend')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('400.000')
    await page.keyboard.press('Enter')
    await expect(finding(page)).toHaveText('Waiting costs about £20,000 to £140,000 a month, most likely near £70,000')

    await block(page).locator('summary', { hasText: 'Change your figures' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Clear all figures' }).focus()
    await page.keyboard.press('Enter')
    await expect(finding(page)).toHaveText('What waiting costs is not worked out yet')
    expect(await query('SELECT 1 FROM money WHERE assessment_id = $1', [id])).toEqual([])
    await expect(field(page, 'monthlyTechSpend')).toHaveValue('')
  })

  test(`a figure that is not clear is named at its field, ${script ? 'with' : 'without'} a script`, async ({
    anotherBrowser,
  }) => {
    const browser = await anotherBrowser({ javaScriptEnabled: script })
    const page = await browser.newPage()
    const id = await reportedWaiting(page.request)
    await page.goto(`/a/${id}/report`)
    await field(page, 'currency').selectOption('SEK')
    await field(page, 'monthlyTechSpend').fill('about 40k')
    await field(page, 'leaderHoursWeek').fill('12')
    await field(page, 'hourValue').fill('99.50')
    await page.getByRole('button', { name: 'Work out the cost' }).click()
    await page.waitForURL(/problem=money/)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary')).toContainText(
      'Write your monthly spending as a whole number, such as 40,000',
    )
    await expect(page.locator('#error-summary').getByRole('link')).toHaveCount(2)
    if (script) await expect(page.locator('#error-summary')).toBeFocused()
    for (const [name, typed] of Object.entries({
      currency: 'SEK',
      monthlyTechSpend: 'about 40k',
      leaderHoursWeek: '12',
      hourValue: '99.50',
    })) {
      await expect(field(page, name)).toHaveValue(typed)
    }
    await expect(field(page, 'monthlyTechSpend')).toHaveAttribute('aria-invalid', 'true')
    await expect(field(page, 'leaderHoursWeek')).not.toHaveAttribute('aria-invalid', 'true')
    expect(page.url()).not.toContain('40k')
    expect(await query('SELECT 1 FROM money WHERE assessment_id = $1', [id])).toEqual([])

    await field(page, 'monthlyTechSpend').fill('40k')
    await field(page, 'hourValue').fill('99')
    await page.getByRole('button', { name: 'Work out the cost' }).click()
    await expect(finding(page)).toContainText('Waiting costs about kr')
    await expect(page).toHaveTitle(/^(?!Error)/)
    expect((await browser.cookies()).filter(({ name }) => name === 'typed-money')).toEqual([])
  })
}

test('the bars are as long as their figures, and the table has the same', async ({ page }) => {
  const id = await reportedWaiting(page.request)
  await page.goto(`/a/${id}/report`)
  await field(page, 'monthlyTechSpend').fill('40000')
  await field(page, 'monthlyRevenueWaiting').fill('25000')
  await page.getByRole('button', { name: 'Work out the cost' }).click()
  await page.waitForURL(/#waiting$/)
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const figure = block(page).locator('figure')
    await block(page)
      .locator('details', { hasText: 'Show as a table' })
      .first()
      .evaluate((one: HTMLDetailsElement) => (one.open = true))
    const cells = await block(page)
      .locator('table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent?.replace(/\D/g, '')))),
      )
    const marks = await figure.locator('svg.mark').evaluateAll((all) =>
      all.map((mark) => {
        const { low, value, high } = (mark as SVGElement).dataset
        const [track, band] = [mark.getBoundingClientRect(), mark.querySelector('rect')!.getBoundingClientRect()]
        const sign = mark.querySelector('path')!.getBoundingClientRect()
        const at = (x: number) => (x - track.left) / track.width
        return {
          told: [low, value, high].map(Number),
          drawn: [at(band.left), at(sign.left + sign.width / 2), at(band.right)],
        }
      }),
    )
    expect(marks.map(({ told }) => told)).toEqual(cells.slice(0, marks.length))
    const most = Math.max(...marks.map(({ told }) => told[2] ?? 0))
    for (const { told, drawn } of marks) {
      for (const [index, value] of told.entries()) expect(drawn[index]).toBeCloseTo(value / most, 2)
    }
  }
})

test('a healthy business sees no figure and no form, and a reader without the key no form', async ({ page }) => {
  const id = await reported(page.request, persona('moss-lantern'))
  await page.goto(`/a/${id}/report`)
  await expect(finding(page)).toHaveText('Waiting costs you little')
  await expect(block(page)).toContainText(/Look again on \d+ \w+ \d{4}\./)
  await expect(block(page).locator('form')).toHaveCount(0)
  expect(await block(page).innerText()).not.toMatch(/[£$€]/)
  await page.goto('/sample')
  await expect(heading(page)).toBeVisible()
  await expect(block(page)).toBeVisible()
  await expect(page.locator('article form')).toHaveCount(0)
})

test('print has the figures and not the form', async ({ page }) => {
  const id = await reportedWaiting(page.request)
  await page.goto(`/a/${id}/report`)
  await expect(page.getByRole('button', { name: 'Work out the cost' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Work out the cost' })).toBeHidden()
  await expect(block(page).locator('form')).toBeHidden()
  await expect(finding(page)).toBeVisible()
})
