import { persona } from '@/tests/support/personas'
import { queryOf } from '@/lib/views/what-if/changes'
import { fromOurPage } from './support/address'
import { awake } from './support/awake'
import { rowsOf } from './support/database'
import { reported } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { heading, leave, status } from './support/walk'
import { drawn, finding, judged, keptIn, list, open, ready, saidOf } from './support/what-if'

const busy = persona('harbour-tiles')

// Requirement 40.
test('trying answers writes none of them and is announced once, within a second of the last change', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
  })
  const home = await open(page, busy)
  await ready(page)
  const before = await rowsOf('answer_event', home.slice(3))
  await page.evaluate(() => {
    const log: number[] = []
    Object.assign(window, { log })
    const region = document.querySelector('[role=status]')!
    new MutationObserver(() => log.push(performance.now())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const heard = () => page.evaluate(() => (window as unknown as { log: number[] }).log)

  // A burst, as arrow keys make it: one announcement, of the last.
  await list(page, 'build_needed').focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  const changedAt = await page.evaluate(() => performance.now())
  await expect(status(page)).toContainText('would come first')
  const [first, ...more] = await heard()
  expect(more).toEqual([])
  expect(first! - changedAt).toBeLessThanOrEqual(1000)
  expect(await status(page).innerText()).toContain('Before: a combined firm')

  // And again right after it.
  await page.keyboard.press('ArrowDown')
  const againAt = await page.evaluate(() => performance.now())
  await page.waitForTimeout(1500)
  const all = await heard()
  expect(all).toHaveLength(2)
  expect(all[1]! - againAt).toBeLessThanOrEqual(1000)

  expect(await page.getByRole('status').count()).toBe(1)
  expect(sent).toEqual([])
  expect(await rowsOf('answer_event', home.slice(3))).toEqual(before)
})

test('the lists work by the keyboard, and Reset sets every answer back', async ({ page }) => {
  await open(page, busy)
  await ready(page)
  const first = await finding(page).innerText()
  const selects = page.locator('main select')
  await expect(selects).toHaveCount(8)
  const real = await selects.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
  await selects.first().focus()
  await page.keyboard.press('Home')
  await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')
  await page.keyboard.press('Tab')
  await expect(selects.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  for (let left = 7; left > 0; left -= 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Reset' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(finding(page)).toHaveText(first)
  expect(await selects.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(real)
  await expect(page.getByRole('button', { name: 'Reset' })).toBeFocused()
  await expect.poll(() => new URL(page.url()).search).toBe('')
})

test('what was tried stays through Reload and Back', async ({ page }) => {
  const home = await open(page, busy)
  await ready(page)
  await list(page, 'build_needed').selectOption('upkeep')
  await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')
  // The address follows the result.
  await expect(page).toHaveURL(/build_needed=upkeep/)
  await page.reload()
  await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')
  await expect(list(page, 'build_needed')).toHaveValue('upkeep')
  await ready(page)
  await page.goto(`${home}/report`)
  await page.goBack()
  await expect(list(page, 'build_needed')).toHaveValue('upkeep')
  await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')
})

test.describe('without a connection', () => {
  test.use({ noise: [failedRequests] })

  test('it works once it is open, and says that saving needs one', async ({ page, context }) => {
    await open(page, busy)
    await ready(page)
    await context.setOffline(true)
    await list(page, 'build_needed').selectOption('upkeep')
    await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')
    await page.getByLabel('Name').fill('On a train')
    await page.getByRole('button', { name: 'Save this version' }).click()
    await expect(page.getByText('Saving needs a connection.').first()).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue('On a train')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Save this version' }).click()
    await expect(heading(page)).toHaveText('On a train')
  })
})

test.describe('when the engine does not come', () => {
  test.use({ noise: [/^Failed to load resource|ChunkLoadError|Failed to load chunk/] })

  test('the last result stays, and the page says so', async ({ page }) => {
    const home = `/a/${await reported(page.request, busy)}`
    // What the page names comes; what it fetches once it is open is the engine, and does not.
    const html = await (await page.request.get(`${home}/report/what-if`)).text()
    await page.route(/\/_next\/static\/.*\.js/, (route) => {
      const { pathname } = new URL(route.request().url())
      return html.includes(pathname) ? route.continue() : route.abort()
    })
    await page.goto(`${home}/report/what-if`)
    const before = await finding(page).innerText()
    await awake(page, 'select')
    await list(page, 'build_needed').selectOption('upkeep')
    await expect(page.getByText('We could not recalculate').first()).toBeVisible()
    await expect(finding(page)).toHaveText(before)
    await expect(status(page)).toContainText('We could not recalculate')
    await page.unroute(/\/_next\/static\/.*\.js/)
    await list(page, 'build_needed').selectOption('upkeep')
    await list(page, 'funding').selectOption('project')
    await expect(page.getByText('We could not recalculate').first()).toBeHidden()
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the server works out the same, and what was tried can be kept', async ({ page }) => {
    const said = saidOf(busy)
    const home = await open(page, busy)
    await list(page, 'build_needed').selectOption('upkeep')
    await list(page, 'funding').selectOption('project')
    const changes = { build_needed: 'upkeep', funding: 'project' }
    await leave(page, () => page.getByRole('button', { name: 'Show the result' }).click())
    await expect(page).toHaveURL(/build_needed=upkeep/)
    expect(await drawn(page)).toEqual(judged(said, changes))
    await expect(list(page, 'funding')).toHaveValue('project')
    await page.getByLabel('Name').fill('Smaller and cheaper')
    await page.getByRole('button', { name: 'Save this version' }).click()
    await expect(heading(page)).toHaveText('Smaller and cheaper')
    await page.getByRole('link', { name: 'Go on from these answers' }).click()
    await expect(page).toHaveURL(`${home}/report/what-if${queryOf(changes)}`)
    await leave(page, () => page.getByRole('button', { name: 'Reset' }).click())
    expect(await drawn(page)).toEqual(judged(said, {}))
  })
})

test('a version is saved under a name, opened, shared and deleted; the answers stay', async ({ page }) => {
  const home = await open(page, busy)
  await ready(page)
  const answers = await rowsOf('answer', home.slice(3))
  const save = page.getByRole('button', { name: 'Save this version' })
  await page.getByLabel('Name').fill('Nothing changed')
  await save.click()
  await expect(page.locator('#error-summary')).toContainText('Change at least one answer before you save this version')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('Name')).toHaveValue('Nothing changed')

  await ready(page)
  await list(page, 'build_needed').selectOption('upkeep')
  await page.getByLabel('Name').fill('')
  await save.click()
  await expect(page.locator('#error-summary')).toContainText('Write a name for this version')
  await expect(list(page, 'build_needed')).toHaveValue('upkeep')
  await expect(finding(page)).toHaveText('An advisory fractional CTO would come first')

  await ready(page)
  await page.getByLabel('Name').fill('Only upkeep')
  await save.dblclick()
  await expect(heading(page)).toHaveText('Only upkeep')
  expect(await keptIn(home)).toBe(1)
  await expect(page.getByText('The real answer: Several things in parallel')).toBeVisible()
  await expect(page.getByRole('link', { name: /Share this what-if/ })).toHaveAttribute(
    'href',
    `${home}/share?what-if=1`,
  )

  await page.getByRole('link', { name: 'Back to what-if' }).click()
  await page.getByRole('link', { name: 'Only upkeep', exact: true }).click()
  await expect(heading(page)).toHaveText('Only upkeep')
  await page.getByRole('button', { name: /Delete/ }).click()
  await expect(page.getByText('The saved version is deleted')).toBeVisible()
  await expect(page.locator('#saved')).toHaveCount(0)
  expect(await keptIn(home)).toBe(0)
  expect(await rowsOf('answer', home.slice(3))).toEqual(answers)
})

test.describe('who may not', () => {
  test.use({ noise: [failedRequests] })

  test('a stranger finds nothing, and a number that is not there neither', async ({ page, anotherBrowser }) => {
    const home = await open(page, busy)
    const stranger = await (await anotherBrowser()).newPage()
    expect((await stranger.goto(`${home}/report/what-if`))?.status()).toBe(404)
    expect((await stranger.goto(`${home}/report/what-if/1`))?.status()).toBe(404)
    for (const number of ['1', '0', 'x', '99999999']) {
      expect((await page.goto(`${home}/report/what-if/${number}`))?.status()).toBe(404)
    }
    const refused = await page.request.post(`${home}/what-ifs`, { headers: fromOurPage, data: { name: 'x' } })
    expect(refused.status()).toBe(422)
  })
})

test('the strip with the result stays in view on a phone, at most 96 px high', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [375, 812],
    [1023, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page, busy, '?build_needed=upkeep')
    const strip = page.locator('#result-strip')
    await list(page, 'blame_event').scrollIntoViewIfNeeded()
    await list(page, 'blame_event').focus()
    const box = (await strip.boundingBox())!
    expect(box.height).toBeLessThanOrEqual(96)
    expect(Math.abs(box.y)).toBeLessThanOrEqual(1)
    expect(await strip.evaluate((one) => one.scrollHeight <= one.clientHeight + 1)).toBe(true)
  }
  await page.setViewportSize({ width: 1024, height: 800 })
  await open(page, busy)
  await expect(page.locator('#result-strip')).toBeHidden()
})

test('every picture has a finding, a sentence and a table that says what is drawn', async ({ page }) => {
  await open(page, persona('two-bridges'), '?funding=project&hire_status=offer_accepted')
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  for (const id of ['result', 'swings']) {
    const section = page.locator(`#${id}`)
    await expect(section.locator('h2')).not.toBeEmpty()
    expect(await section.locator('p').first().innerText()).toMatch(/\.$/)
    const marks = await section
      .locator('figure [data-value]')
      .evaluateAll((all) =>
        all.map(({ dataset }: { dataset: DOMStringMap }) => [dataset['value'], dataset['before'] ?? dataset['high']]),
      )
    const cells = await section
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children]
            .slice(1, 3)
            .map((cell) => String(Number(cell.textContent?.replace('−', '-').replace('+', '')))),
        ),
      )
    expect(marks.length).toBe(8)
    expect(cells).toEqual(marks)
  }
})

test('the report leads to it', async ({ page }) => {
  const home = `/a/${await reported(page.request, busy)}`
  await page.goto(`${home}/report`)
  await page.getByRole('link', { name: 'Try other answers without changing yours' }).click()
  await expect(page).toHaveURL(`${home}/report/what-if`)
  await expect(page.getByText('What-if. Your answers have not changed.')).toBeVisible()
})
