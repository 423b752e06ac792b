import { readFileSync } from 'node:fs'
import { persona } from '@/tests/support/personas'
import { reportedAgo } from './support/aged'
import { query } from './support/database'
import { rows } from './support/device'
import { reported, rubric } from './support/seed'
import { expect, test } from './support/test'
import { heading } from './support/walk'

const who = persona('harbour-tiles')
const told = (id: string) =>
  query<{
    day: number
    bought: string
    course: string
    occurred: string[]
    found: string[]
    measures: object
    again: boolean | null
  }>(
    'SELECT day, bought, course, occurred, found, measures, again FROM follow_up WHERE assessment_id = $1 ORDER BY day',
    [id],
  )

for (const script of [true, false]) {
  test(`a report that is 91 days old asks what happened and keeps it, ${script ? 'with' : 'without'} a script`, async ({
    anotherBrowser,
  }) => {
    const browser = await anotherBrowser({ javaScriptEnabled: script })
    const page = await browser.newPage()
    const id = await reportedAgo(page.request, who, 91)
    await page.goto(`/a/${id}`)
    await expect(page.getByText('Your report is 90 days old')).toBeVisible()
    await page.goto(`/a/${id}/report`)
    await page.getByRole('link', { name: 'Tell what happened' }).click()
    await expect(heading(page)).toHaveText('What happened after your report?')

    await page.locator('input[name=course][value=kept]').check()
    await page.locator('input[name=speed][value=better]').check()
    const first = page.locator('input[name=found]').first()
    await first.check()
    const occurred = await first.getAttribute('value')
    await page.getByRole('button', { name: 'Send what happened' }).click()
    await page.waitForURL(/problem=follow-up/)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary')).toContainText('Select what you bought')
    await expect(page.locator('input[name=course][value=kept]')).toBeChecked()
    await expect(page.locator(`input[name=found][value=${occurred}]`)).toBeChecked()
    expect(await told(id)).toEqual([])

    await page.locator('input[name=bought][value=combined_firm]').check()
    await page.locator('input[name=risk][value=dont_know]').check()
    await page.locator('input[name=again][value=no]').check()
    await page.getByRole('button', { name: 'Send what happened' }).click()
    await expect(page.getByText('What you told is saved.')).toBeVisible()
    expect(await told(id)).toMatchObject([
      {
        day: 90,
        bought: 'combined_firm',
        course: 'kept',
        occurred: [occurred],
        measures: { speed: 'better' },
        again: false,
      },
    ])

    for (const path of ['', '/report']) {
      await page.goto(`/a/${id}${path}`)
      await expect(heading(page)).toBeVisible()
      await expect(page.getByText('Your report is 90 days old')).toHaveCount(0)
    }
    await page.goto(`/a/${id}/follow-up`)
    await expect(page.locator('input[name=bought][value=combined_firm]')).toBeChecked()
    await expect(page.locator('input[name=risk][value=dont_know]')).toBeChecked()
    await page.locator('input[name=bought][value=something_else]').check()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await expect(page.getByText('What you told is saved.')).toBeVisible()
    expect(await told(id)).toMatchObject([{ day: 90, bought: 'something_else' }])
  })
}

test('a report that is 10 days old does not ask, and says when it will', async ({ page }) => {
  const id = await reportedAgo(page.request, who, 10)
  await page.goto(`/a/${id}/report`)
  await expect(page.getByRole('link', { name: 'Tell what happened' })).toHaveCount(0)
  await page.goto(`/a/${id}/follow-up`)
  await expect(page.getByText(/This opens on \d+ \w+ \d{4}, 90 days after your last report\./)).toBeVisible()
  await expect(page.locator('input[name=bought]')).toHaveCount(0)
})

test('a report that is 181 days old asks once, for its 180th day', async ({ page }) => {
  const id = await reportedAgo(page.request, who, 181)
  await page.goto(`/a/${id}`)
  await expect(page.getByText('Your report is 180 days old')).toBeVisible()
  await page.goto(`/a/${id}/follow-up`)
  await page.locator('input[name=bought][value=nothing_now]').check()
  await page.locator('input[name=course][value=ended_early]').check()
  await page.getByRole('button', { name: 'Send what happened' }).click()
  await expect(page.getByText('What you told is saved.')).toBeVisible()
  expect(await told(id)).toMatchObject([{ day: 180, again: null, measures: {} }])
  const { found } = (await told(id))[0]!
  expect(rubric.patterns.map((pattern) => pattern.id)).toEqual(expect.arrayContaining(found))
})

test('the calendar file has two entries whose link opens the assessment in another browser', async ({
  page,
  anotherBrowser,
}) => {
  const id = await reported(page.request, who)
  await page.goto(`/a/${id}/save`)
  await expect(page.getByText('Whoever can see the entry can open and change this assessment.')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Get the calendar file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('seam-gauge-follow-up.ics')
  const file = readFileSync(await download.path(), 'utf8').replaceAll(/\r\n[ \t]/g, '')
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  const link = /URL:(\S+)/.exec(file)?.[1] ?? ''
  const other = await (await anotherBrowser()).newPage()
  await other.goto(new URL(link).pathname)
  await other.getByRole('button', { name: 'Continue' }).click()
  await other.waitForURL(`**/a/${id}/report`)
})

test('without the key there is nothing, and deleting the assessment deletes what was told', async ({
  page,
  anotherBrowser,
}) => {
  const id = await reportedAgo(page.request, who, 91)
  const other = await anotherBrowser()
  const response = await other.request.get(`/a/${id}/follow-up`)
  expect(response.status()).toBe(404)
  await page.goto(`/a/${id}/follow-up`)
  await page.locator('input[name=bought][value=nothing_now]').check()
  await page.locator('input[name=course][value=kept]').check()
  await page.getByRole('button', { name: 'Send what happened' }).click()
  await expect(page.getByText('What you told is saved.')).toBeVisible()
  const [row] = await query<{ id: string }>('SELECT id FROM follow_up WHERE assessment_id = $1', [id])
  await page.goto(`/a/${id}`)
  // This device asks for its copy a moment after the page is open; deleted by then, it would be told as an error.
  await expect.poll(() => rows(page, 'copies', id)).toBe(1)
  await page.getByText('Delete my answers').click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByText('Your answers and reports were deleted.')).toBeVisible()
  expect(await query('SELECT 1 FROM follow_up WHERE id = $1', [row?.id])).toEqual([])
})

test('the page about the method shows counts alone, and every assumption about waiting', async ({ page }) => {
  await page.goto('/method')
  await expect(
    page.getByText(/\d+ business(es)? told what happened, \d+ of which bought what was advised\./),
  ).toBeVisible()
  await expect(page.getByText('Until 50 have told, we show counts alone')).toBeVisible()
  await page.getByText('What we assume about waiting').first().click()
  await expect(page.getByText('Revenue put off where customers have signed')).toBeVisible()
})
