import type { Page } from '@playwright/test'
import { journey } from '@/lib/engine/journey'
import { persona, personas } from '@/tests/support/personas'
import { awake } from './support/awake'
import { query, rowsOf } from './support/database'
import { begin, rubric, save, submit, wayOf } from './support/seed'
import { expect, test } from './support/test'
import { chosenOn, goOn, heading, leave, option, questionAt } from './support/walk'

test('every question page has one h1 inside its legend, a heading and a title of its own', async ({ page }) => {
  test.setTimeout(120_000)
  const titles = new Map<string, string>()
  for (const { answers, passed = [] } of personas) {
    const { stops } = journey(rubric, answers, new Set(passed))
    const fresh = stops.filter(({ question, settled }) => settled && !titles.has(question.id))
    if (fresh.length === 0) continue
    const id = await begin(page.request)
    await save(page.request, id, { answers: { ...answers }, passed: [...passed] })
    for (const { question } of fresh) {
      await page.goto(`/a/${id}/q/${question.id}`)
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('fieldset > legend h1')).toHaveText(question.text)
      await expect.poll(() => page.title()).toContain(question.text)
      titles.set(question.id, await page.title())
    }
  }
  expect(titles.size).toBe(rubric.questions.length)
  expect(new Set(titles.values()).size).toBe(titles.size)
})

test('after Continue focus is on the new h1 within 500 ms (median of 6) and the page is at its top', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 500 })
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/presenting_ask`)
  await awake(page)
  const took: number[] = []
  for (let step = 0; step < 6; step += 1) {
    await page.locator('input[name="answer"]').first().check()
    await page.evaluate(watchFocus, 'h1')
    await leave(page, () => goOn(page).click())
    await expect(heading(page)).toBeFocused()
    took.push(await focusTook(page))
    expect(await page.evaluate(() => scrollY)).toBe(0)
  }
  expect(took.toSorted((a, b) => a - b)[3]).toBeLessThanOrEqual(500)
})

test('choosing by click or by arrow leaves the address alone for 2 s', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/presenting_ask`)
  const address = page.url()
  await page.locator('input[name="answer"]').first().check()
  await page.waitForTimeout(2000)
  expect(page.url()).toBe(address)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('input[name="answer"]').nth(1)).toBeChecked()
  await page.waitForTimeout(2000)
  expect(page.url()).toBe(address)
})

test('on a first visit nothing is chosen, and “or” stands before an option of another kind', async ({ page }) => {
  const id = await begin(page.request)
  const core = rubric.questions.filter(({ core, shownWhen }) => core && !shownWhen)
  for (const question of core) {
    await page.goto(`/a/${id}/q/${question.id}`)
    await expect(page.locator('input[name="answer"]')).toHaveCount(question.options.length)
    expect(await page.locator(':checked').count(), question.id).toBe(0)
    const apart = question.kind === 'multi' || question.options.at(-1)?.id === 'dont_know'
    const ledger = await page.locator('[data-options] > *').allInnerTexts()
    expect(ledger.indexOf('or'), question.id).toBe(apart ? ledger.length - 2 : -1)
  }
})

test('digit keys choose only while focus is in the group', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/business_size`)
  await awake(page)
  await heading(page).focus()
  await page.keyboard.press('2')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('3')
  await goOn(page).focus()
  await page.keyboard.press('4')
  expect(await chosenOn(page)).toEqual([])
  await page.locator('input[name="answer"]').first().focus()
  await page.keyboard.press('2')
  expect(await chosenOn(page)).toEqual(['under_1m'])
  await page.keyboard.press('9')
  expect(await chosenOn(page)).toEqual(['under_1m'])
})

test('“None of these” clears the other boxes, and another box clears it', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/recent_events`)
  await awake(page)
  await option(page, 'leader_left').check()
  await option(page, 'none').check()
  expect(await chosenOn(page)).toEqual(['none'])
  await option(page, 'launch_slipped').check()
  expect(await chosenOn(page)).toEqual(['launch_slipped'])
})

test('an answer hidden by a changed branch is in neither the check page nor what is judged', async ({ page }) => {
  const id = await begin(page.request)
  await save(page.request, id, wayOf(persona('harbour-tiles')))
  await page.goto(`/a/${id}/check`)
  await expect(page.locator('[data-row="last_release"]')).toHaveCount(1)

  await page.goto(`/a/${id}/q/who_builds`)
  await option(page, 'nobody').check()
  await leave(page, () => goOn(page).click())
  await page.goto(`/a/${id}/check`)
  await expect(page.locator('[data-row="who_builds"]')).toContainText('Nobody')
  const hidden = ['last_release', 'delivery_vs_promise', 'work_challenged', 'spend_vs_output']
  for (const question of hidden) await expect(page.locator(`[data-row="${question}"]`)).toHaveCount(0)
  await submit(page.request, id)
  const [version] = await query<{ answers: Record<string, unknown> }>(
    'SELECT answers FROM assessment_version WHERE assessment_id = $1',
    [id],
  )
  for (const question of hidden) expect(version?.answers).not.toHaveProperty(question)
  expect(version?.answers).toHaveProperty('who_builds', 'nobody')
  const kept = await query('SELECT 1 FROM answer WHERE assessment_id = $1 AND question_id = $2', [id, 'last_release'])
  expect(kept).toHaveLength(1)
})

test('the address of a question that is not asked says so and leads on', async ({ page }) => {
  const id = await begin(page.request)
  await save(page.request, id, { answers: { who_builds: 'nobody' }, passed: [] })
  await page.goto(`/a/${id}/q/last_release`)
  await expect(heading(page)).toHaveText('This question does not apply to your answers')
  await leave(page, () => page.getByRole('link', { name: /^Continue from/ }).click())
  expect(questionAt(page.url())?.id).toBe('presenting_ask')
})

test('going on with nothing chosen focuses a summary that leads to the first option', async ({ page }) => {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/recent_events`)
  await awake(page)
  await page.evaluate(watchFocus, '#error-summary')
  await goOn(page).click()
  const summary = page.locator('#error-summary')
  await expect(summary).toBeFocused()
  await expect.poll(() => focusTook(page)).toBeLessThanOrEqual(300)
  await expect(page).toHaveTitle(/^Error: /)
  const link = summary.getByRole('link')
  const words = (await link.textContent()) ?? ''
  expect(words.split(/\s+/).length).toBeLessThanOrEqual(16)
  await expect(page.locator('fieldset').getByText(words)).toBeVisible()
  const first = page.locator('input[name="answer"]').first()
  const errorId = (await page.locator('fieldset').getAttribute('aria-describedby')) ?? ''
  expect(errorId).not.toBe('')
  await expect(first).toHaveAttribute('aria-invalid', 'true')
  await link.click()
  await expect(first).toBeFocused()
  expect(await chosenOn(page)).toEqual([])
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('“None of these” with another choice is asked about, and nothing is saved', async ({ page }) => {
    const id = await begin(page.request)
    await page.goto(`/a/${id}/q/recent_events`)
    for (const event of ['leader_left', 'launch_slipped', 'none']) await option(page, event).check()
    await leave(page, () => goOn(page).click())
    await expect(page).toHaveTitle(/^Error: /)
    const link = page.locator('#error-summary').getByRole('link')
    await expect(link).toHaveText('Select what applies, or only “None of these”')
    await expect(link).toHaveAttribute('href', '#answer')
    await expect(page.locator('#answer-error')).toContainText('only “None of these”')
    expect(await rowsOf('answer', id)).toBe(0)
    await option(page, 'launch_slipped').check()
    await leave(page, () => goOn(page).click())
    expect(await rowsOf('answer', id)).toBe(1)
  })
})

/** How long it took, ms; infinite until it has happened, and where another document was opened. */
const focusTook = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { focusTook?: number }).focusTook ?? Infinity)

/** Notes how long it takes from the next click until an element that was not there before has focus. */
function watchFocus(selector: string): void {
  const before = document.querySelector(selector)
  const after = window as unknown as { focusTook: number }
  after.focusTook = Infinity
  let from = 0
  document.addEventListener('click', () => (from = performance.now()), { once: true, capture: true })
  document.addEventListener('focusin', function note({ target }) {
    if (!(target instanceof Element) || !target.matches(selector) || target === before) return
    after.focusTook = performance.now() - from
    document.removeEventListener('focusin', note)
  })
}
