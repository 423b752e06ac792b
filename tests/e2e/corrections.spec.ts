import { persona } from '@/tests/support/personas'
import { awake } from './support/awake'
import { between, correctOn, labelOf, notice, openForm, optionLabel, row, send } from './support/corrections'
import { query, rowsOf } from './support/database'
import { reported, save, submit, wayOf } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { goOn, heading, leave, option } from './support/walk'

const who = persona('harbour-tiles')

test('an answer is corrected where it is read, by keyboard, and what changed is read first', async ({ page }) => {
  const id = await reported(page.request, who)
  const control = (value: string) => row(page, 'build_needed').locator(`input[value="${value}"]`)
  await page.goto(`/a/${id}/report`)
  await page.locator('summary', { hasText: /^Show all \d+ answers/ }).focus()
  await page.keyboard.press('Enter')
  await row(page, 'build_needed').locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(control('several')).toBeFocused()
  while (!(await control('small_changes').isChecked())) await page.keyboard.press('ArrowDown')
  await leave(page, () => page.keyboard.press('Enter'))

  // The script is what lets the page that a link leads to begin at its heading.
  await awake(page, 'footer')
  await expect(notice(page)).toBeFocused()
  await expect(page.getByText('Version 2 of 2')).toBeVisible()
  const { answers } = wayOf(who)
  const compared = between(answers, { ...answers, build_needed: 'small_changes' })
  await expect(notice(page)).toContainText(
    `${labelOf('build_needed')}: from “${optionLabel('build_needed', 'several')}” to “${optionLabel('build_needed', 'small_changes')}”`,
  )
  for (const sentence of [`${compared.finding}.`, ...compared.lead]) await expect(notice(page)).toContainText(sentence)
  for (const { name, turn } of compared.patterns.rows) {
    const told = turn === 'came' || turn === 'went'
    await expect(notice(page).getByText(`“${name}”`)).toHaveCount(told ? 1 : 0)
  }
  await expect(row(page, 'build_needed').locator('p').first()).toContainText(
    optionLabel('build_needed', 'small_changes'),
  )

  await notice(page).getByRole('link', { name: 'Compare version 2 with version 1' }).press('Enter')
  await expect(heading(page)).toHaveText(compared.finding)
  await expect(heading(page)).toBeFocused()
})

test('every control of the forms has an id of its own, and every link in the page has a place to lead to', async ({
  page,
}) => {
  const id = await reported(page.request, persona('odd-sock'))
  await page.goto(`/a/${id}/report`)
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const ends = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')].map(({ hash }) => hash.slice(1))
    return {
      twice: ids.filter((one, index) => ids.indexOf(one) !== index),
      nowhere: ends.filter((end) => !ids.includes(end)),
      labels: [...document.querySelectorAll('label')].filter(({ control }) => control === null).length,
    }
  })
  expect(found).toEqual({ twice: [], nowhere: [], labels: 0 })
})

test('an answer is corrected beside the one it clashes with', async ({ page }) => {
  const id = await reported(page.request, persona('odd-sock'))
  await page.goto(`/a/${id}/report`)
  const clashes = page.locator('section#contradictions')
  const side = clashes.locator('[data-row]').first()
  const question = (await side.getAttribute('data-row')) ?? ''
  const before = await clashes.locator('[data-row]').count()
  await side.locator('summary').click()
  await side.locator('label:not(:has(:checked))').first().click()
  await leave(page, () => side.getByRole('button').click())
  await expect(notice(page)).toContainText(`${labelOf(question)}: from`)
  await expect(page.getByText('Version 2 of 2')).toBeVisible()
  expect(await clashes.locator('[data-row]').count()).toBeLessThan(before)
})

test('a question that was passed over is answered in the report', async ({ page }) => {
  const id = await reported(page.request, persona('dove-cote'))
  await page.goto(`/a/${id}/report`)
  await page.locator('summary', { hasText: 'Show what was not answered' }).click()
  await row(page, 'funding').locator('summary').click()
  await row(page, 'funding').locator('label').first().click()
  await send(page, 'funding')
  await expect(notice(page)).toContainText(`${labelOf('funding')}: from not answered to “`)
})

test('a change that opens questions says so and leads to them', async ({ page }) => {
  const id = await reported(page.request, persona('mill-pond'))
  await page.goto(`/a/${id}/report`)
  await correctOn(page, 'who_builds', 'agency')
  await expect(notice(page)).toContainText(/more questions? appl(y|ies) now/)
  await notice(page).locator('a[href^="#answer-"]').first().click()
  await expect(page).toHaveURL(/#answer-\w+$/)
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
})

test('an answer changed in another tab is shown beside the corrected one, and either can be had', async ({
  page,
  context,
}) => {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  const other = await context.newPage()
  await other.goto(`/a/${id}/q/mandate?from=check`)
  // Sent by the form and by the script that comes meanwhile, it would be there twice.
  await awake(other)
  await option(other, 'partly').check()
  await leave(other, () => goOn(other).click())

  await correctOn(page, 'mandate', 'not_discussed')
  const [mine, theirs] = [optionLabel('mandate', 'not_discussed'), optionLabel('mandate', 'partly')]
  await expect(notice(page)).toContainText('Two different answers')
  await expect(notice(page)).toContainText(`“${mine}” was saved last and counts. The other answer is “${theirs}”`)
  await leave(page, () =>
    notice(page)
      .getByRole('button', { name: `Use “${theirs}”` })
      .click(),
  )
  await expect(page.getByText('Version 3 of 3')).toBeVisible()
  await expect(notice(page)).not.toContainText('Two different answers')
  await expect(row(page, 'mandate').locator('p').first()).toContainText(theirs)
  const saved = await query(`SELECT value FROM answer_event WHERE assessment_id = $1 AND question_id = 'mandate'`, [id])
  expect(saved).toHaveLength(4)
})

test('a correction brings along what was changed on question pages, and the report says so before and after', async ({
  page,
}) => {
  const id = await reported(page.request, who)
  await save(page.request, id, { answers: { business_size: 'over_25m' }, passed: [] })
  await page.goto(`/a/${id}/report`)
  await expect(page.getByText('You changed answers since version 1. Get version 2 from')).toBeVisible()
  await openForm(page, 'business_size')
  await expect(row(page, 'business_size')).toContainText('You changed this answer after this version.')
  await expect(page.getByText('A change made here gets a version that has them all.')).toBeVisible()
  await row(page, 'mandate').locator('summary').click()
  await row(page, 'mandate').locator('label').nth(1).click()
  await send(page, 'mandate')
  await expect(notice(page)).toContainText('It also has 1 other answer changed since version 1.')
  await expect(page.getByText('You changed answers since version')).toHaveCount(0)
})

test('the answer that is there already makes no version', async ({ page }) => {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  await openForm(page, 'mandate')
  await send(page, 'mandate')
  await expect(notice(page)).toContainText('Nothing changed')
  expect(await rowsOf('assessment_version', id)).toBe(1)
})

test('an earlier version offers no change, and leads to the last', async ({ page }) => {
  const id = await reported(page.request, who)
  await save(page.request, id, { answers: { mandate: 'partly' }, passed: [] })
  await submit(page.request, id, who.name)
  await page.goto(`/a/${id}/report/1`)
  await expect(page.getByText('This is version 1. A later version exists')).toBeVisible()
  await expect(page.locator('form[action$="/correction"]')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link', { name: /^Change/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Compare the two' }).click()
  await expect(heading(page)).toHaveText(
    between(wayOf(who).answers, { ...wayOf(who).answers, mandate: 'partly' }).finding,
  )
  await page.goBack()
  await page.getByRole('link', { name: 'Read version 2' }).first().click()
  await expect(page).toHaveURL(`/a/${id}/report`)
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, noise: [failedRequests] })

  test('an answer is corrected, and what changed is read first', async ({ page }) => {
    const id = await reported(page.request, who)
    await page.goto(`/a/${id}/report`)
    await correctOn(page, 'build_needed', 'small_changes')
    await expect(notice(page)).toBeInViewport()
    await expect(notice(page)).toContainText('Version 2 has your changed answer')
    expect(await rowsOf('assessment_version', id)).toBe(2)
  })

  test('nothing chosen, or choices that exclude each other, open the form again and say what to do', async ({
    page,
  }) => {
    const id = await reported(page.request, who)
    await page.goto(`/a/${id}/report`)
    await openForm(page, 'recent_events')
    const ticked = row(page, 'recent_events').locator('input:checked')
    while ((await ticked.count()) > 0) await ticked.first().uncheck()
    await send(page, 'recent_events')
    await expect(page).toHaveTitle(/^Error: /)
    await expect(notice(page)).toContainText('Your change is not saved')
    await notice(page).getByRole('link').click()
    const first = row(page, 'recent_events').getByRole('checkbox').first()
    await expect(first).toBeInViewport()
    await expect(row(page, 'recent_events')).toContainText('Error: ')

    await row(page, 'recent_events').locator('input[value="none"]').check()
    await first.check()
    await send(page, 'recent_events')
    await expect(notice(page)).toContainText('Select what applies, or only “')
    expect(await rowsOf('assessment_version', id)).toBe(1)
  })
})
