import { strFromU8, unzipSync } from 'fflate'
import { threeVendors } from '@/tests/support/kept-vendors'
import { persona } from '@/tests/support/personas'
import { readPages } from './support/pdf-text'
import { recordVendors } from './support/report-vendor-states'
import { reported } from './support/seed'
import { expect, test } from './support/test'
import { leave } from './support/walk'

const who = persona('harbour-tiles')
const bare = (text: string) => text.replaceAll(/\s+/g, '')

test('a report without vendors leads to where they are recorded, and says nothing of any', async ({ page }) => {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  await expect(page.locator('#vendors')).toHaveCount(0)
  const link = page.locator('#kit').getByRole('link', { name: 'Record what vendors answer' })
  await expect(link).toHaveAttribute('href', `/a/${id}/vendors`)
  await leave(page, () => link.click())
  await expect(page).toHaveURL(new RegExp(`/a/${id}/vendors`))
})

test('three vendors stand in the page, its contents, its PDF and its Word file', async ({ page }) => {
  const id = await reported(page.request, who)
  const ids = await recordVendors(page.request, id, threeVendors)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/a/${id}/report`)
  const section = page.locator('#vendors')
  await section.evaluate((part) => part.querySelectorAll('details').forEach((one) => (one.open = true)))
  const finding = (await section.locator('h2').textContent()) ?? ''
  await expect(page.locator('nav').getByRole('link', { name: 'Vendors compared' }).last()).toBeVisible()
  const order = await page.locator('article > section').evaluateAll((all) => all.map((one) => one.id))
  expect(order.slice(-3)).toEqual(['kit', 'vendors', 'provenance'])

  const table = section.getByRole('table')
  await expect(table).toHaveCount(1)
  await expect(table.locator('caption')).toHaveText(/what its answers show/)
  expect(await table.locator('thead th[scope="col"]').count()).toBe(4)
  expect(await table.locator('tbody th[scope="row"]').allTextContents()).toEqual(threeVendors.map(({ name }) => name))
  for (const cell of await table.locator('td').allTextContents()) expect(cell).toMatch(/\p{L}{2}/u)
  for (const [at, { name }] of threeVendors.entries()) {
    await expect(section.getByRole('heading', { name, exact: true })).toBeVisible()
    const link = section.getByRole('link', { name: `Answers and notes of ${name}` })
    await expect(link).toHaveAttribute('href', `/a/${id}/vendors/${ids[at]}`)
  }
  const words = bare((await section.innerText()).replaceAll('\u00a0', ' '))
  expect(words).toContain(bare('You have seen proof. https://example.org/proof'))
  expect(words).not.toContain(bare('Seen on their screen.'))

  const pdf = await page.request.get(`/a/${id}/report/1/pdf`)
  const pages = (await readPages(await pdf.body())).join('')
  const docx = await page.request.get(`/a/${id}/report/1/docx`)
  const word = strFromU8(unzipSync(new Uint8Array(await docx.body()))['word/document.xml'] ?? new Uint8Array())
  const written = bare(word.replaceAll(/<[^>]*>/g, ''))
  for (const text of [pages, written]) {
    expect(text).toContain(bare(finding))
    for (const { name } of threeVendors) expect(text).toContain(bare(name))
    expect(text).toContain(bare('You have seen proof. https://example.org/proof'))
    expect(text).not.toContain(bare('Seen on their screen.'))
  }
  expect((await (await page.request.get(`/a/${id}/report/1/summary`)).text()).split(/\s+/).length).toBeLessThan(160)
})

test('on a phone each vendor stands for itself, in text of at least 14 px, and nothing scrolls sideways', async ({
  page,
}) => {
  const id = await reported(page.request, who)
  await recordVendors(page.request, id, threeVendors)
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`/a/${id}/report`)
  const section = page.locator('#vendors')
  await section.evaluate((part) => part.querySelectorAll('details').forEach((one) => (one.open = true)))
  await expect(section.getByRole('table')).toHaveCount(0)
  const narrow = section.locator('ul.sm\\:hidden > li')
  await expect(narrow).toHaveCount(3)
  await expect(narrow.first()).toContainText('It says')
  const small = await section.evaluate((part) =>
    [...part.querySelectorAll('*')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((one) => !one.closest('.sr-only') && parseFloat(getComputedStyle(one).fontSize) < 14)
      .map((one) => one.outerHTML),
  )
  expect(small).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a shared link shows no vendors, by page, PDF, Word file or text, and says so before it is made', async ({
  page,
  anotherBrowser,
}) => {
  const id = await reported(page.request, who)
  await recordVendors(page.request, id, threeVendors)
  await page.goto(`/a/${id}/share`)
  await expect(page.getByText('Vendors you compare are not shown by the link.')).toBeVisible()
  await page.getByText('Include my answers').click()
  await leave(page, () => page.getByRole('button', { name: 'Create a link' }).click())
  const link = await page.getByLabel('The link').inputValue()

  const other = await (await anotherBrowser()).newPage()
  await other.goto(link)
  const names = threeVendors.map(({ name }) => name)
  const shown = await other.content()
  for (const text of [...names, 'Vendors compared', '/vendors', 'Record what vendors answer', 'example.org']) {
    expect(shown).not.toContain(text)
  }
  const pdf = (await readPages(await (await other.request.get(`${link}/pdf`)).body())).join('')
  const docx = unzipSync(new Uint8Array(await (await other.request.get(`${link}/docx`)).body()))
  const word = bare(strFromU8(docx['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]*>/g, ''))
  const summary = bare(await (await other.request.get(`${link}/summary`)).text())
  for (const text of [pdf, word, summary]) {
    for (const name of names) expect(text).not.toContain(bare(name))
    expect(text).not.toContain(bare('vendors compared'))
  }
})
