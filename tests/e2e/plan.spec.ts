import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { awake } from './support/awake'
import { query } from './support/database'
import { changed, reported, save, submit, wayOf } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { readPages } from './support/pdf-text'
import { status } from './support/walk'

const who = persona('harbour-tiles')

const item = (page: Page, id: string): Locator => page.locator(`#item-${id}`)
const tick = (of: Locator): Locator => of.getByRole('checkbox')
const change = (of: Locator): Locator => of.locator('summary')

/** How many items somebody noted something at. */
const marksOf = async (id: string): Promise<number> =>
  (await query('SELECT 1 FROM plan_mark WHERE assessment_id = $1', [id])).length

/** How many of them are ticked. */
const doneOf = async (id: string): Promise<number> =>
  (await query('SELECT 1 FROM plan_mark WHERE assessment_id = $1 AND done', [id])).length

/** Waits until the page's script listens to the ticks. */
const ticksAwake = (page: Page) => awake(page, '#plan input[name="done"]')

/** Counts what a page sends from now on and has no answer to yet, or had one to less than a moment ago. */
function postsUnderWay(page: Page): () => number {
  const sent = new Map<object, number>()
  page.on('request', (request) => request.method() === 'POST' && sent.set(request, Infinity))
  page.on('response', (response) => sent.has(response.request()) && sent.set(response.request(), Date.now()))
  return () => [...sent.values()].filter((answered) => Date.now() - answered < 500).length
}

async function open(page: Page): Promise<string> {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/report`)
  return id
}

async function setOwnerAndDay(of: Locator, owner: string, day: string): Promise<void> {
  await change(of).click()
  await of.getByLabel('Owner', { exact: true }).fill(owner)
  await of.getByLabel('By', { exact: true }).fill(day)
  await of.getByRole('button', { name: 'Save', exact: true }).last().click()
}

test('a tick is saved at once, is said once, and is there after a reload', async ({ page }) => {
  const id = await open(page)
  await ticksAwake(page)
  await tick(item(page, 'week_waiting')).check()
  await expect(status(page)).toHaveText(/^Saved at \d\d:\d\d$/)
  expect(await marksOf(id)).toBe(1)
  await page.reload()
  await expect(tick(item(page, 'week_waiting'))).toBeChecked()
  await ticksAwake(page)
  await tick(item(page, 'week_waiting')).uncheck()
  await expect.poll(() => query('SELECT done FROM plan_mark WHERE assessment_id = $1', [id])).toEqual([{ done: false }])
})

test('an owner and a day are kept over a reload and over a new version, and the next step has them too', async ({
  page,
}) => {
  const id = await open(page)
  await ticksAwake(page)
  const first = item(page, 'week_one_owner')
  await setOwnerAndDay(first, 'Ana Kühn', '2026-12-24')
  await expect(change(first)).toContainText('Ana Kühn, by 24 December 2026.')
  await expect(change(first)).toBeFocused()
  const next = page.locator('#next [id^="item-next_"]')
  await setOwnerAndDay(next, 'Bo', '2026-12-01')
  await expect(change(next)).toContainText('Bo, by 1 December 2026.')
  await tick(next).check()
  await expect.poll(() => doneOf(id)).toBe(1)
  expect(await marksOf(id)).toBe(2)

  await page.reload()
  await expect(change(first)).toContainText('Ana Kühn, by 24 December 2026.')
  await expect(change(next)).toContainText('Bo, by 1 December 2026.')
  await expect(tick(next)).toBeChecked()

  await save(page.request, id, { answers: { funding: 'permanent_salary' }, passed: [] })
  expect(await submit(page.request, id, who.name)).toBe(2)
  await page.goto(`/a/${id}/report`)
  await expect(change(first)).toContainText('Ana Kühn, by 24 December 2026.')

  await page.goto(`/a/${id}/report/1`)
  await expect(item(page, 'week_one_owner')).toContainText('Ana Kühn, by 24 December 2026.')
  await expect(page.locator('#next')).toContainText('Bo')
  expect(await page.locator('#plan form, #next form, #first-days form').count()).toBe(0)
})

test('without a script the tick, the owner and the day are a form like any other', async ({ anotherBrowser }) => {
  const context = await anotherBrowser({ javaScriptEnabled: false })
  const page = await context.newPage()
  const id = await open(page)
  const first = item(page, 'week_waiting')
  await tick(first).check()
  await first.getByRole('button', { name: 'Save the tick' }).click()
  await expect(page).toHaveURL(new RegExp(`/a/${id}/report#item-week_waiting$`))
  await expect(tick(first)).toBeChecked()

  await setOwnerAndDay(first, 'Zoë', '2027-01-15')
  await expect(change(first)).toContainText('Zoë, by 15 January 2027.')
  await expect(tick(first)).toBeChecked()
})

test('without a script a day that cannot be kept is shown again as it was typed, with the reason', async ({
  anotherBrowser,
}) => {
  const context = await anotherBrowser({ javaScriptEnabled: false })
  const page = await context.newPage()
  const id = await open(page)
  const first = item(page, 'week_waiting')
  await setOwnerAndDay(first, 'Zoë', '1999-12-31')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(first.getByText('Write a whole date, from 2020 to 2099.')).toBeVisible()
  await expect(first.getByLabel('Owner', { exact: true })).toHaveValue('Zoë')
  await expect(first.getByLabel('By', { exact: true })).toHaveValue('1999-12-31')
  expect(await marksOf(id)).toBe(0)
})

test.describe('while the network is away', () => {
  test.use({ noise: [failedRequests] })

  test('a tick is taken back with a message, and what was typed stays', async ({ page }) => {
    const id = await open(page)
    await ticksAwake(page)
    await page.route(`**/a/${id}/plan`, (route) => route.abort())
    const first = item(page, 'week_waiting')
    await tick(first).click()
    await expect(first.getByText('This was not saved.')).toBeVisible()
    await expect(tick(first)).not.toBeChecked()
    await expect(status(page)).toHaveText('Not saved. Try again')

    const lost = page.waitForEvent('requestfailed', (request) => request.method() === 'POST')
    await setOwnerAndDay(first, 'Ana', '2026-12-24')
    await lost
    await expect(first.getByLabel('Owner', { exact: true })).toHaveValue('Ana')
    expect(await marksOf(id)).toBe(0)
    await page.unroute(`**/a/${id}/plan`)
    await first.getByRole('button', { name: 'Save', exact: true }).last().click()
    await expect(change(first)).toContainText('Ana, by 24 December 2026.')
    await expect(first.getByText('This was not saved.')).toBeHidden()
  })

  test('an owner that cannot be kept is refused beside the field', async ({ page }) => {
    await open(page)
    await ticksAwake(page)
    const first = item(page, 'week_waiting')
    await setOwnerAndDay(first, 'Ana', '1999-12-31')
    await expect(first.getByText('Write a whole date, from 2020 to 2099.')).toBeVisible()
    await expect(first.getByLabel('Owner', { exact: true })).toHaveValue('Ana')
  })
})

test('two ticks in quick succession end as the last one', async ({ page }) => {
  const id = await open(page)
  await ticksAwake(page)
  const box = tick(item(page, 'week_waiting'))
  const underWay = postsUnderWay(page)
  for (let times = 0; times < 7; times += 1) await box.click()
  await expect(box).toBeChecked()
  await expect.poll(underWay).toBe(0)
  expect(await query('SELECT done FROM plan_mark WHERE assessment_id = $1', [id])).toEqual([{ done: true }])
  await page.reload()
  await expect(box).toBeChecked()
})

test('the calendar is a file with the open dates', async ({ page }) => {
  await open(page)
  await ticksAwake(page)
  await tick(item(page, 'week_waiting')).check()
  await expect(status(page)).toHaveText(/^Saved at/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Put the open dates into your calendar' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('seam-gauge-plan.ics')
  const text = readFileSync(await download.path(), 'utf8').replaceAll(/\r\n[ \t]/g, '')
  const uids = [...text.matchAll(/^UID:(\w+)-/gm)].map(([, id]) => id)
  expect(uids).toEqual(expect.arrayContaining(['next_combined_firm', 'day_thirty_test', 'look_again']))
  expect(uids).not.toContain('week_waiting')
})

test('the interview sheet prints on A4 and on Letter, with lines to write on and no question split', async ({
  page,
}) => {
  const id = await open(page)
  await page.getByRole('link', { name: 'Interview sheet to print' }).click()
  await page.waitForURL(`**/a/${id}/report/1/interview`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Interview sheet')
  const questions = await page.locator('article ol li').evaluateAll((all) =>
    all.map((one) => {
      const [ask, proof] = [...one.querySelectorAll('p')].map((part) => part.textContent ?? '')
      return { ask: ask ?? '', proof: proof ?? '', lines: one.querySelectorAll('.border-control').length }
    }),
  )
  expect(questions).toHaveLength(15)
  for (const { lines } of questions) expect(lines).toBe(2)
  for (const format of ['A4', 'Letter']) {
    const pages = await readPages(await page.pdf({ format }))
    expect(pages.length).toBeLessThanOrEqual(4)
    for (const { ask, proof } of questions) {
      const on = pages.filter((text) => text.includes(squeezed(ask)))
      expect(on, ask).toHaveLength(1)
      expect(on[0]).toContain(squeezed(proof))
    }
  }
})

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

test('a report that needs nobody has a plan and no kit, and those who only read have no forms', async ({ page }) => {
  const id = await reported(page.request, persona('moss-lantern'))
  await page.goto(`/a/${id}/report`)
  await expect(page.locator('#plan')).toContainText('Nothing to buy')
  for (const gone of ['kit', 'first-days', 'pitfalls']) await expect(page.locator(`#${gone}`)).toHaveCount(0)
  expect((await page.request.get(`/a/${id}/report/1/interview`)).status()).toBe(404)

  await page.goto('/sample')
  await expect(page.locator('#plan')).toBeVisible()
  expect(await page.locator('#plan form, #next form').count()).toBe(0)
})

test('on paper the plan says the same whether it can be ticked or only read', async ({ page }) => {
  const id = await open(page)
  await page.emulateMedia({ media: 'print' })
  const told = () =>
    Promise.all(['#next', '#plan', '#first-days'].map(async (part) => squeezed(await page.locator(part).innerText())))
  const first = await told()
  await save(page.request, id, { answers: { funding: 'permanent_salary' }, passed: [] })
  await submit(page.request, id, who.name)
  await page.goto(`/a/${id}/report/1`)
  await expect.poll(told).toEqual(first)
})

test('the mandate has lines to fill in on paper', async ({ page }) => {
  await page.goto(`/a/${await reported(page.request, persona('copper-kettle'))}/report`)
  const lines = page.locator('#variant .border-control.h-8')
  await expect(lines.first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(lines).toHaveCount(5)
  await expect(lines.first()).toBeVisible()
})

test('what was answered decides what is there: another wish, the same plan; another need, another plan', async ({
  page,
}) => {
  const one = await reported(page.request, who)
  const two = await reported(page.request, changed(who, { presenting_ask: 'not_sure' }))
  const ids = async (id: string) => {
    await page.goto(`/a/${id}/report`)
    return page.locator('#plan li').evaluateAll((all) => all.map((one) => one.id))
  }
  expect(await ids(two)).toEqual(await ids(one))
  expect(wayOf(who).answers['presenting_ask']).not.toBe('not_sure')
  expect(await ids(await reported(page.request, persona('tin-whistle')))).not.toEqual(await ids(one))
})
