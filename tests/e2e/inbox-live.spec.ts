import { removedFrom } from './support/live'
import { query } from './support/database'
import { colleague, focused, links, openInbox, rowOf, signInWith, stored } from './support/keyed-inbox'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

test('what a colleague sets is there within two seconds, without a reload', async ({ page, anotherBrowser }) => {
  const { workspaceId } = await signInWith(page, 5)
  const sam = await colleague(await anotherBrowser(), workspaceId, 'Demo Sam')
  await Promise.all([openInbox(page), openInbox(sam.page)])
  await page.evaluate(() => ((window as unknown as { stays: boolean }).stays = true))
  await sam.page.keyboard.press('j')
  const id = (await focused(sam.page)) ?? ''
  const times: number[] = []
  for (const [key, words] of [
    ['e', 'Contacted'],
    ['i', 'Demo Sam'],
  ] as const) {
    const from = Date.now()
    await sam.page.keyboard.press(key)
    await expect(rowOf(page, id)).toContainText(words, { timeout: 2_000 })
    times.push(Date.now() - from)
  }
  console.log(`live: a colleague’s change was there after ${Math.max(...times)} ms at most`)
  expect(Math.max(...times)).toBeLessThan(2_000)
  expect(await page.evaluate(() => (window as unknown as { stays?: boolean }).stays)).toBe(true)
})

test('two on one row see each other, and no more once one has left', async ({ page, anotherBrowser }) => {
  const { workspaceId, userId } = await signInWith(page, 3)
  await query(`UPDATE app_user SET name = 'Demo Ann' WHERE id = $1`, [userId])
  const sam = await colleague(await anotherBrowser(), workspaceId, 'Demo Sam')
  await Promise.all([openInbox(page), openInbox(sam.page)])
  const id = (await links(page).first().getAttribute('data-row-link')) ?? ''
  for (const one of [page, sam.page]) await one.locator(`a[data-row-link="${id}"]`).focus()
  await expect(rowOf(page, id)).toContainText('Demo Sam has this open')
  await expect(rowOf(sam.page, id)).toContainText('Demo Ann has this open')
  await sam.page.goto('/privacy')
  await expect(rowOf(page, id)).not.toContainText('has this open')
})

test('two who set one row at once both end with what stands, and each reads what the other did', async ({
  page,
  anotherBrowser,
}) => {
  const { workspaceId } = await signInWith(page, 2)
  const sam = await colleague(await anotherBrowser(), workspaceId, 'Demo Sam')
  // Nothing of what the other one does reaches this browser before its own press.
  await page.route('**/studio/inbox/events*', (route) => route.abort())
  const kim = await colleague(await anotherBrowser(), workspaceId, 'Demo Kim')
  await Promise.all([openInbox(page), openInbox(sam.page), openInbox(kim.page)])
  const id = (await links(page).first().getAttribute('data-row-link')) ?? ''
  for (const one of [page, sam.page]) await one.locator(`a[data-row-link="${id}"]`).focus()
  await sam.page.keyboard.press('s')
  await sam.page.getByRole('radio', { name: 'Won' }).check()
  await sam.page.keyboard.press('Enter')
  await expect.poll(async () => (await stored(id)).status).toBe('won')
  await page.keyboard.press('e')
  await expect(rowOf(page, id)).toContainText(/Demo Sam set it to Won at \d\d:\d\d\. Yours was not kept\./)
  for (const one of [page, sam.page]) await expect(rowOf(one, id)).toContainText('Won')
  expect((await stored(id)).status).toBe('won')
  // Whose change stands hears of it as well, and nobody else does.
  const tried = /tried to set this to Contacted at \d\d:\d\d\. Your change stands\./
  await expect(rowOf(sam.page, id)).toContainText(tried)
  await expect(sam.page.getByRole('status')).toContainText(tried)
  await expect(rowOf(kim.page, id)).toContainText('Won')
  await expect(rowOf(kim.page, id)).not.toContainText('tried to')
  await rowOf(sam.page, id).getByRole('button', { name: 'Dismiss' }).click()
  await expect(rowOf(sam.page, id)).not.toContainText('tried to')
})

test('who is removed hears nothing more: the stream ends and the next request is denied', async ({
  page,
  anotherBrowser,
}) => {
  const { workspaceId } = await signInWith(page, 3)
  const sam = await colleague(await anotherBrowser(), workspaceId, 'Demo Sam')
  await openInbox(sam.page)
  const id = (await links(sam.page).first().getAttribute('data-row-link')) ?? ''
  await sam.page.evaluate((workspace) => {
    const heard = ((window as unknown as { heard: string[] }).heard = [] as string[])
    const source = new EventSource(`/studio/inbox/events?workspace=${workspace}`)
    for (const name of ['open', 'end', 'submissions', 'presence']) source.addEventListener(name, () => heard.push(name))
    source.addEventListener('end', () => source.close())
  }, workspaceId)
  const heard = () => sam.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect.poll(heard).toContain('open')
  const from = Date.now()
  await removedFrom(workspaceId, sam.userId)
  await expect.poll(heard, { intervals: [20] }).toContain('end')
  console.log(`live: a removed member’s stream ended after ${Date.now() - from} ms`)
  expect(Date.now() - from).toBeLessThan(1_000)
  const at = (await heard()).length
  await query(`UPDATE submission SET revision = revision + 1 WHERE workspace_id = $1`, [workspaceId])
  await sam.page.waitForTimeout(500)
  expect((await heard()).slice(at)).toEqual([])
  await expect(sam.page.getByRole('status')).toContainText('Load the page again.')
  const statuses = await sam.page.evaluate(
    async ({ id, workspace }) => {
      const json = { 'content-type': 'application/json' }
      const accept = { accept: 'text/event-stream' }
      const asked = { do: 'status', status: 'won', reason: null }
      const change = { opId: '6f3f3a60-6c49-4d0c-9d5c-0c1a0e1f0a01', on: { ids: [id] }, asked }
      const here = { submission: id, tab: '6f3f3a60-6c49-4d0c-9d5c-0c1a0e1f0a02' }
      const all = await Promise.all([
        fetch(`/studio/inbox/events?workspace=${workspace}`, { headers: accept }),
        fetch(`/studio/inbox/rows?ids=${id}`),
        fetch('/studio/inbox/presence', { method: 'POST', headers: json, body: JSON.stringify(here) }),
        fetch('/studio/inbox/changes', { method: 'POST', headers: json, body: JSON.stringify(change) }),
      ])
      return all.map(({ status }) => status)
    },
    { id, workspace: workspaceId },
  )
  expect(statuses).toEqual([404, 404, 401, 401])
  expect((await stored(id)).status).toBe('new')
})

test('the stream says that it is kept nowhere, and is not there for another workspace', async ({ page }) => {
  const { workspaceId } = await signInWith(page, 1)
  await openInbox(page)
  const [own, first, other] = await page.evaluate(async (workspace) => {
    const headers = { accept: 'text/event-stream' }
    const stop = new AbortController()
    const open = await fetch(`/studio/inbox/events?workspace=${workspace}`, { headers, signal: stop.signal })
    const first = new TextDecoder().decode((await open.body!.getReader().read()).value)
    const said = Object.fromEntries(open.headers) as Record<string, string>
    stop.abort()
    return [said, first, (await fetch('/studio/inbox/events?workspace=other', { headers })).status] as const
  }, workspaceId)
  expect(own).toMatchObject({ 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' })
  expect(own['content-type']).toContain('text/event-stream')
  expect(first).toContain('retry: 2000')
  expect(other).toBe(404)
})
