import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { plantMany } from '@/tests/support/many-submissions'
import { xlsxCells } from '@/tests/support/read-xlsx'
import { plantedLink } from '@/tests/support/submitted'
import { fromOurPage, origin } from './support/address'
import { query } from './support/database'
import { exportsHome, plantedExport } from './support/export-states'
import { signedMember, signIn, signInTo } from './support/studio'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

/** A workspace with so many submissions, one of them with a name of many scripts. */
async function withSubmissions(page: Page, rows: number) {
  const signed = await signIn(page)
  const { id: link } = await plantedLink(query, signed.workspaceId)
  await plantMany(query, { workspace: signed.workspaceId, link, rows, now: new Date() })
  await query(
    `UPDATE submission SET business_name = 'Überschuß 日本 שלום', reason = coalesce(reason, '=1+1')
     WHERE workspace_id = $1 AND business_name = 'Demo 3'`,
    [signed.workspaceId],
  )
  return signed
}

const cells = (bytes: Buffer) => parse(bytes, { bom: true }) as string[][]

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Download/ })
      .first()
      .click(),
  ])
  return readFile(await file.path())
}

test('an export says how it goes and tells when it is ready, and has a row for each submission of the list', async ({
  page,
}) => {
  const { workspaceId } = await withSubmissions(page, 30)
  await page.goto(`${exportsHome}?of=view%3Dall%26status%3Dcontacted`)
  await page.getByLabel('Reason').check()
  await page.getByRole('button', { name: 'Export this list' }).click()
  await expect(page.getByRole('status')).toHaveText(/^Ready\. \d+ rows$/, { timeout: 20_000 })
  const [counted] = await query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM submission WHERE workspace_id = $1 AND status = 'contacted'`,
    [workspaceId],
  )
  await expect(page.getByRole('main')).toContainText(`Ready. ${counted?.rows} rows`)
  await expect(page.getByRole('main')).toContainText('The file is kept until')
  const bytes = await download(page)
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const [titles = [], ...rows] = cells(bytes)
  expect(rows).toHaveLength(counted?.rows ?? 0)
  expect(titles).toContain('Company')
})

for (const scripts of [true, false]) {
  test(`a workbook is made ${scripts ? 'with' : 'without'} scripts, in UTF-8 and without a formula`, async ({
    anotherBrowser,
  }) => {
    const context = await anotherBrowser({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    await withSubmissions(page, 12)
    await page.goto(exportsHome)
    await page.getByLabel('Excel (XLSX)').check()
    await page.getByLabel('Reason').check()
    await page.getByRole('button', { name: 'Export all submissions' }).click()
    await expect(page).toHaveURL(/asked=/)
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('Ready. 12 rows')).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    const rows = xlsxCells(await download(page))
    expect(rows).toHaveLength(13)
    expect(rows.flat()).toContain('Überschuß 日本 שלום')
    expect(rows.flat()).toContain('=1+1')
  })
}

test('an empty list is nothing to export, and one without a column says so', async ({ page }) => {
  await signIn(page)
  await page.goto(exportsHome)
  await page.getByRole('button', { name: 'Export all submissions' }).click()
  await expect(page.getByText('Nothing to export')).toBeVisible()
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('button', { name: 'Export all submissions' }).click()
  await expect(page.getByText('Choose at least one column.')).toBeVisible()
})

test('a file that is deleted, that failed or whose days are over is not there, and a part never is', async ({
  page,
}) => {
  const { workspaceId, userId } = await signIn(page)
  const file = (id: string) => page.request.get(`${exportsHome}/${id}/file`)
  const half = await plantedExport(workspaceId, userId, { state: 'running' }, [Buffer.from('half')])
  const over = await plantedExport(workspaceId, userId, { expires_at: new Date(Date.now() - 1) }, [Buffer.from('over')])
  const ready = await plantedExport(workspaceId, userId, {}, [Buffer.from('ready '), Buffer.from('and whole')])
  for (const id of [half, over]) expect((await file(id)).status()).toBe(404)
  const given = await file(ready)
  expect([given.status(), await given.text()]).toEqual([200, 'ready and whole'])
  expect(given.headers()['cache-control']).toBe('private, no-store')
  expect(given.headers()['content-disposition']).toMatch(/^attachment; filename="seam-gauge-submissions-[\d-]+\.csv"$/)
  const noted = () =>
    query(`SELECT 1 FROM audit WHERE action = 'export.downloaded' AND object = $1`, [`export ${ready}`])
  expect(await noted()).toHaveLength(1)
  expect((await page.request.head(`${exportsHome}/${ready}/file`)).status()).toBe(200)
  expect(await noted()).toHaveLength(1)
  await page.goto(exportsHome)
  await expect(page.getByText('The file was deleted on')).toBeVisible()
  await page.locator(`#export-${ready}`).getByRole('button', { name: 'Delete the file' }).click()
  await expect(page.getByText('There is no file any more')).toBeVisible()
  expect((await file(ready)).status()).toBe(404)
})

test('whoever is removed while they download gets no more of it, and nothing at the next request', async ({ page }) => {
  const { workspaceId } = await signIn(page)
  const colleague = await signedMember(workspaceId, 'member')
  const parts = Array.from({ length: 40 }, () => Buffer.alloc(1_000_000, 'a'))
  const id = await plantedExport(workspaceId, colleague.userId, {}, parts)
  const headers = { cookie: colleague.cookie, ...fromOurPage }
  const given = await fetch(`${origin}${exportsHome}/${id}/file`, { headers })
  expect(given.status).toBe(200)
  const reader = given.body!.getReader()
  let taken = (await reader.read()).value?.length ?? 0
  await query('DELETE FROM member WHERE workspace_id = $1 AND user_id = $2', [workspaceId, colleague.userId])
  const rest = async () => {
    for (let more = await reader.read(); !more.done; more = await reader.read()) taken += more.value.length
  }
  await expect(rest()).rejects.toThrow()
  expect(taken).toBeLessThan(40_000_000)
  const next = await fetch(`${origin}${exportsHome}/${id}/file`, { headers, redirect: 'manual' })
  expect(next.status).toBe(404)
  console.log(`download: cut off after ${Math.round(taken / 1e6)} of 40 MB`)
})

test('a viewer has no exports: neither the page nor a file, and asks for none', async ({ page }) => {
  const { workspaceId, userId } = await signIn(page)
  const id = await plantedExport(workspaceId, userId, {}, [Buffer.from('whole')])
  await signInTo(page, workspaceId, 'viewer')
  expect((await page.goto(exportsHome))?.status()).toBe(404)
  expect((await page.request.get(`${exportsHome}/${id}/file`)).status()).toBe(403)
  const form = { opId: crypto.randomUUID(), query: 'view=all', columns: 'usual', format: 'csv', workspace: workspaceId }
  await page.request.post(`${exportsHome}/files`, { form, headers: fromOurPage })
  expect(await query('SELECT 1 FROM export WHERE workspace_id = $1', [workspaceId])).toHaveLength(1)
})
