import { persona } from '@/tests/support/personas'
import { newId } from '@/tests/support/planting'
import { plantedLink, submitted } from '@/tests/support/submitted'
import { origin } from './support/address'
import { query } from './support/database'
import { planted, signedMember, signIn, useCookie } from './support/studio'
import { submissionFiles, withSubmission } from './support/submission-states'
import { expect, failedRequests, test } from './support/test'
import { heading, leave } from './support/walk'

test.use({ noise: [failedRequests] })

const canary = 'Canary-of-the-founder'

test('the list says who sent what by which link and when, and of what has ended that it has', async ({ page }) => {
  const of = await withSubmission(page, { at: new Date('2026-05-03T12:00:00Z') })
  const other = await plantedLink(query, of.workspaceId, 'Another demo link')
  const at = new Date('2026-05-04T12:00:00Z')
  await submitted(query, of.workspaceId, other.id, { businessName: null, answers: persona('two-bridges').answers, at })
  await submitted(query, of.workspaceId, other.id, { sent: [], businessName: canary })
  await submitted(query, of.workspaceId, other.id, { ended: { by: 'deleted', at }, businessName: canary })
  await page.goto('/studio/inbox?view=all')
  await expect(page).toHaveTitle(/^Inbox/)
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(3)
  const first = rows.filter({ hasText: 'Demo Business' })
  await expect(first).toContainText('Demo Contact')
  await expect(first).toContainText('Demo link')
  await expect(first).toContainText('3 May 2026')
  await expect(rows.filter({ hasText: 'Someone' })).toContainText('Another demo link')
  await expect(rows.filter({ hasText: 'has ended' })).toContainText('Removed by the founder on 4 May 2026')
  expect(await page.content()).not.toContain(canary)

  await page.setViewportSize({ width: 1000, height: 800 })
  await leave(page, () => first.getByRole('link').click())
  await expect(page).toHaveURL(new RegExp(`${of.address}\\?from=view%3Dall$`))
  await expect(page).toHaveTitle(/^Submission from Demo Contact/)
})

test('an empty list says how many have started, and nothing of what they answered', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const link = await plantedLink(query, workspaceId)
  await submitted(query, workspaceId, link.id, { sent: [], businessName: canary })
  await page.goto('/studio/inbox')
  await expect(page.getByText('No submissions yet. Send a link.')).toBeVisible()
  await expect(page.getByText('1 person has started. Their answers are private until they send them.')).toBeVisible()
  expect(await page.content()).not.toContain(canary)
})

test('what another workspace was sent, what was not sent and what never was are one page', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const link = await plantedLink(query, workspaceId)
  const started = await submitted(query, workspaceId, link.id, { sent: [], businessName: canary })
  const other = await planted('Other')
  const foreign = await submitted(query, other, (await plantedLink(query, other)).id, { businessName: canary })
  const own = await submitted(query, workspaceId, link.id, { versions: 3, sent: [2] })
  const paths = [foreign.submission, started.submission, started.assessment, 'x', `${own.submission}?version=3`]
  const read = async (path: string) => {
    const response = await page.goto(`/studio/submissions/${path}`)
    return [response?.status(), await page.title(), await page.locator('body').innerText()]
  }
  const nothing = await read(newId())
  expect(nothing[0]).toBe(404)
  for (const path of paths) expect(await read(path), path).toEqual(nothing)
})

test('files are for ranks that may take them, and for nobody who is signed out', async ({ page, anotherBrowser }) => {
  const of = await withSubmission(page)
  const viewer = await anotherBrowser()
  await useCookie(viewer, (await signedMember(of.workspaceId, 'viewer')).cookie)
  const nobody = await anotherBrowser()
  const stranger = await anotherBrowser()
  await signIn(await stranger.newPage())
  for (const name of submissionFiles) {
    expect((await viewer.request.get(`${origin}${of.address}/${name}`)).status(), name).toBe(403)
    const random = `${origin}/studio/submissions/${newId()}/${name}`
    for (const context of [nobody, stranger]) {
      const [theirs, none] = [
        await context.request.get(`${origin}${of.address}/${name}`),
        await context.request.get(random),
      ]
      expect([theirs.status(), await theirs.text()], name).toEqual([none.status(), await none.text()])
      expect(theirs.status()).toBe(404)
    }
  }
  const page2 = await viewer.newPage()
  await page2.goto(origin + of.address)
  await expect(page2.getByRole('button', { name: 'Save the note' })).toHaveCount(0)
  await expect(page2.getByRole('heading', { name: 'Take it away' })).toHaveCount(0)
  await expect(page2.getByRole('heading', { name: 'Remove from this workspace' })).toHaveCount(0)
})

for (const [by, words] of [
  ['withdrawn', 'Taken back by the founder on 3 May 2026.'],
  ['deleted', 'Removed by the founder on 3 May 2026.'],
  ['expiry', 'Ran out on 3 May 2026.'],
] as const) {
  test(`what has ended (${by}) is a dated line that names nobody`, async ({ page }) => {
    const of = await withSubmission(page, { businessName: canary, ended: { by, at: new Date('2026-05-03T12:00:00Z') } })
    const response = await page.goto(of.address)
    expect(response?.status()).toBe(200)
    await expect(heading(page)).toHaveText('This submission has ended')
    await expect(page.getByText(words)).toBeVisible()
    expect(await page.content()).not.toContain(canary)
    expect(await page.content()).not.toContain('Demo Contact')
    for (const name of submissionFiles) expect((await page.request.get(`${of.address}/${name}`)).status()).toBe(404)
  })
}

test('whoever is signed out is asked to sign in, and comes back', async ({ page }) => {
  const { address } = await withSubmission(page)
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  expect(new URL(page.url()).searchParams.get('next')).toBe(address)
  expect(await page.title()).not.toContain('Demo')
})
