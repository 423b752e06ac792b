import type { Page } from '@playwright/test'
import { personas, persona } from '@/tests/support/personas'
import { rowsOf } from './support/database'
import { readFigures } from './support/figures'
import { findingOn } from './support/finding'
import { answered, changed, reported, wayOf } from './support/seed'
import { expect, test } from './support/test'
import { goOn, heading, leave, option } from './support/walk'

test('the verdict is the h1, has at most 25 words and is wholly visible at 375 × 812', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 375, height: 812 })
  for (const who of personas) {
    await page.goto(`/a/${await reported(page.request, who)}/report`)
    const words = (await heading(page).textContent()) ?? ''
    expect(words).toBe(findingOn(wayOf(who).answers))
    expect(words.split(/\s+/).length, words).toBeLessThanOrEqual(25)
    const box = await heading(page).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? Infinity), words).toBeLessThanOrEqual(812)
  }
})

for (const who of ['harbour-tiles', 'two-bridges', 'moss-lantern', 'odd-sock'] as const) {
  test(`each figure has a heading, a sentence and a table that says what is drawn: ${who}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/a/${await reported(page.request, persona(who))}/report`)
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    const figures = await readFigures(page)
    expect(figures.length).toBeGreaterThanOrEqual(3)
    for (const { block, heading, sentence, marks, cells, drawn } of figures) {
      expect(heading, block).not.toBe('')
      expect(sentence, block).toMatch(/\.$/)
      expect(marks.length, block).toBeGreaterThan(0)
      expect(cells, block).toEqual(marks)
      for (const { key, value, shown } of drawn) expect(Math.abs(value - shown), `${block}, ${key}`).toBeLessThan(1)
    }
  })
}

test('text in figures is at least 14 px at 320, 375 and 1280', async ({ page }) => {
  await page.goto(`/a/${await reported(page.request, persona('harbour-tiles'))}/report`)
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('figure *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => !element.closest('.sr-only') && parseFloat(getComputedStyle(element).fontSize) < 14)
        .map((element) => element.outerHTML),
    )
    expect(small, String(width)).toEqual([])
    expect(await page.locator('figure svg text').count()).toBe(0)
  }
})

test('20 dots say what the sentence says, and the same version draws the same figures', async ({ page }) => {
  await page.goto(`/a/${await reported(page.request, persona('two-bridges'))}/report`)
  await expect(page.locator('[data-dot]')).toHaveCount(20)
  const dots = await page.locator('[data-dot]').evaluateAll((all) => all.map((dot) => dot.getAttribute('data-dot')))
  const legend = page.locator('#firm figure li[data-key]')
  const said = (await page.locator('#firm').innerText()).replaceAll('\u00a0', ' ')
  for (const row of await legend.all()) {
    const [key, count] = [await row.getAttribute('data-key'), Number(await row.getAttribute('data-value'))]
    expect(dots.filter((dot) => dot === key)).toHaveLength(count)
    const noun = ((await row.innerText()).split(':')[0] ?? '').trim()
    expect(said.toLowerCase()).toMatch(
      new RegExp(`${noun.toLowerCase()} (came first in ${count} of 20 re-runs|in ${count}\\b)`),
    )
  }
  const figures = () => page.locator('figure').evaluateAll((all) => all.map((figure) => figure.outerHTML))
  const first = await figures()
  await page.reload()
  expect(await figures()).toEqual(first)
})

test('a close call says so and puts what would change it before why', async ({ page }) => {
  await page.goto(`/a/${await reported(page.request, persona('two-bridges'))}/report`)
  await expect(heading(page)).toContainText('is a close second')
  const order = () => page.locator('article > section').evaluateAll((all) => all.map(({ id }) => id))
  expect((await order()).filter((id) => id === 'why' || id === 'changes')).toEqual(['changes', 'why'])
  await page.goto(`/a/${await reported(page.request, persona('harbour-tiles'))}/report`)
  await expect(heading(page)).not.toContainText('close')
  expect((await order()).filter((id) => id === 'why' || id === 'changes')).toEqual(['why', 'changes'])
})

test('a changed answer makes version 2, and version 1 reads as it did', async ({ page }) => {
  const who = persona('tin-whistle')
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  const first = await onPaper(page)

  await leave(page, () => page.getByRole('link', { name: 'Change an answer' }).click())
  await leave(page, () => page.locator('[data-row="tech_leader"]').getByRole('link').click())
  await option(page, 'nobody').check()
  await leave(page, () => goOn(page).click())
  await page.goto(`/a/${id}/check`)
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(page.getByText('Version 2 of 2.')).toBeVisible()
  await expect(heading(page)).toHaveText(findingOn(wayOf(changed(who, { tech_leader: 'nobody' })).answers))
  expect(await rowsOf('assessment_version', id)).toBe(2)

  await leave(page, () => page.getByRole('link', { name: 'Read version 1' }).click())
  const again = await onPaper(page)
  const told = (text: string) => text.replaceAll(/\s+/g, '').replaceAll(/Version1of2\.|1of[12]/g, '')
  expect(told(again)).toBe(told(first))
  await page.goto(`/a/${id}`)
  for (const link of await page.getByRole('link', { name: /^Your report, version/ }).all()) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(response.status()).toBe(200)
    expect(await response.text()).toContain((await link.innerText()).includes('1') ? '/report/2' : '/report/1')
  }
})

test('Back and reload after the report submit nothing again', async ({ page }) => {
  const id = await answered(page.request, persona('tin-whistle'))
  const posts: string[] = []
  await page.goto(`/a/${id}/check`)
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.reload()
  await leave(page, () => page.goBack())
  await leave(page, () => page.goForward())
  expect(posts).toEqual([])
  expect(await rowsOf('assessment_version', id)).toBe(1)
})

test('the report is there within 2 s of the button', async ({ page }) => {
  const id = await answered(page.request, persona('salt-marsh'))
  await page.goto(`/a/${id}/check`)
  const from = performance.now()
  await page.getByRole('button', { name: 'Get my report' }).click()
  // It is there to be read before the last of its files is.
  await page.waitForURL(/\/report/, { waitUntil: 'commit' })
  await heading(page).waitFor()
  expect(performance.now() - from).toBeLessThan(2000)
})

test('print opens every table and leaves the furniture out', async ({ page }) => {
  await page.goto(`/a/${await reported(page.request, persona('harbour-tiles'))}/report`)
  expect(await closedTables(page)).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => closedTables(page)).toBe(0)
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'On this page' }).first()).toBeHidden()
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

/** How many folded parts of a report show nothing of what is in them. */
const closedTables = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('article details:not(nav *, .screen-only)')].filter((details) => {
        const content = details.querySelector(':scope > :not(summary)')
        return !content?.checkVisibility({ contentVisibilityAuto: true })
      }).length,
  )

/** What a report says on paper: there it has neither forms nor links to other versions. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('article').innerText()
  await page.emulateMedia({ media: 'screen' })
  return text
}
