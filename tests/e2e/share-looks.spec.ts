import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { bots, counts, hideFromStart, show } from './support/looks'
import { reported } from './support/seed'
import { person, shareReport, viewsOf } from './support/share'
import { expect, test } from './support/test'

const who = persona('harbour-tiles')

test.describe('looks', () => {
  test('ahead of a person count nothing, change nothing and see a card that says nothing', async ({
    page,
    request,
  }) => {
    const { link, share, key } = await shareReport(page.request, await reported(page.request, who))
    expect(bots).toHaveLength(12)
    for (const agent of bots) {
      const headers = { 'user-agent': agent }
      for (const response of [await request.head(link, { headers }), await request.get(link, { headers })]) {
        expect(response.status(), agent).toBe(200)
        expect(response.headers()['set-cookie'], agent).toBeUndefined()
        expect(response.headers()['referrer-policy']).toBe('no-referrer')
        expect(response.headers()['x-robots-tag']).toBe('noindex, nofollow, noarchive')
        expect(response.headers()['cache-control']).toBe('private, no-store')
      }
      const head = (await (await request.get(link, { headers })).text()).match(/<(title|meta|link)[^>]*>[^<]*/g) ?? []
      expect(head.join('\n')).toContain('<title>A shared report – Seam Gauge')
      for (const secret of [key, share, who.name, 'combined firm']) expect(head.join('\n')).not.toContain(secret)
    }
    for (const headers of [{ 'sec-purpose': 'prefetch' }, { purpose: 'prefetch' }, { RSC: '1' }]) {
      await request.get(link, { headers: { ...headers, 'user-agent': person } })
    }
    await request.head(link, { headers: { 'user-agent': person } })
    expect(await viewsOf(share)).toBe(0)
  })

  test('of a person count once a page, after one second on a screen', async ({ page, anotherBrowser }) => {
    const id = await reported(page.request, who)
    const { link, share } = await shareReport(page.request, id)
    const context = await anotherBrowser({ userAgent: person })
    const sent = counts(context)
    const other = await context.newPage()
    await other.clock.install({ time: 0 })
    await other.clock.pauseAt(1000)
    await other.goto(link)
    await counting(other)
    await other.clock.runFor(900)
    expect(sent()).toBe(0)
    await other.clock.runFor(200)
    await expect.poll(() => viewsOf(share)).toBe(1)
    await other.clock.runFor(60_000)
    await show(other, 'hidden')
    await show(other, 'visible')
    await other.clock.runFor(60_000)
    expect(sent()).toBe(1)
    await other.reload()
    await counting(other)
    await other.clock.runFor(1100)
    await expect.poll(() => viewsOf(share)).toBe(2)
    await page.goto(`/a/${id}/share`)
    await expect(page.getByText(/Last viewed on .*, 2 times in all\./)).toBeVisible()
  })

  test('in a hidden tab do not count, and the second stands still while it is hidden', async ({
    page,
    anotherBrowser,
  }) => {
    const { link, share } = await shareReport(page.request, await reported(page.request, who))
    const context = await anotherBrowser({ userAgent: person })
    const sent = counts(context)
    const other = await context.newPage()
    await other.clock.install({ time: 0 })
    await other.clock.pauseAt(1000)
    await hideFromStart(other)
    await other.goto(link)
    await counting(other)
    await other.clock.runFor(10_000)
    expect(sent()).toBe(0)
    await show(other, 'visible')
    await other.clock.runFor(600)
    await show(other, 'hidden')
    await other.clock.runFor(10_000)
    await show(other, 'visible')
    await other.clock.runFor(300)
    expect(sent()).toBe(0)
    await other.clock.runFor(200)
    await expect.poll(() => viewsOf(share)).toBe(1)
  })

  test('of its own maker, and of a browser that says it is a bot, do not count', async ({ page, anotherBrowser }) => {
    const id = await reported(page.request, who)
    const { link, share } = await shareReport(page.request, id)
    const robot = await (await anotherBrowser()).newPage()
    const own = await anotherBrowser({ userAgent: person })
    await own.addCookies(await page.context().cookies())
    const mine = await own.newPage()
    for (const one of [robot, mine]) {
      const told = one.waitForResponse((response) => response.url().endsWith('/view'))
      await one.goto(link)
      expect((await told).status()).toBe(200)
    }
    expect(await viewsOf(share)).toBe(0)
  })
})

/** Waits until a page counts how long it is looked at: then it asks whether it is seen at each change of that. */
const counting = (page: Page) =>
  page.waitForFunction(() => {
    const own = Object.getOwnPropertyDescriptor(document, 'visibilityState')
    const state = document.visibilityState
    let asked = false
    const get = () => {
      asked = true
      return state
    }
    Object.defineProperty(document, 'visibilityState', { get, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    if (own) Object.defineProperty(document, 'visibilityState', own)
    else Reflect.deleteProperty(document, 'visibilityState')
    return asked
  })
