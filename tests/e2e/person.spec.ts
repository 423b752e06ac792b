import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { fromOurPage } from './support/address'
import { query } from './support/database'
import { eraseTyping, heldPerson, lookFor, personHome } from './support/person-states'
import { signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

for (const scripts of [true, false]) {
  test(`somebody is found, handed over and erased, ${scripts ? 'with' : 'without'} scripts`, async ({
    anotherBrowser,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    const signed = await signIn(page)
    const { email, other } = await heldPerson(signed)
    await lookFor(page, `  ${email.toUpperCase()} `)
    // Their address stands in no address of ours.
    expect(page.url()).toMatch(/\/studio\/settings\/person\?looked=1$/)
    const found = page.getByRole('region', { name: email })
    await expect(found.getByText(/^Found in \d+ places\.$/)).toBeVisible()
    await expect(found.getByRole('row', { name: /^Submissions/ })).toContainText('1')
    await expect(found.getByRole('link', { name: 'Search the inbox for Demo Held Limited' })).toBeVisible()
    for (const [name, reads] of [
      ['Download as JSON', (text: string) => JSON.stringify(JSON.parse(text))],
      ['Download as CSV', (text: string) => JSON.stringify(parse(text, { bom: true }))],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      expect(file.suggestedFilename()).toMatch(/^seam-gauge-person-[\d-]+\.(json|csv)$/)
      const text = reads(await readFile(await file.path(), 'utf8'))
      for (const word of [email, 'Demo Held Limited', `Ask ${email.toUpperCase()}`]) expect(text).toContain(word)
    }
    await eraseTyping(page, 'somebody else')
    await expect(page).toHaveTitle(/^Error: One person/)
    await expect(page.locator('#error-summary')).toContainText('Type the address as it stands above')
    await page.getByLabel(/^Type .* to confirm$/).fill(email.toUpperCase())
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await expect(page.getByText(/^Erased on .* UTC from \d+ places\.$/)).toHaveCount(2)
    expect(page.url()).not.toContain(encodeURIComponent(email))
    await expect(page.getByText(email)).toHaveCount(0)
    const [note] = await query<{ words: string }>('SELECT words FROM note WHERE submission_id = $1', [other])
    expect(note).toEqual({ words: 'Ask [erased]' })
    const lines = await query<{ text: string }>('SELECT a::text AS text FROM audit a WHERE workspace_id = $1', [
      signed.workspaceId,
    ])
    expect(lines).toHaveLength(3)
    for (const { text } of lines) expect(text.toLowerCase()).not.toContain(email)
    await lookFor(page, email)
    await expect(page.getByText('Nothing is held of this address in this workspace.')).toBeVisible()
  })
}

test('by keyboard alone', async ({ page }) => {
  const signed = await signIn(page)
  const { email } = await heldPerson(signed)
  await page.goto(personHome)
  await page.getByLabel('E-mail address').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Found in \d+ places\.$/)).toBeVisible()
  await page.getByText('Erase this person').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(/^Type .* to confirm$/)).toBeFocused()
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Erased on .* UTC from \d+ places\.$/)).toHaveCount(2)
})

test.describe('whoever may not', () => {
  test.use({ noise: [failedRequests] })

  for (const rank of ['member', 'viewer'] as const) {
    test(`is told that there is no such page: a ${rank}`, async ({ page }) => {
      const signed = await signIn(page)
      const { email } = await heldPerson(signed)
      await signInTo(page, signed.workspaceId, rank)
      await page.goto('/studio/settings/people')
      const settings = page.getByRole('navigation', { name: 'Settings' })
      await expect(settings.getByRole('link', { name: 'One person' })).toHaveCount(0)
      expect((await page.goto(personHome))?.status()).toBe(404)
      expect(await page.title()).not.toContain('One person')
      const workspace = signed.workspaceId
      for (const [path, form] of [
        ['look', { email, workspace }],
        ['file', { email, format: 'json', workspace }],
        ['erasure', { opId: crypto.randomUUID(), email, typed: email, workspace }],
      ] as const) {
        const answer = await page.request.post(`${personHome}/${path}`, { form, headers: fromOurPage, maxRedirects: 0 })
        expect([answer.status(), answer.headers().location], path).toEqual([
          303,
          expect.stringMatching(/problem=forbidden/),
        ])
      }
      expect(await query('SELECT 1 FROM audit WHERE workspace_id = $1', [workspace])).toEqual([])
    })
  }
})
