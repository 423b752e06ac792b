import { readFileSync } from 'node:fs'
import { devices } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import type { SunkLetter } from '../support/read-letter'
import { startFresh, type FreshApp } from './support/fresh-app'
import { linkIn } from './support/letters'
import { readFirst } from './support/person'
import { person } from './support/share'
import { expect, test } from './support/test'
import { heading, walkThrough } from './support/walk'

const owner = { name: 'Demo Owner', email: 'demo.owner@shop.example', workspace: 'Demo Consulting' }
const prospect = 'demo.prospect@mail.example'

// Acceptance: from a server that nobody has used to a report that a consultant reads, with the letters on the way.
test('setup, a link of one’s own, a letter, a prospect’s phone, a report that both read', async ({ browser }) => {
  test.setTimeout(180_000)
  const app = await startFresh()
  try {
    const desk = await browser.newContext({ baseURL: app.origin, userAgent: person })
    const page = await desk.newPage()

    await page.goto('/studio')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await page.goto('/setup')
    await page.getByLabel('The code from the terminal').fill(await codeOf(app))
    await page.getByLabel('Your name').fill(owner.name)
    await page.getByLabel('Your e-mail address').fill(owner.email)
    await page.getByLabel('Name of the workspace').fill(owner.workspace)
    await page.getByRole('button', { name: 'Make the workspace' }).click()
    await page.waitForURL(/\/studio/)

    // Requirement 43: eight interactions or fewer, from the list of links to the published one.
    let interactions = 0
    const act = async (work: Promise<unknown>) => {
      interactions += 1
      await work
    }
    await act(page.getByRole('link', { name: 'Make your first link' }).click())
    await act(page.getByLabel('Name of the link').fill('Demo link'))
    await act(page.getByLabel('What you sell').fill('build and advice'))
    await act(page.locator('input[type=file]').setInputFiles(logo))
    await act(page.getByLabel('Colour', { exact: true }).fill('#FFE600'))
    await act(page.getByRole('button', { name: 'Publish' }).click())
    await page.waitForURL(/\/send\?done=published/)
    expect(interactions).toBeLessThanOrEqual(8)

    await page.getByRole('textbox', { name: 'People' }).fill(`Demo Prospect <${prospect}>`)
    await page.getByRole('button', { name: 'Add people' }).click()
    await page.getByRole('button', { name: 'Send to 1 person' }).click()
    const asked = await letter(app, prospect, /./)
    expect(asked.text).toContain('does not change the score')
    expect(asked.html).toContain('/logo/')

    const phone = await browser.newContext({ ...devices['iPhone SE'], baseURL: app.origin, userAgent: person })
    const small = await phone.newPage()
    await small.goto(linkIn(asked, '/s/'))
    await expect(heading(small)).toHaveText(`${owner.name} at ${owner.workspace} asked you to complete this`)
    await small.getByRole('button', { name: 'Start now' }).click()
    await small.waitForURL(/\/q\//)
    await walkThrough(small, persona('harbour-tiles'))

    await page.goto('/studio/inbox?view=all')
    await expect(page.getByText('harbour', { exact: false })).toHaveCount(0)
    await small.getByLabel(`I agree to send this to ${owner.workspace}`).check()
    await small.getByLabel('Name of the business (optional)').fill('Demo Tiles')
    await readFirst(small)
    await small.getByRole('button', { name: `Send to ${owner.workspace} and get my report` }).click()
    await small.waitForURL(/\/report/)
    const finding = await heading(small).textContent()

    const told = await letter(app, owner.email, /sent answers/)
    await page.goto(linkIn(told, '/studio/submissions/'))
    await expect(page.getByText('Demo Tiles').first()).toBeVisible()
    await expect(page.locator('main')).toContainText(finding ?? '')
    await page.goto('/studio')
    const row = page.getByRole('row', { name: /Demo link/ })
    await expect(row).toContainText('1')

    // The session ends, and a link by mail begins another.
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    await page.getByLabel('Your e-mail address').first().fill(owner.email)
    await readFirst(page)
    await page.getByRole('button', { name: /link/i }).first().click()
    const again = await letter(app, owner.email, /sign in/i)
    await page.goto(linkIn(again, '/sign-in/'))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/studio/)

    await page.goto('/setup')
    await expect(heading(page)).toHaveText('The setup is done')
    for (const { from, to } of app.sink.letters) expect([from !== '', to.length]).toEqual([true, 1])
    expect(app.sink.letters.filter(({ text }) => text.includes('/sign-in/'))).toHaveLength(1)
  } finally {
    await app.stop()
  }
})

const logo = { name: 'logo.png', mimeType: 'image/png', buffer: readFileSync('public/card.png') }

async function codeOf(app: FreshApp): Promise<string> {
  const printed = () => /enter the code (\S+)/.exec(app.printed())?.[1] ?? ''
  await expect.poll(printed).not.toBe('')
  return printed()
}

async function letter(app: FreshApp, to: string, subject: RegExp): Promise<SunkLetter> {
  const fitting = () => app.sink.letters.filter((one) => one.to.includes(to) && subject.test(one.subject))
  await expect.poll(() => fitting().length, { timeout: 15_000 }).toBeGreaterThan(0)
  const newest = fitting().at(-1)
  if (!newest) throw new Error(`No letter to ${to}`)
  return newest
}
