import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { persona } from '@/tests/support/personas'
import { newId, plant } from '@/tests/support/planting'
import { sentAgain } from '@/tests/support/submitted'
import { fromOurPage, origin } from './support/address'
import { query } from './support/database'
import { readPages } from './support/pdf-text'
import { withSubmission } from './support/submission-states'
import { expect, failedRequests, test } from './support/test'
import { leave } from './support/walk'

test.use({ noise: [failedRequests] })

const canary = 'Canary-of-the-founder'
const article = (page: Page) => page.locator('main article')
const beside = (page: Page) => page.getByRole('complementary', { name: 'Beside the report' })
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the report is the one its founder reads, block by block, less what is theirs alone', async ({
  page,
  anotherBrowser,
}) => {
  const of = await withSubmission(page, { answers: persona('odd-sock').answers })
  await keepOwn(of.assessment)
  const context = await anotherBrowser()
  await context.addCookies([{ name: `sg-${of.assessment}`, value: of.key, url: origin }])
  const founder = await context.newPage()
  await founder.goto(`/a/${of.assessment}/report`)
  await page.goto(of.address)
  const findings = (of: Page) => article(of).locator('h1, h2').allTextContents()
  const [theirs, ours] = [await findings(founder), await findings(page)]
  expect(ours.length).toBeGreaterThan(12)
  const left = theirs.filter((one) => !ours.includes(one))
  expect(left.length, left.join(' | ')).toBeLessThanOrEqual(2)
  expect(ours.filter((one) => !theirs.includes(one))).toEqual([])
  const answers = (of: Page) => article(of).locator('li[id^="answer-"] > p').allTextContents()
  expect(await answers(page)).toEqual(await answers(founder))
  expect((await answers(page)).length).toBeGreaterThan(10)
})

test('nothing that is the founder’s alone stands in the page, its data or its files', async ({ page }) => {
  const of = await withSubmission(page)
  await keepOwn(of.assessment)
  const bodies = [
    await (await page.request.get(of.address)).text(),
    await (await page.request.get(of.address, { headers: { RSC: '1' } })).text(),
    await (await page.request.get('/studio/inbox?view=all', { headers: { RSC: '1' } })).text(),
    await (await page.request.get(`${of.address}/json`)).text(),
    await (await page.request.get(`${of.address}/csv`)).text(),
    await (await page.request.get(`${of.address}/summary`)).text(),
    (await readPages(await (await page.request.get(`${of.address}/pdf`)).body())).join(),
  ]
  for (const body of bodies) {
    expect(body.length).toBeGreaterThan(100)
    for (const secret of [canary, '777001', '777,001', of.assessment, of.key, of.visit]) {
      expect(body.includes(secret), secret).toBe(false)
    }
  }
})

test('talking points, unknowns, clashes, contact and consent stand beside it', async ({ page }) => {
  const of = await withSubmission(page, { answers: { ...persona('odd-sock').answers, funding: 'dont_know' } })
  await page.goto(of.address)
  const points = part(page, 'Talking points').locator('ol > li')
  await expect(points.first()).toBeVisible()
  expect(await points.count()).toBeLessThanOrEqual(3)
  await expect(points.first()).toContainText('Why we ask:')
  await expect(part(page, 'Answers that clash').locator('section, ul').first()).toBeVisible()
  await expect(part(page, 'Answers')).toContainText('known')
  const contact = part(page, 'Contact and consent')
  await expect(contact).toContainText('demo.contact@mail.test')
  await expect(contact).toContainText('I send my answers and my report to Demo Advisers.')
  await expect(part(page, 'Private notes')).toContainText('Notes are not visible to the founder.')
})

test('versions that were sent are listed, and the one that is read is told', async ({ page }) => {
  const of = await withSubmission(page, { versions: 3, sent: [1] })
  await sentAgain(query, of.workspaceId, of, 3)
  await page.goto(of.address)
  const versions = part(page, 'Versions they sent')
  await expect(versions.locator('li')).toHaveCount(2)
  await expect(page.getByText('You read version 3 as they read it.')).toBeVisible()
  await leave(page, () => versions.getByRole('link', { name: 'Version 1' }).click())
  await expect(page.getByText('You read version 1 as they read it.')).toBeVisible()
  await expect(part(page, 'Take it away').getByRole('link', { name: 'Report as PDF' })).toHaveAttribute(
    'href',
    `${of.address}/pdf?version=1`,
  )
})

test('at 375 px the report comes first, and links lead to what stands under it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 })
  const of = await withSubmission(page)
  await page.goto(of.address)
  const [report, side] = [await article(page).boundingBox(), await beside(page).boundingBox()]
  expect(side!.y).toBeGreaterThanOrEqual(report!.y + report!.height)
  await page.getByRole('navigation', { name: 'Beside the report' }).getByRole('link', { name: 'Private notes' }).click()
  await expect(page.getByLabel('Write a note')).toBeInViewport()
})

test('a note is written, refused with its words kept, removed and brought back, without a script', async ({
  page,
  anotherBrowser,
}) => {
  const of = await withSubmission(page)
  const context = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const plain = await context.newPage()
  await plain.goto(origin + of.address)
  const save = plain.getByRole('button', { name: 'Save the note' })
  await plain.getByLabel('Write a note').fill('Ask about the budget.\n<b>Not bold</b> =1+1')
  await save.click()
  const notes = part(plain, 'Private notes')
  await expect(notes).toContainText('The note is saved.')
  await expect(notes.locator('li').first()).toContainText('Ask about the budget.')
  await expect(notes.locator('li').first()).toContainText('<b>Not bold</b> =1+1')
  await expect(notes.locator('li').first()).toContainText('Demo owner')
  await expect(plain.getByLabel('Write a note')).toHaveValue('')

  await plain.getByLabel('Write a note').fill('word '.repeat(900))
  await save.click()
  await expect(notes).toContainText('The note can have 4,000 characters at most.')
  expect(await plain.getByLabel('Write a note').inputValue()).toBe('word '.repeat(900))

  await notes.getByRole('button', { name: 'Remove the note of' }).click()
  await expect(notes).toContainText('The note is removed')
  await notes.getByRole('button', { name: 'Bring it back' }).first().click()
  await expect(notes).toContainText('The note is back.')
  await expect(notes.locator('li').first()).toContainText('Ask about the budget.')
})

test('a note that is sent twice is written once, and one of a form that came back anew', async ({ page }) => {
  const of = await withSubmission(page)
  const opId = crypto.randomUUID()
  const send = (words: string) =>
    page.request.post(`${of.address}/notes`, { headers: fromOurPage, form: { opId, words }, maxRedirects: 0 })
  expect((await send('Once')).status()).toBe(303)
  expect((await send('Once')).status()).toBe(303)
  expect(await written(of.submission)).toEqual(['Once'])
  await send('Twice')
  expect((await written(of.submission)).sort()).toEqual(['Once', 'Twice'])
})

const files = {
  ...{ pdf: 'application/pdf', docx: 'wordprocessingml', summary: 'text/plain', csv: 'text/csv' },
  json: 'application/json',
}

test('every file of it opens, is kept nowhere, and runs nothing', async ({ page }) => {
  const of = await withSubmission(page, { businessName: '=HYPERLINK("http://127.0.0.1:9")' })
  for (const [name, type] of Object.entries(files)) {
    const response = await page.request.get(`${of.address}/${name}`)
    expect(response.status(), name).toBe(200)
    const headers = response.headers()
    expect(headers['content-type'], name).toContain(type)
    expect(headers['content-disposition'], name).toContain('attachment')
    expect(headers['cache-control'], name).toBe('private, no-store')
    expect(headers['x-content-type-options'], name).toBe('nosniff')
  }
  const csv = await (await page.request.get(`${of.address}/csv`)).text()
  const rows = parse(csv, { bom: true }) as string[][]
  expect(rows[0]).toEqual(['Part', 'Name', 'Value'])
  expect(rows).toContainEqual(['Submission', 'Business', `'=HYPERLINK("http://127.0.0.1:9")`])
  expect(rows.filter(([kind]) => kind === 'Answer')).toHaveLength(Object.keys(persona('harbour-tiles').answers).length)
  const json = (await (await page.request.get(`${of.address}/json`)).json()) as Record<string, unknown>
  expect(json).toMatchObject({
    submission: { id: of.submission, contact: { email: 'demo.contact@mail.test' } },
    report: { version: 1, confidence: 'Clear' },
    verdict: { assessment: { outcome: 'combined_firm' } },
  })
})

test('a submission is removed on request, after a second look', async ({ page }) => {
  const of = await withSubmission(page)
  await page.goto(of.address)
  const removal = part(page, 'Remove from this workspace')
  await expect(removal.getByRole('button', { name: 'Remove for good' })).toBeHidden()
  await removal.getByText('Remove this submission').click()
  await leave(page, () => removal.getByRole('button', { name: 'Remove for good' }).click())
  await expect(page.getByText('The submission is removed')).toBeVisible()
  expect((await page.goto(of.address))?.status()).toBe(404)
  expect(await query('SELECT 1 FROM submission WHERE id = $1', [of.submission])).toEqual([])
  expect(await query('SELECT 1 FROM assessment_version WHERE assessment_id = $1', [of.assessment])).toHaveLength(1)
})

/** What a founder keeps beside a report, each with a word of its own. */
async function keepOwn(assessment: string): Promise<void> {
  const at = new Date()
  const of = { assessment_id: assessment }
  await plant(query, 'money', { ...of, currency: 'CHF', monthly_tech_spend: 777_001, saved_at: at })
  await plant(query, 'plan_mark', { ...of, item_id: 'week_numbers', done: true, owner: canary, saved_at: at })
  await plant(query, 'what_if', {
    ...{ ...of, number: 1, op_id: crypto.randomUUID(), version_number: 1, name: canary },
    ...{ changes: { business_size: 'over_25m' }, saved_at: at },
  })
  const told = { name: canary, claim: 'audit', price: canary, version: 1, saved_at: at }
  await plant(query, 'vendor', { ...of, id: newId(), number: 1, op_id: crypto.randomUUID(), added_at: at, ...told })
}

async function written(submission: string): Promise<string[]> {
  const rows = await query<{ words: string }>('SELECT words FROM note WHERE submission_id = $1', [submission])
  return rows.map(({ words }) => words)
}
