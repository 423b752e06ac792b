import { awake } from './support/awake'
import { addPeople, planted, visits } from './support/links'
import { count } from './support/count-rows'
import { signIn } from './support/studio'
import { expect, test } from './support/test'

test.describe('sending a link', () => {
  test('keeps the rows that can be read and gives back the others', async ({ page }) => {
    const signed = await signIn(page)
    const link = await planted(signed)
    await addPeople(page, link, 'Demo One <one@mail.test>\nno address\ntwo@mail.test\nTwo <two@mail.test>')
    await expect(page.getByText('2 people were added.')).toBeVisible()
    await expect(page.getByText('Row 2: There is no e-mail address in this row.')).toBeVisible()
    await expect(page.getByLabel('People', { exact: true })).toHaveValue('no address\ntwo@mail.test')
    await page.getByLabel('People', { exact: true }).fill('')
    await page.getByLabel('Or a file').setInputFiles({
      ...{ name: 'list.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('Name;E-mail\nDemo Three;three@mail.test\nDemo One;one@mail.test\n'),
    })
    await page.getByRole('button', { name: 'Add people' }).click()
    await expect(page.getByText('1 person was added.')).toBeVisible()
    await expect(page.getByText('1 address was on the list already.')).toBeVisible()
    expect(await count('recipient', signed.workspaceId)).toBe(3)
    expect(await count('letter', signed.workspaceId)).toBe(0)
  })

  test('writes one letter each, also by a double click', async ({ page }) => {
    const signed = await signIn(page)
    const link = await planted(signed)
    await addPeople(page, link, 'one@mail.test\ntwo@mail.test')
    await page.getByRole('button', { name: 'Send to 2 people' }).dblclick()
    await expect(page.getByText('2 letters are on the way')).toBeVisible()
    expect(await count('letter', signed.workspaceId)).toBe(2)
    await expect(page.getByText('Everybody on the list was asked.')).toBeVisible()
  })

  test('keeps the letter when something is missing', async ({ page }) => {
    const signed = await signIn(page)
    await addPeople(page, await planted(signed), 'one@mail.test')
    await awake(page, '#words')
    await page.getByLabel('Letter', { exact: true }).fill('Words of my own\n\non two lines')
    await page.getByLabel('Subject').fill('')
    await page.getByLabel(/^Remind those/).check()
    await page.getByRole('button', { name: 'Send to 1 person' }).click()
    await expect(page.locator('#error-summary')).toBeFocused()
    await expect(page.getByLabel('Letter', { exact: true })).toHaveValue('Words of my own\n\non two lines')
    await expect(page.getByLabel(/^Remind those/)).toBeChecked()
    expect(await count('letter', signed.workspaceId)).toBe(0)
  })

  test('can be undone for one person: removed and put back', async ({ page }) => {
    const signed = await signIn(page)
    await addPeople(page, await planted(signed), 'one@mail.test')
    await page.getByRole('button', { name: 'Remove one@mail.test' }).click()
    await expect(page.getByText('their private link works no more')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('They are on the list again')).toBeVisible()
  })

  test('is held while the link is paused, and offers to let it work', async ({ page }) => {
    const signed = await signIn(page)
    const link = await planted(signed, { paused_at: new Date() })
    await page.goto(`${link}/send`)
    await expect(page.getByText('Nothing can be sent until the link works again.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Send to/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Let it work again' }).click()
    await expect(page.getByText('The link takes prospects in.')).toBeVisible()
  })
})

test('the activity page tells the counts in bars, words and a table, and defines them', async ({ page }) => {
  const signed = await signIn(page)
  const link = await planted(signed)
  await page.goto(link)
  await expect(page.getByText('No one has opened this yet.')).toBeVisible()
  await visits(signed, link, 19, 19, 4)
  await page.reload()
  await expect(page.getByText('19 of at least 20 have started.')).toBeVisible()
  await visits(signed, link, 21, 9, 15)
  await page.reload()
  await expect(page.getByText('40 browsers opened the link, 28 started, and 19 submitted.')).toBeVisible()
  const drawn = await page
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-count')))
  await page.locator('summary').click()
  const told = await page.getByRole('table', { name: 'How many opened' }).getByRole('cell').allTextContents()
  expect(drawn).toEqual(['40', '28', '19'])
  expect(told).toEqual(['40', 'None before', '28', '28 of 40, 70%', '19', '19 of 28, 68%'])
  await expect(page.getByRole('table', { name: /^The last question/ })).toBeVisible()
  await expect(page.getByText('The page was visible in a browser for 1 second.')).toBeVisible()
  await expect(page.getByText('Someone').first()).toBeVisible()
})
