import { persona } from '@/tests/support/personas'
import { links, openInbox } from './support/keyed-inbox'
import { kept, noted, withSubmission } from './support/submission-states'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests], viewport: { width: 1280, height: 800 } })

test('beside the list stands whom to call and what to say, and what a colleague notes comes by itself', async ({
  page,
}) => {
  const of = await withSubmission(page, { answers: persona('dove-cote').answers })
  await kept(page, of, 'tasks', { words: 'Call the demo contact', dueOn: '2026-01-31', owner: of.userId })
  await openInbox(page)
  await links(page).first().click()
  const pane = page.getByRole('complementary')
  await expect(pane.getByRole('region', { name: 'First call' })).toContainText('“You ')
  await expect(pane.getByRole('region', { name: 'First call' }).getByRole('listitem')).not.toHaveCount(0)
  await expect(pane.getByRole('region', { name: 'Contact' })).toContainText('demo.contact@mail.test')
  await expect(pane.getByRole('region', { name: 'Open tasks' })).toContainText('Was due on 31 January 2026')
  await noted(of, of, 'A demo note of a colleague')
  await expect(pane.getByRole('region', { name: 'Last note' })).toContainText('A demo note of a colleague')
  await pane.getByRole('link', { name: 'Read the report and the notes' }).click()
  await expect(page).toHaveURL(new RegExp(of.address))
})

test('what cannot be read beside the list says so, and is tried again', async ({ page }) => {
  const of = await withSubmission(page)
  await openInbox(page)
  await page.route('**/pane', (route) => route.abort())
  await links(page).first().focus()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('complementary')
  await expect(pane.getByRole('alert')).toContainText('This could not be read.')
  await page.unroute('**/pane')
  await pane.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(pane.getByRole('region', { name: 'Contact' })).toContainText('demo.contact@mail.test')
  await expect(pane.getByRole('alert')).toHaveCount(0)
  expect((await page.request.get(`${of.address}/pane`)).status()).toBe(200)
})

test('where there is no room beside the list a row leads to its page', async ({ page }) => {
  const of = await withSubmission(page)
  await page.setViewportSize({ width: 900, height: 800 })
  await openInbox(page)
  await links(page).first().click()
  await expect(page).toHaveURL(new RegExp(of.address))
})
