import { query } from './support/database'
import { numbered, plantRows } from './support/inbox'
import { beside, withSubmission } from './support/submission-states'
import { expect, test } from './support/test'

const part = 'Beside others who sent you answers'

test('a submission is compared from 30 others on, in counts, with a table and a file', async ({ page }) => {
  const of = await withSubmission(page)
  await beside(of, 29)
  await page.goto(of.address)
  const told = page.getByRole('region', { name: part })
  await expect(told).toContainText('Compared from 30 other submissions on. You have 29.')
  await expect(told).toContainText('Internal')
  await plantRows(
    of,
    of.link,
    numbered(1, () => ({ outcome: 'full_time_cto' })),
  )
  await page.reload()
  await expect(told).toContainText('29 of 30 others got the same recommendation.')
  await expect(told).not.toContainText('%')
  await told.getByText('Show as a table').press('Enter')
  await expect(told.getByRole('table')).toContainText('Recommendation: Advisory fractional CTO')
  const address = await told.getByRole('link', { name: /^Save as CSV/ }).getAttribute('href')
  const csv = await page.request.get(address ?? '')
  expect(csv.headers()['content-disposition']).toContain('attachment')
  expect(await csv.text()).toContain('"Recommendation: Advisory fractional CTO","29","30"')
})

test('the others are those of this workspace alone', async ({ page, anotherBrowser }) => {
  const other = await withSubmission(await (await anotherBrowser()).newPage())
  await beside(other, 40)
  const of = await withSubmission(page)
  await query(`UPDATE submission SET outcome = 'nothing_now', firm = 12 WHERE id = $1`, [of.submission])
  await page.goto(of.address)
  await expect(page.getByRole('region', { name: part })).toContainText('You have 0.')
})
