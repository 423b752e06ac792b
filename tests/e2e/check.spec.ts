import { journey } from '@/lib/engine/journey'
import { verdict } from '@/lib/engine/verdict'
import { persona } from '@/tests/support/personas'
import { findingOn } from './support/finding'
import { answered, begin, reported, rubric, save, wayOf, words } from './support/seed'
import { expect, test } from './support/test'
import { goOn, heading, leave, option, questionAt } from './support/walk'

test('every question that applies is listed once, with “Not provided” where it was passed over', async ({ page }) => {
  const id = await answered(page.request, persona('dove-cote'))
  const { answers, passed } = wayOf(persona('dove-cote'))
  await page.goto(`/a/${id}/check`)
  const rows = await page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))
  const stops = journey(rubric, answers, new Set(passed)).stops.map(({ question }) => question.id)
  expect(rows).toEqual(stops)
  expect(new Set(rows).size).toBe(rows.length)
  for (const question of passed) {
    await expect(page.locator(`[data-row="${question}"]`)).toContainText('Not provided')
  }
  for (const [question, answer] of Object.entries(answers)) {
    const label = rubric.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === answer)?.label
    await expect(page.locator(`[data-row="${question}"]`)).toContainText(label ?? '')
  }
})

test('Change, then Continue, is back on the check page in 2 page views', async ({ page }) => {
  const id = await answered(page.request, persona('tin-whistle'))
  await page.goto(`/a/${id}/check`)
  await leave(page, () => page.locator('[data-row="desk_questions"]').getByRole('link').click())
  expect(questionAt(page.url())?.id).toBe('desk_questions')
  await option(page, 'once_twice').check()
  await leave(page, () => goOn(page).click())
  expect(new URL(page.url()).pathname).toBe(`/a/${id}/check`)
  await expect(page.locator('[data-row="desk_questions"]')).toContainText('Once or twice')
})

test('a change that opens a question asks it, and then returns', async ({ page }) => {
  const id = await answered(page.request, persona('mill-pond'))
  await page.goto(`/a/${id}/q/who_builds?from=check`)
  await option(page, 'agency').check()
  await leave(page, () => goOn(page).click())
  expect(questionAt(page.url())).not.toBeNull()
})

test('all Change links have names of their own', async ({ page }) => {
  const id = await answered(page.request, persona('odd-sock'))
  await page.goto(`/a/${id}/check`)
  const names = await page.getByRole('link', { name: /^Change / }).allInnerTexts()
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
})

test('answers that do not fit together are shown in words and stop nobody', async ({ page }) => {
  const id = await answered(page.request, persona('odd-sock'))
  const { answers } = wayOf(persona('odd-sock'))
  const { contradictions } = verdict(rubric, answers).assessment
  expect(contradictions.length).toBeGreaterThan(0)
  await page.goto(`/a/${id}/check`)
  for (const contradiction of contradictions) {
    const { ask } = rubric.contradictions.find(({ id }) => id === contradiction)!
    await expect(page.locator(`[data-contradiction="${contradiction}"]`)).toContainText(ask)
  }
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(heading(page)).toHaveText(findingOn(answers))
})

test('“I do not know” is counted in a sentence', async ({ page }) => {
  const id = await answered(page.request, persona('blank-page'))
  const unknown = Object.values(wayOf(persona('blank-page')).answers).filter((answer) => answer === 'dont_know').length
  await page.goto(`/a/${id}/check`)
  await expect(page.getByText(`You chose “I do not know” ${unknown} times.`)).toBeVisible()
})

test('too few answers give the list of what is open, each linked, and no report', async ({ page }) => {
  const id = await begin(page.request)
  await save(page.request, id, wayOf(persona('tin-whistle'), 3))
  await page.goto(`/a/${id}/check`)
  await expect(page.getByText('Too few answers to advise')).toBeVisible()
  const open = page.getByRole('link', { name: words.labels['tech_leader']!, exact: true })
  await expect(open).toHaveAttribute('href', `/a/${id}/q/tech_leader?from=check`)
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(page).toHaveTitle(/^Error: /)
  await page.goto(`/a/${id}/report`)
  await expect(heading(page)).toHaveText('Check your answers before you get your report')
})

test('a name that cannot be kept is refused beside the field', async ({ page }) => {
  const id = await answered(page.request, persona('tin-whistle'))
  await page.goto(`/a/${id}/check`)
  const name = page.getByLabel('Name of the business (optional)')
  await name.fill('Bell\u0007 Works')
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(page.locator('#error-summary')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  const link = page.locator('#error-summary').getByRole('link')
  await expect(page.locator('#businessName-error')).toContainText((await link.textContent()) ?? 'no words')
})

test('the name that was typed stays when there are too few answers', async ({ page }) => {
  const id = await begin(page.request)
  await save(page.request, id, wayOf(persona('tin-whistle'), 3))
  await page.goto(`/a/${id}/check`)
  const name = page.getByLabel('Name of the business (optional)')
  await name.fill('Tin Whistle Tickets')
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(name).toHaveValue('Tin Whistle Tickets')
})

test('the hub and the last report say when answers were changed since, and lead to the next version', async ({
  page,
}) => {
  const id = await reported(page.request, persona('tin-whistle'))
  const notice = page.getByText('You changed answers since version 1. Get version 2 from the check page.')
  const pages = [`/a/${id}`, `/a/${id}/report`, `/a/${id}/report/1`]
  for (const path of pages) {
    await page.goto(path)
    await expect(notice, path).toHaveCount(0)
  }
  await save(page.request, id, { answers: { desk_questions: 'once_twice' }, passed: [] })
  for (const path of pages) {
    await page.goto(path)
    await expect(notice, path).toBeVisible()
  }
  await leave(page, () => notice.getByRole('link').click())
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(page.getByText('You changed answers since')).toHaveCount(0)
  await page.goto(`/a/${id}/report/1`)
  await expect(page.getByText('You changed answers since')).toHaveCount(0)
})
