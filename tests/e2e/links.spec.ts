import { count } from './support/count-rows'
import { query } from './support/database'
import { chooseLogo, planted, publish, visits } from './support/links'
import { signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

test('a link that somebody else changed meanwhile is not overwritten unseen', async ({ page, anotherBrowser }) => {
  const { workspaceId } = await signIn(page)
  const link = await publish(page)
  const other = await (await anotherBrowser()).newPage()
  await signInTo(other, workspaceId, 'admin')
  await page.goto(`${link}/edit`)
  await other.goto(`${link}/edit`)
  await other.getByLabel('Name of the link').fill('Theirs')
  await other.getByRole('button', { name: 'Save changes' }).click()
  await other.waitForURL(/done=changed/)
  await page.getByLabel('Name of the link').fill('Mine')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.locator('#error-summary')).toContainText('Somebody changed this link meanwhile.')
  await expect(page.getByLabel('Name of the link')).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine')
})

test('a link is paused, let go on, extended, archived, taken back and copied', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const link = await publish(page)
  await page.goto(link)
  const press = async (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('Pause')
  await expect(page.getByText(/^Paused since/)).toBeVisible()
  await press('Undo')
  await expect(page.getByText('The link takes prospects in.')).toBeVisible()
  await page.getByLabel('Last day (optional)').fill('2020-01-01')
  await press('Extend')
  await expect(page.locator('#error-summary')).toBeFocused()
  await page.getByLabel('Last day (optional)').fill('2098-05-12')
  await press('Extend')
  await expect(page.getByText('Expires 12 May 2098')).toBeVisible()
  await press('Archive')
  await expect(page.getByText('The link works no more. Its counts stay.')).toBeVisible()
  await press('Undo')
  await expect(page.getByText('Out of the archive')).toBeVisible()
  await press('Duplicate')
  await expect(page.getByLabel('Name of the link')).toHaveValue('Copy of Spring campaign')
  expect(await count('branded_link', workspaceId)).toBe(2)
})

test('the list tells the state and the counts, and is narrowed by its address', async ({ page }) => {
  const signed = await signIn(page)
  const live = await planted(signed, { name: 'Live one' })
  await planted(signed, { name: 'Paused one', paused_at: new Date() })
  await visits(signed, live, 3, 2, 1)
  await page.goto('/studio')
  const row = page.getByRole('row').filter({ hasText: 'Live one' })
  expect((await row.getByRole('cell').allTextContents()).map((text) => text.replace(/^[^:]+: /, ''))).toEqual([
    ...['3', '2', '1'],
    expect.stringMatching(/^\d+ \w+ \d{4}$/),
    'Live',
  ])
  await page.getByRole('link', { name: 'Paused', exact: true }).click()
  await expect(page).toHaveURL(/state=paused/)
  await expect(page.getByRole('link', { name: 'Live one' })).toHaveCount(0)
  await page.setViewportSize({ width: 375, height: 800 })
  await expect(page.getByRole('row').filter({ hasText: 'Paused one' }).getByText('State:')).toBeVisible()
})

test('the brand of a workspace is what a new link begins with', async ({ page }) => {
  await signIn(page)
  await page.goto('/studio/settings/brand')
  await page.getByLabel('Colour', { exact: true }).fill('#FF5A5F')
  await expect(page.getByRole('row', { name: /Light: text links/ })).toContainText('#CE2737')
  await chooseLogo(page)
  await page.getByLabel('What you sell (optional)').fill('Automation projects')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Saved on/)).toBeVisible()
  await page.goto('/studio/links/new')
  await expect(page.getByLabel('Colour', { exact: true })).toHaveValue('#ff5a5f')
  await expect(page.getByLabel('What you sell')).toHaveValue('Automation projects')
  await expect(page.getByLabel('Use no logo')).toBeVisible()
  await page.getByLabel('Name of the link').fill('Spring')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/done=published/)
})

test('a logo is served as a picture that can do nothing, wherever it is opened', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  await publish(page)
  await page.goto('/studio/settings/brand')
  await chooseLogo(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/done=saved/)
  const [logo] = await query<{ id: string }>('SELECT id FROM logo WHERE workspace_id = $1', [workspaceId])
  const answer = await page.request.get(`/logo/${logo?.id}`)
  expect(answer.headers()).toMatchObject({
    ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'content-disposition': 'inline; filename="logo.png"',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test.describe('what cannot be a logo', () => {
  test.use({ noise: [failedRequests] })
  test('is refused whatever it is called', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await page.goto('/studio/settings/brand')
    await page.getByLabel('Logo (optional)').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: svg })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#error-summary')).toContainText('The logo must be a PNG, JPEG or WebP picture.')
    expect(await count('logo', workspaceId)).toBe(0)
  })
})
