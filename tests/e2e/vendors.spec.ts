import type { Locator, Page } from '@playwright/test'
import { readPages } from './support/pdf-text'
import { reported, save, submit, wayOf } from './support/seed'
import { expect, test } from './support/test'
import {
  answer,
  askedQuestion,
  askPart,
  answersAwake,
  busy,
  freshVendor,
  goOn,
  keptAnswers,
  record,
  withVendors,
} from './support/vendors'
import { assessmentAt, heading, leave } from './support/walk'

test('three vendors are entered by keyboard, compared and printed', async ({ page }) => {
  test.setTimeout(120_000)
  const id = await reported(page.request, busy)
  await page.goto(`/a/${id}/vendors`)
  const names = ['Slate and Heron', 'Brook Works', 'One Oak']
  for (const [at, name] of names.entries()) {
    await leave(page, () => press(page, page.getByRole('link', { name: /^Add (a|another) vendor$/ }), 'Enter'))
    await tabTo(page, page.getByLabel('Name of the vendor'))
    await page.keyboard.type(name)
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let down = 0; down < at; down += 1) await page.keyboard.press('ArrowDown')
    await leave(page, () => page.keyboard.press('Enter'))
    await expect(heading(page)).toHaveText(name)
    await answersAwake(page)
    const vendor = new URL(page.url()).pathname
    for (let left = 12; left > 0 && (await keptAnswers(vendor)).length < 4; left -= 1) {
      const before = await askedQuestion(page).textContent()
      await tabTo(page, askPart(page).getByRole('radio').first())
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await expect(askedQuestion(page)).not.toHaveText(before ?? '')
      await expect(page.locator('#ask')).toBeFocused()
    }
    expect(await keptAnswers(vendor)).toHaveLength(4)
    await leave(page, () => press(page, page.getByRole('link', { name: 'Your vendors' }), 'Enter'))
  }

  const table = page.getByRole('table')
  await expect(table.locator('thead th')).toHaveText(names)
  await expect(page.getByText('No vendor paid to appear here.')).toBeVisible()
  for (const cell of await table.locator('tbody td').allInnerTexts()) expect(cell).toMatch(/\p{L}{2}/u)
  for (const met of await table.locator('td[data-met]').allInnerTexts()) {
    expect(met).toMatch(/^(Meets|Does not meet|Not known)/)
  }
  await press(page, page.getByRole('region', { name: /^What each vendor says/ }), 'ArrowRight')

  const pdf = await page.pdf({ preferCSSPageSize: true })
  const pages = await readPages(pdf)
  const words = pages.join('')
  for (const name of names) expect(words).toContain(name.replaceAll(' ', ''))
  expect(words).toContain('Must-haves')
  expect(words).not.toContain('Addanothervendor')
  expect(pages.at(-1)).not.toBe('')
})

test('on paper no column of six is cut off', async ({ page }) => {
  const { list } = await withVendors(page.request, 6)
  await page.goto(list)
  await page.emulateMedia({ media: 'print' })
  for (const width of [1016, 688]) {
    await page.setViewportSize({ width, height: 700 })
    const edges = await page
      .locator('table th:visible, table td:visible')
      .evaluateAll((cells) => cells.map((cell) => Math.max(cell.getBoundingClientRect().right, cell.scrollWidth)))
    expect(Math.max(...edges)).toBeLessThanOrEqual(width)
    await expect(page.locator('thead th:visible')).toHaveCount(6)
  }
})

test('a phone shows two vendors, which are picked without a script', async ({ anotherBrowser }) => {
  const page = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
  await page.setViewportSize({ width: 375, height: 800 })
  const { list } = await withVendors(page.request, 3)
  await page.goto(list)
  const shown = page.locator('thead th:visible')
  await expect(shown).toHaveText(['Example vendor 1', 'Example vendor 2'])
  await page.getByLabel('Show', { exact: true }).selectOption('Example vendor 3')
  await leave(page, () => page.getByRole('button', { name: 'Show these two' }).click())
  await expect(shown).toHaveText(['Example vendor 2', 'Example vendor 3'])
  await expect(page.locator('tbody tr').nth(1).getByRole('cell')).toHaveCount(2)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(shown).toHaveCount(3)
})

test('pictures of a vendor say what their tables say, in text of at least 14 px', async ({ page }) => {
  const { pages, list } = await withVendors(page.request, 2)
  await page.goto(pages[0]!)
  const numbers = (part: string, columns: readonly number[]) =>
    page.locator(part).evaluate(
      (section, columns) => ({
        marks: [...section.querySelectorAll<SVGElement>('figure [data-value]')].map(({ dataset }) =>
          Number(dataset.value),
        ),
        drawn: [...section.querySelectorAll<SVGElement>('figure [data-value]')].map((mark) => {
          const [track, bar] = [mark.getBoundingClientRect(), mark.querySelector('rect')!.getBoundingClientRect()]
          return bar.width / track.width
        }),
        cells: [...section.querySelectorAll('figure + details tbody tr')].flatMap((row) =>
          columns.map((column) => Number(row.children[column]?.textContent?.replace('−', '-'))),
        ),
      }),
      columns,
    )
  const weights = await numbers('#weights', [4])
  expect(weights.marks.length).toBeGreaterThan(3)
  expect(weights.marks).toEqual(weights.cells.slice(0, weights.marks.length))
  const [longest = 0] = weights.drawn
  for (const [at, length] of weights.drawn.entries()) {
    expect(Math.abs((100 * length) / longest - Math.abs(weights.marks[at]!))).toBeLessThan(2)
  }
  const supply = await numbers('#fit', [1, 2])
  expect(supply.marks.length).toBeGreaterThan(1)
  expect(supply.marks).toEqual(supply.cells)
  for (const [at, width] of supply.drawn.entries()) expect(5 * width).toBeCloseTo(supply.marks[at]!, 1)

  for (const path of [pages[0]!, list]) {
    await page.goto(path)
    for (const width of [320, 375, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const small = await page.locator('figure, figure + details, table').evaluateAll((parts) =>
        parts
          .flatMap((part) => [part, ...part.querySelectorAll('*')])
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
          .filter((one) => !one.closest('.sr-only') && parseFloat(getComputedStyle(one).fontSize) < 14)
          .map((one) => one.outerHTML),
      )
      expect(small).toEqual([])
    }
  }
})

test('a vendor in hand comes first, and the need joins it', async ({ page }) => {
  await page.goto('/')
  await leave(page, () => page.getByRole('link', { name: 'I have a vendor in hand' }).click())
  await page.getByLabel('Name of the vendor').fill('Slate and Heron')
  await page.getByLabel('One firm that advises and builds').check()
  await leave(page, () => page.getByRole('button', { name: 'Add this vendor' }).click())
  await expect(heading(page)).toHaveText('Slate and Heron')
  const vendor = new URL(page.url()).pathname
  await expect(page.locator('#fit')).toContainText('not known yet')
  await leave(page, () => page.locator('#fit').getByRole('link').click())
  await expect(page).toHaveURL(/\/q\/\w+$/)
  const id = assessmentAt(page.url())
  await save(page.request, id, wayOf(busy))
  await submit(page.request, id, busy.name)
  await page.goto(vendor)
  await expect(page.locator('#fit')).toContainText('Your must-haves')
  await page.goto(`/a/${id}`)
  await leave(page, () => page.getByRole('link', { name: 'Your vendors' }).click())
  await expect(page.getByText('A comparison needs two vendors.')).toBeVisible()
})

test('a vendor is removed after a second look, and brought back with all its answers', async ({ page }) => {
  const { pages } = await withVendors(page.request, 2)
  const vendor = pages[1]!
  const kept = await keptAnswers(vendor)
  await page.goto(vendor)
  const remove = page.getByRole('button', { name: 'Remove Example vendor 2' })
  await expect(remove).toBeHidden()
  await page.getByText('Remove this vendor').click()
  await leave(page, () => remove.click())
  await expect(page.getByText('Example vendor 2 is removed')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await leave(page, () => page.getByRole('button', { name: 'Bring Example vendor 2 back' }).click())
  await expect(page.getByText('Example vendor 2 is back')).toBeVisible()
  await expect(page.locator('thead th')).toHaveCount(2)
  expect(await keptAnswers(vendor)).toEqual(kept)
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a vendor is added, asked and put right, and everything leads on', async ({ page }) => {
    await page.goto('/vendors/new')
    await page.getByLabel('Price as told (optional)').fill('9,000 a month')
    await leave(page, () => page.getByRole('button', { name: 'Add this vendor' }).click())
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary')).toContainText('Write the name of the vendor.')
    await expect(page.getByLabel('Price as told (optional)')).toHaveValue('9,000 a month')
    await page.getByLabel('Name of the vendor').fill('Slate and Heron')
    await page.getByLabel('An adviser who does not build').check()
    await leave(page, () => page.getByRole('button', { name: 'Add this vendor' }).click())
    await expect(page.getByText('Price as told: 9,000 a month')).toBeVisible()
    const vendor = new URL(page.url()).pathname

    await leave(page, () => goOn(page).click())
    await expect(page.locator('#error-summary')).toContainText('Choose an answer, or write a note.')
    const first = await askedQuestion(page).textContent()
    await askPart(page).getByRole('radio').first().check()
    await askPart(page).getByLabel('I have seen proof').check()
    await page.getByLabel('Note (optional)').first().fill('Shown on paper.')
    await leave(page, () => goOn(page).click())
    await expect(askPart(page)).toContainText('Saved: ')
    await expect(askedQuestion(page)).not.toHaveText(first ?? '')
    expect(await keptAnswers(vendor)).toMatchObject([{ call: 1, shown: true, note: 'Shown on paper.' }])

    await leave(page, () => page.getByRole('link', { name: 'All on one page' }).click())
    const done = page.locator('[data-question="v_done"]')
    await done.getByLabel('When it runs live and is handed over').check()
    await leave(page, () => done.getByRole('button', { name: /^Save/ }).click())
    await expect(page).toHaveURL(/view=all.*#q-v_done$/)
    await expect(done).toContainText('Saved.')
    await askPart(page).getByRole('radio').first().check()
    await leave(page, () => goOn(page).click())
    await expect(page).toHaveURL(/view=all.*#next$/)
    await expect(askPart(page)).toContainText('Saved: ')
    expect(await keptAnswers(vendor)).toHaveLength(3)

    await page.locator('#details summary').click()
    await page.getByLabel('Name of the vendor').fill('')
    await leave(page, () => page.getByRole('button', { name: 'Save these details' }).click())
    await expect(page.locator('#error-summary')).toContainText('Write the name of the vendor.')
  })

  test('an answer that another person changed is told with both', async ({ page }) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}?q=v_bench&call=1`)
    await record(page.request, vendor, 'v_bench', { option: 'employees_named' })
    await answer(page, 'subcontractors').check()
    await leave(page, () => goOn(page).click())
    const told = page.locator('#answer-conflict')
    await expect(told).toContainText('Employees; names and tenure given')
    await expect(told).toContainText('Contractors or partners found per project')
    await leave(page, () => told.getByRole('button', { name: 'Use what was saved before' }).click())
    await expect(told).toHaveCount(0)
    expect(await keptAnswers(vendor)).toMatchObject([{ question: 'v_bench', option: 'employees_named' }])
  })
})

/** Presses Tab until a control has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let left = 120; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reached ${target}`)
}

async function press(page: Page, target: Locator, key: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
