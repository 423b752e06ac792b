import { awake } from './support/awake'
import { count } from './support/count-rows'
import { query } from './support/database'
import { addPeople, logoFile, planted, publish } from './support/links'
import { signIn } from './support/studio'
import { expect, test } from './support/test'

const picture = (megabytes: number) => ({ ...logoFile, buffer: Buffer.alloc(megabytes * 1024 * 1024) })

test.describe('a new link', () => {
  test('leaves out a logo that no request can carry, says so at once, and keeps the rest', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    await page.goto('/studio/links/new')
    await awake(page, '#name')
    await page.getByLabel('Name of the link').fill('Spring')
    await page.getByLabel('What you sell').fill('Advice')
    const logo = page.getByLabel('Logo (optional)')
    await logo.setInputFiles(picture(14))
    await expect(page.getByText('The logo must be 1 MB or smaller. Yours is 14 MB. Choose another.')).toBeVisible()
    await expect(logo).toHaveValue('')
    await logo.setInputFiles(logoFile)
    await expect(page.getByText('The logo must be 1 MB or smaller.')).toHaveCount(0)
    await logo.setInputFiles(picture(14))
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/done=published/)
    expect([await count('branded_link', workspaceId), await count('logo', workspaceId)]).toEqual([1, 0])
  })

  test('is not lost by leaving its page, before it was sent and after it was refused', async ({ page }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    await awake(page, '#name')
    await page.getByLabel('Name of the link').fill('Spring')
    await page.getByRole('link', { name: 'All links' }).click()
    await page.waitForURL('/studio')
    await page.goto('/studio/links/new')
    await expect(page.getByText('Your draft is back')).toBeVisible()
    await expect(page.getByLabel('Name of the link')).toHaveValue('Spring')
    await page.getByLabel('Button text').fill('')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.locator('#error-summary')).toBeFocused()
    await awake(page, '#name')
    await page.getByLabel('Button text').fill('Begin')
    await page.goto('/studio/links/new')
    await expect(page.getByLabel('Button text')).toHaveValue('Begin')
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await expect(page.getByLabel('Name of the link')).toHaveValue('')
    await page.reload()
    await expect(page.getByText('Your draft is back')).toHaveCount(0)
  })

  test('tells a last day that is over together with the rest', async ({ page }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    await page.getByLabel('What you sell').fill('Advice')
    await page.getByLabel('Last day (optional)').fill('2020-01-01')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.locator('#error-summary a')).toHaveText([
      'Write a name for this link.',
      'Choose a day from today on, or leave the field empty.',
    ])
  })
})

test('a link whose letters nobody got does not say that it was sent', async ({ page }) => {
  const signed = await signIn(page)
  const link = await planted(signed)
  await addPeople(page, link, 'one@mail.test')
  await page.getByRole('button', { name: 'Send to 1 person' }).click()
  await page.waitForURL(/done=asked/)
  const states = () =>
    query<{ state: string }>('SELECT state FROM letter WHERE workspace_id = $1', [signed.workspaceId])
  await expect.poll(states, { timeout: 15_000 }).toEqual([{ state: 'sent' }])
  await query("UPDATE letter SET state = 'kept' WHERE workspace_id = $1", [signed.workspaceId])
  await page.goto(link)
  await expect(page.getByText('Its letters are kept in the outbox: there is no mail server.')).toBeVisible()
  await expect(page.getByText('Sent less than an hour ago')).toHaveCount(0)
})

test('a list of people that is no text is told in one sentence', async ({ page }) => {
  const signed = await signIn(page)
  await page.goto(`${await planted(signed)}/send`)
  await page.getByLabel('Or a file (optional)').setInputFiles(logoFile)
  await page.getByRole('button', { name: 'Add people' }).click()
  await expect(page.locator('#error-summary a')).toHaveText(
    'The file has no lines of text. Save it as CSV and choose it again.',
  )
  expect(await count('recipient', signed.workspaceId)).toBe(0)
})

test('a last day that was taken away is not said to have been chosen', async ({ page }) => {
  const link = await publishAndOpen(page)
  await page.getByLabel('Last day (optional)').fill('2098-05-12')
  await page.getByRole('button', { name: 'Extend' }).click()
  await expect(page.getByText('Its last day is 12 May 2098.')).toBeVisible()
  await page.getByLabel('Last day (optional)').fill('')
  await page.getByRole('button', { name: 'Extend' }).click()
  await expect(page.getByText('It has no last day now.')).toBeVisible()
  await page.goto(`${link}/embed`)
  await expect(page).toHaveTitle('Show “Spring campaign” on your website – Seam Gauge')
})

async function publishAndOpen(page: Parameters<typeof publish>[0]): Promise<string> {
  await signIn(page)
  const link = await publish(page)
  await page.goto(link)
  return link
}
