import type { Page } from '@playwright/test'
import { awake } from './support/awake'
import { count } from './support/count-rows'
import { logoFile } from './support/links'
import { signIn } from './support/studio'
import { expect, test } from './support/test'

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' }).locator('[data-preview]')

test.describe('making a link', () => {
  test('takes eight interactions at most, from the list to the copied address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page)
    await page.goto('/studio')
    let interactions = 0
    const did = async (work: Promise<unknown>) => {
      await work
      interactions += 1
    }
    const started = Date.now()
    await did(page.getByRole('link', { name: 'Make your first link' }).click())
    await did(page.getByLabel('Name of the link').fill('Spring campaign'))
    await did(page.getByLabel('Logo (optional)').setInputFiles(logoFile))
    await did(page.getByLabel('Colour', { exact: true }).fill('#FFE600'))
    await did(page.getByLabel('What you sell').fill('Automation projects'))
    await did(page.getByRole('button', { name: 'Publish' }).click())
    await page.waitForURL(/done=published/)
    const copy = page.getByRole('button', { name: 'Copy link' })
    await expect(copy).toBeFocused()
    await did(page.keyboard.press('Enter'))
    await expect(page.getByRole('status')).toHaveText('Link copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/s\/[\w-]{22}$/)
    expect(interactions).toBeLessThanOrEqual(8)
    expect(Date.now() - started).toBeLessThan(120_000)
  })

  test('shows at once what becomes of it', async ({ page }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    const button = preview(page).getByText('Start now')
    await expect(button).toBeVisible()
    await awake(page, '#colour')
    await page.evaluate(() => {
      const shown = document.querySelector('[data-preview]') as HTMLElement
      let at = 0
      document.getElementById('colour')?.addEventListener('input', () => (at = performance.now()))
      new MutationObserver(() => {
        if (shown.style.getPropertyValue('--button') !== '#ffe600') return
        document.body.dataset.took ??= String(performance.now() - at)
      }).observe(shown, { attributeFilter: ['style'] })
    })
    await page.getByLabel('Colour', { exact: true }).fill('#FFE600')
    await expect(page.getByText('Text links use #786C0B.')).toBeVisible()
    expect(await button.evaluate((of) => [getComputedStyle(of).backgroundColor, getComputedStyle(of).color])).toEqual([
      'rgb(255, 230, 0)',
      'rgb(0, 0, 0)',
    ])
    await expect(page.locator('body')).toHaveAttribute('data-took', /^\d/)
    expect(Number(await page.locator('body').getAttribute('data-took'))).toBeLessThanOrEqual(100)
    await page.getByLabel('Who asks').fill('Priya')
    await expect(preview(page).getByText('asked you to complete this')).toContainText('Priya')
    await page.getByLabel('Introduction (optional)').fill('x'.repeat(401))
    await expect(page.getByText('401 of 400 characters')).toBeVisible()
  })

  test('has a preview that cannot be used, below the form where it is narrow', async ({ page }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    await expect(preview(page)).toHaveJSProperty('inert', true)
    await awake(page, '#name')
    const left = await page.locator('form[enctype]').boundingBox()
    const right = await preview(page).boundingBox()
    expect(right!.x).toBeGreaterThan(left!.x + left!.width)
    await page.setViewportSize({ width: 800, height: 900 })
    expect((await preview(page).boundingBox())!.y).toBeGreaterThan(
      (await page.locator('form[enctype]').boundingBox())!.height,
    )
    await page.getByRole('button', { name: 'Desktop' }).click()
    await expect(page.locator('[data-preview=desktop]')).toBeVisible()
  })

  test('tells everything that has to change, and keeps what was typed', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    await page.goto('/studio/links/new')
    await page.getByLabel('Colour', { exact: true }).fill('yellow')
    await page.getByLabel('Introduction (optional)').fill('Two lines\nof words')
    await page.getByLabel('Where they can book').fill('http://example.com')
    await page.getByLabel('Logo (optional)').setInputFiles({ ...logoFile, buffer: Buffer.alloc(3 * 1024 * 1024) })
    await page.getByLabel('Do not ask').check()
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.locator('#error-summary')).toBeFocused()
    await expect(page).toHaveTitle(/^Error: New link/)
    expect(await page.locator('#error-summary a').allTextContents()).toEqual([
      'Write a name for this link.',
      'Write what you sell: prospects read it before they start.',
      'Write the colour as # and six digits, as in #0b5a4a.',
      'Write a whole address that starts with https://, in 500 characters at most.',
    ])
    await expect(page.getByLabel('Introduction (optional)')).toHaveValue('Two lines\nof words')
    await expect(page.getByLabel('Do not ask')).toBeChecked()
    await expect(page.getByText('Choose the logo again.')).toBeVisible()
    expect(await count('branded_link', workspaceId)).toBe(0)
  })

  test('says how large a logo is that is too large', async ({ page }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    await page.getByLabel('Name of the link').fill('Spring')
    await page.getByLabel('What you sell').fill('Advice')
    await page.getByLabel('Logo (optional)').setInputFiles({ ...logoFile, buffer: Buffer.alloc(3 * 1024 * 1024) })
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.locator('#error-summary a')).toHaveText(['The logo must be 1 MB or smaller. Yours is 3 MB.'])
    await expect(page.getByLabel('Name of the link')).toHaveValue('Spring')
  })

  test('makes one link of a double click', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    await page.goto('/studio/links/new')
    await page.getByLabel('Name of the link').fill('Spring')
    await page.getByLabel('What you sell').fill('Advice')
    await page.getByRole('button', { name: 'Publish' }).dblclick()
    await page.waitForURL(/done=published/)
    expect(await count('branded_link', workspaceId)).toBe(1)
  })

  test('keeps the draft on the device while there is no connection', async ({ page, context }) => {
    await signIn(page)
    await page.goto('/studio/links/new')
    await awake(page, '#name')
    await page.getByLabel('Name of the link').fill('Spring')
    await page.getByLabel('What you sell').fill('Advice')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Your draft is kept on this device.')).toBeVisible()
    await context.setOffline(false)
    await page.goto('/studio/links/new')
    await expect(page.getByText('Your draft is back')).toBeVisible()
    await expect(page.getByLabel('Name of the link')).toHaveValue('Spring')
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/done=published/)
    // The script of the page that says so lets go of the draft.
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join(' '))).not.toContain('link-draft')
    await page.goto('/studio/links/new')
    await expect(page.getByLabel('Name of the link')).toHaveValue('')
  })

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false })
    test('works as well', async ({ page }) => {
      const { workspaceId } = await signIn(page)
      await page.goto('/studio/links/new')
      await page.getByLabel('Name of the link').fill('Spring')
      await page.getByRole('button', { name: 'Publish' }).click()
      await expect(page.locator('#error-summary')).toBeVisible()
      await page.getByLabel('What you sell').fill('Advice')
      await page.getByLabel('Logo (optional)').setInputFiles(logoFile)
      await page.getByRole('button', { name: 'Publish' }).click()
      await expect(page.getByText('Published', { exact: true })).toBeVisible()
      expect([await count('branded_link', workspaceId), await count('logo', workspaceId)]).toEqual([1, 1])
    })
  })
})
