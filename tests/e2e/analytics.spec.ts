import { someWeeks } from './support/analytics-states'
import { withSubmission } from './support/submission-states'
import { signIn } from './support/studio'
import { expect, test } from './support/test'

test.describe('The analytics', () => {
  test('say under 5 submissions what was counted, and draw nothing', async ({ page }) => {
    const signed = await signIn(page)
    await someWeeks(signed, 5)
    await page.goto('/studio/inbox/analytics')
    await expect(page.locator('#funnel')).toContainText('5 opened a link, 5 started, 3 submitted.')
    await expect(page.locator('main figure')).toHaveCount(0)
    await expect(page.locator('main')).not.toContainText('%')
  })

  test('give each picture as a table and as a CSV of the same rows', async ({ page }) => {
    const signed = await signIn(page)
    await someWeeks(signed)
    await page.goto('/studio/inbox/analytics?compare=1')
    const ids = ['funnel', 'exits', 'answering', 'contact', 'weeks', 'patterns', 'outcomes', 'load']
    for (const id of ids) {
      const section = page.locator(`#${id}`)
      const table = await section
        .locator('tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
      const href = (await section.getByRole('link', { name: /^Save as CSV/ }).getAttribute('href')) ?? ''
      const response = await page.request.get(href)
      expect(response.headers()['content-disposition'], id).toBe(`attachment; filename="analytics-${id}.csv"`)
      const lines = (await response.text()).replace('\uFEFF', '').trimEnd().split('\r\n')
      const read = lines.map((line) =>
        line
          .slice(1, -1)
          .split('","')
          .map((text) => text.replaceAll('""', '"')),
      )
      expect(read, id).toEqual(table)
    }
  })

  test('are narrowed by a form that stands in the address', async ({ page }) => {
    const signed = await signIn(page)
    const link = await someWeeks(signed, 12)
    await page.goto('/studio/inbox/analytics')
    await expect(page.locator('#funnel')).toContainText('12 opened a link')
    await page.getByLabel('Source').selectOption(link)
    await page.getByLabel('From', { exact: true }).fill('2020-01-01')
    await page.getByLabel('To', { exact: true }).fill('2020-02-01')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/from=2020-01-01&to=2020-02-01/)
    await expect(page.locator('#funnel')).toContainText('0 opened a link')
    await expect(page.getByLabel('Source')).toHaveValue(link)
  })
})

test.describe('A routing rule', () => {
  test('says what it would have done, and gives nothing to anybody before it is on', async ({ page }) => {
    const signed = await signIn(page)
    await someWeeks(signed, 16)
    await page.goto('/studio/settings/rules')
    await page.getByLabel('If the recommendation is').selectOption('nothing_now')
    await page.getByLabel('Assign to').selectOption(signed.userId)
    await page.getByRole('button', { name: 'Try the rule' }).click()
    const card = page.locator('li[id^="rule-"]')
    await expect(card).toContainText('Off: it does nothing yet. It fits 4 of the 12 that came in the last 90 days.')
    await card.getByRole('button', { name: /^Turn on/ }).click()
    await expect(card).toContainText('On since')
    await card.getByRole('button', { name: /^Turn off/ }).click()
    await expect(card).toContainText('Off: it does nothing yet.')
    await card.getByRole('button', { name: /^Remove/ }).click()
    await expect(page.getByText('No rules yet.')).toBeVisible()
  })
})

test('what came of a submission is told on a page of its own, and stands beside the report', async ({ page }) => {
  const { address } = await withSubmission(page)
  await page.goto(address)
  await page.getByRole('link', { name: 'Tell what came of it' }).click()
  await page.getByRole('button', { name: 'Send what happened' }).click()
  await expect(page.locator('#error-summary')).toContainText('Select what they bought')
  await page.getByLabel('Something else').check()
  await page.getByRole('button', { name: 'Send what happened' }).click()
  await expect(page.getByText('What you told is saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the submission' }).click()
  await expect(page.locator('#came-of-it')).toContainText('So far: Something else. Told by')
})
