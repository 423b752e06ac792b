import { randomBytes } from 'node:crypto'
import { query } from './support/database'
import { letterTo, lettersTo, linkIn } from './support/letters'
import { fullOutbox, plantedLetter, refusedLetter } from './support/outbox-states'
import { signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

const someone = () => `ann-${randomBytes(4).toString('hex')}@mail.test`

test('an outbox says of each letter what became of it, newest first, and opens it as text', async ({ page }) => {
  await fullOutbox(page)
  await page.goto('/studio/outbox')
  const said = page.getByRole('listitem').filter({ has: page.getByRole('heading') })
  await expect(said).toHaveCount(6)
  await expect(said.filter({ hasText: 'Handed to the mail server on' })).toHaveCount(1)
  await expect(said.filter({ hasText: 'Kept here, not sent.' })).toHaveCount(1)
  await expect(said.filter({ hasText: 'no longer wanted' })).toHaveCount(1)
  await expect(said.filter({ hasText: 'Waits until' })).toHaveCount(1)
  await expect(said.filter({ hasText: 'Tried 2 times' })).toContainText('timeout')
  await expect(said.filter({ hasText: 'Failed on' })).toContainText('No such mailbox here')
  await page.getByRole('link', { name: /^Link to the questions/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Link to the questions')
  await expect(page.getByText('Where does your software stand?')).toBeVisible()
  await expect(
    page.getByText('https://questions.advisers.example/s/abcdefghijklmnopqrstuv', { exact: false }).first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send it again' })).toHaveCount(0)
})

for (const scripts of [true, false]) {
  test(`a letter that failed is sent again ${scripts ? 'with' : 'without'} scripts, once`, async ({
    anotherBrowser,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    const { workspaceId } = await signIn(page)
    const email = someone()
    const id = await plantedLetter(workspaceId, 'withdrawn', { ...refusedLetter, to_email: email })
    await page.goto(`/studio/outbox/${id}`)
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page).toHaveURL(`/studio/outbox/${id}`)
    const letter = await letterTo(email)
    expect(letter.headers['message-id']?.[0]).toBe(`<${id}@localhost>`)
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Handed to the mail server on')).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 10_000 })
    // The form of a window that was left open.
    const again = await page.request.post(`/studio/outbox/${id}/again`, {
      form: {},
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(again.status()).toBe(200)
    await expect.poll(() => lettersTo(email).length).toBe(1)
  })
}

test('the key of an invitation stands in the letter and nowhere in the outbox', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const email = someone()
  const key = randomBytes(32).toString('base64url')
  const data = {
    token: key,
    workspace: 'Demo Advisers',
    inviter: 'Jo Demo',
    rank: 'member',
    expiresAt: '2026-12-01T00:00:00.000Z',
  }
  const id = randomBytes(10).toString('hex')
  await query(
    `INSERT INTO letter (id, workspace_id, kind, data, to_email, created_at, send_at)
     VALUES ($1, $2, 'invitation', $3, $4, now(), now() + interval '1 day')`,
    [id, workspaceId, JSON.stringify(data), email],
  )
  await page.goto(`/studio/outbox/${id}`)
  await expect(page.getByText('The link itself is not kept.')).toBeVisible()
  expect(await page.content()).not.toContain(key)
  await query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1`, [`letter ${id}`])
  const letter = await letterTo(email, { subject: /asks you to join/ })
  expect(linkIn(letter, '/invitation/')).toContain(key)
  await expect
    .poll(async () => (await query<{ data: unknown }>('SELECT data FROM letter WHERE id = $1', [id]))[0]?.data)
    .toMatchObject({ token: '' })
})

test.describe('who may not see it', () => {
  test.use({ noise: [failedRequests] })

  test('members and viewers find nothing there, and neither does another workspace', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    const id = await plantedLetter(workspaceId, 'asked', refusedLetter)
    for (const rank of ['member', 'viewer'] as const) {
      await signInTo(page, workspaceId, rank)
      for (const path of ['/studio/outbox', `/studio/outbox/${id}`]) expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('link', { name: 'Outbox' })).toHaveCount(0)
    }
    await signIn(page, 'owner', 'Other Advisers')
    expect((await page.goto(`/studio/outbox/${id}`))?.status()).toBe(404)
    await page.request.post(`/studio/outbox/${id}/again`, { form: {}, headers: { 'sec-fetch-site': 'same-origin' } })
    const [row] = await query<{ state: string }>('SELECT state FROM letter WHERE id = $1', [id])
    expect(row?.state).toBe('failed')
  })
})
