import { origin } from './support/address'
import { awake } from './support/awake'
import { age, rowsOf } from './support/database'
import { rows, waitingOn } from './support/device'
import { away, cuttable, goOffline, goOnline, held, opened, twoGivenOffline, unheard } from './support/offline'
import { begin, save } from './support/seed'
import { expect, test } from './support/test'
import { heading, option, status } from './support/walk'

// What happened meanwhile, on another device, in another tab or to the draft itself.

test.use({ noise: [unheard] })

test.beforeEach(({ context }) => cuttable(context))

test('a device that was offline for 30 days shows both answers where another changed one since', async ({
  page,
  context,
  anotherBrowser,
}) => {
  const id = await twoGivenOffline(page)
  await page.goto('/')

  await age(id, 30 * 24)
  const cookies = await context.cookies(origin)
  const other = await anotherBrowser()
  await other.addCookies(cookies)
  await save(other.request, id, { answers: { presenting_ask: 'one_decision' }, passed: [] })

  await page.clock.install({ time: Date.now() + 30 * 86_400_000 })
  await goOnline(page)
  await page.goto(`/a/${id}/q/business_size`)
  await expect(page.getByText('Changed in two places')).toBeVisible()
  expect(await held(id)).toEqual({ presenting_ask: 'both', recent_events: ['leader_left'] })
  await page.getByRole('link', { name: 'What you want sorted out first' }).click()
  const notice = page.getByRole('group', { name: 'Two different answers' })
  await expect(notice).toContainText('“One specific decision')
  await page.reload()
  await notice.getByRole('button', { name: /^Use “One specific decision/ }).click()
  await expect.poll(async () => (await held(id)).presenting_ask).toBe('one_decision')
  await page.goto(`/a/${id}/q/business_size`)
  await expect.poll(() => rows(page, 'conflicts', id)).toBe(0)
  await expect(page.getByText('Changed in two places')).toBeHidden()
})

test('a draft that ran out while the device was offline can be started anew with its answers', async ({ page }) => {
  const id = await twoGivenOffline(page)
  await page.goto('/')
  await age(id, 91 * 24)
  await goOnline(page)
  await page.goto(`/a/${id}/q/recent_events`)
  await expect(heading(page)).toHaveText(/^Your draft was deleted on/)
  await expect(page.getByText('2 answers are still on this device')).toBeVisible()
  await page.getByRole('button', { name: 'Start a new draft with them' }).click()
  await page.waitForURL((url) => /^\/a\/[0-9a-f]{20}$/.test(url.pathname) && !url.pathname.includes(id))
  const fresh = page.url().split('/').at(-1)!
  await expect.poll(() => held(fresh)).toEqual({ presenting_ask: 'both', recent_events: ['leader_left'] })
  await expect(page.getByText('2 of 2 answered')).toBeVisible()
  expect(await rows(page, 'copies', id)).toBe(0)
  expect(await waitingOn(page, id)).toBe(0)
})

test('“Delete my answers” leaves nothing on the device, and another device forgets its copy too', async ({
  page,
  context,
  anotherBrowser,
}) => {
  const id = await opened(page)
  const other = await (await anotherBrowser()).newPage()
  await other.context().addCookies(await context.cookies(origin))
  await other.goto(`/a/${id}/q/presenting_ask`)
  await expect.poll(() => rows(other, 'copies', id)).toBe(1)

  await page.goto(`/a/${id}`)
  await awake(page, 'form[action$="/deletion"]')
  await page.getByText('Delete my answers').click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.waitForURL('**/?deleted=1')
  expect(await rows(page, 'copies', id)).toBe(0)
  expect(await rowsOf('assessment', id)).toBe(0)

  await other.goto(`/a/${id}`)
  await expect(heading(other)).toHaveText(/^Your draft was deleted on/)
  await expect.poll(() => rows(other, 'copies', id)).toBe(0)
})

test('an answer in another tab is told in this one', async ({ page, context }) => {
  const id = await begin(page.request)
  const other = await context.newPage()
  await page.goto(`/a/${id}`)
  await other.goto(`/a/${id}/q/presenting_ask`)
  await expect(page.getByText('0 of 2 answered')).toHaveCount(3)
  await option(other, 'both').check()
  await expect(status(page)).toHaveText(/^Saved at/)
  await expect(page.getByText('1 of 2 answered')).toBeVisible()
})

test('an answer changed in two tabs while offline shows both, after a reload as well', async ({ page, context }) => {
  const id = await opened(page)
  const other = await context.newPage()
  await other.goto(`/a/${id}/q/presenting_ask`)
  await goOffline(page)
  await option(page, 'both').check()
  await expect(status(page)).toHaveText(away)
  await option(other, 'one_decision').check()
  await expect(status(other)).toHaveText(away)
  await goOnline(page)
  const notice = other.getByRole('group', { name: 'Two different answers' })
  await expect(notice).toContainText('“One specific decision')
  expect(await rowsOf('answer_event', id)).toBe(2)
  await other.reload()
  await expect(notice).toContainText('“One specific decision')
})
