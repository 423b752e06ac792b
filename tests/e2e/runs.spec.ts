import { persona } from '@/tests/support/personas'
import { fromOurPage } from './support/address'
import { between, optionLabel } from './support/corrections'
import { query, rowsOf } from './support/database'
import { readFigures } from './support/figures'
import { changed, reported, save, submit, wayOf } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { assessmentAt, heading, leave } from './support/walk'

const who = persona('harbour-tiles')

test('two clicks on “Start again” begin one assessment', async ({ page }) => {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}`)
  const form = page.locator('form', { hasText: 'Start again' })
  const opId = await form.locator('input[name="opId"]').inputValue()
  await form.getByRole('button').dblclick()
  await expect(page).toHaveURL(/\/check$/)
  await heading(page).waitFor()
  const made = assessmentAt(page.url())
  const rows = await query('SELECT DISTINCT assessment_id FROM answer_event WHERE op_id = $1::uuid', [opId])
  expect(rows).toEqual([{ assessment_id: made }])
  await expect(heading(page)).toHaveText('Check your answers before you get your report')
})

test('the marks of a comparison are those of its tables', async ({ page }) => {
  const id = await reported(page.request, persona('two-bridges'))
  const { answers } = wayOf(changed(persona('two-bridges'), { tech_leader: 'nobody', mandate: 'reassurance' }))
  await save(page.request, id, { answers, passed: [] })
  await submit(page.request, id, persona('two-bridges').name)
  await page.goto(`/a/${id}/compare`)
  const tables = await page.locator('details summary').all()
  for (const table of tables) await table.click()
  const figures = await readFigures(page)
  expect(figures.map(({ block }) => block)).toEqual(['firm', 'patterns'])
  for (const side of [0, 1]) {
    const drawn = await page.locator('[data-run]').nth(side).locator('[data-dot]').count()
    expect(drawn).toBe(20)
    for (const item of await page.locator('[data-run]').nth(side).locator('li').all()) {
      const [noun = '', dots = ''] = ((await item.textContent()) ?? '').split(': ')
      const cells = page.locator('#firm tbody tr', { has: page.locator('th', { hasText: new RegExp(`^${noun}$`) }) })
      await expect(cells.locator('td').nth(side)).toHaveText(dots)
    }
  }
  for (const item of await page.locator('[data-turn]').all()) {
    const name = (await item.locator('strong').textContent()) ?? ''
    const cells = page.locator('#patterns tbody tr', { has: page.locator('th', { hasText: name }) }).locator('td')
    for (const side of [0, 1]) {
      const mark = item.locator('svg').nth(side)
      await expect(cells.nth(side)).toHaveText((await mark.getAttribute('data-value')) ?? '')
      const share = await mark.evaluate(
        (svg) => (100 * svg.querySelector('rect')!.getBoundingClientRect().width) / svg.getBoundingClientRect().width,
      )
      expect(Math.abs(share - Number(await mark.getAttribute('data-value')))).toBeLessThan(1.5)
    }
  }
})

test.describe('somebody else', () => {
  test.use({ noise: [failedRequests] })

  test('is shown no comparison, and begins nothing from it', async ({ page, anotherBrowser }) => {
    const id = await reported(page.request, who)
    const other = await (await anotherBrowser()).newPage()
    const [there, nowhere] = [
      await other.goto(`/a/${id}/compare?a=0&b=1`),
      await other.goto(`/a/${'0'.repeat(20)}/compare`),
    ]
    expect([there?.status(), nowhere?.status()]).toEqual([404, 404])
    for (const path of ['again', 'correction']) {
      const answer = await other.request.post(`/a/${id}/${path}`, {
        headers: fromOurPage,
        data: { opId: crypto.randomUUID() },
      })
      expect(answer.status()).toBe(404)
    }
    expect(await rowsOf('assessment_version', id)).toBe(1)
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, noise: [failedRequests] })

  test('two versions are picked and compared, and a wrong choice is said', async ({ page }) => {
    const id = await reported(page.request, who)
    for (const mandate of ['partly', 'reassurance']) {
      await save(page.request, id, { answers: { mandate }, passed: [] })
      await submit(page.request, id, who.name)
    }
    const { answers } = wayOf(who)
    await page.goto(`/a/${id}/compare`)
    const [two, three] = ['partly', 'reassurance'].map((mandate) => ({ ...answers, mandate }))
    await expect(heading(page)).toHaveText(between(two!, three!).finding)
    await page.getByLabel('Compare', { exact: true }).selectOption('1')
    await leave(page, () => page.getByRole('button', { name: 'Compare' }).click())
    await expect(heading(page)).toHaveText(between(answers, three!).finding)
    await expect(page.locator(`[data-answer="mandate"]`)).toContainText(optionLabel('mandate', 'agreed'))

    await page.goto(`/a/${id}/compare?a=2&b=2`)
    await expect(page.getByText('You chose version 2 twice. Choose two different versions.')).toBeVisible()
    await page.goto(`/a/${id}/compare?a=1&b=9`)
    await expect(page.getByText('There is no version 9.')).toBeVisible()
    await page.goto(`/a/${id}/compare?a=0&b=1`)
    await expect(page.getByText('so there is no last time.')).toBeVisible()
  })

  test('last time’s answers begin a new assessment, and its report is compared with last time', async ({ page }) => {
    const id = await reported(page.request, who)
    await page.goto(`/a/${id}/report`)
    await leave(page, () => page.getByRole('button', { name: 'Start again from these answers' }).click())
    const made = assessmentAt(page.url())
    expect(made).not.toBe(id)
    expect(new URL(page.url()).pathname).toBe(`/a/${made}/check`)
    await expect(page.getByText(/^These are your answers from \d+ \w+ \d{4}$/)).toBeVisible()
    await expect(page.getByLabel('Name of the business')).toHaveValue(who.name)
    const said = await page.locator('[data-row]').count()
    await page.goto(`/a/${id}/check`)
    expect(await page.locator('[data-row]').count()).toBe(said)

    await page.goto(`/a/${made}`)
    await expect(page.getByText('Your draft is kept until')).toBeVisible()
    await expect(page.getByText('Your report, version')).toHaveCount(0)
    await page.goto(`/a/${made}/compare`)
    await expect(page.getByText('There is no new report yet.')).toBeVisible()
    await page.goto(`/a/${made}/report`)
    await expect(page).toHaveURL(`/a/${made}/check`)

    await save(page.request, made, { answers: { build_needed: 'small_changes' }, passed: [] })
    expect(await submit(page.request, made, who.name)).toBe(1)
    await page.goto(`/a/${made}/report`)
    await leave(page, () => page.getByRole('link', { name: 'Compare with last time' }).click())
    const { answers } = wayOf(who)
    await expect(heading(page)).toHaveText(between(answers, { ...answers, build_needed: 'small_changes' }).finding)
    await expect(page.getByText('Last time', { exact: true }).first()).toBeVisible()
    expect(await rowsOf('assessment_version', id)).toBe(1)
  })
})
