import { randomUUID } from 'node:crypto'
import { addresses } from './support/routes'
import { fromOurPage } from './support/address'
import { awake } from './support/awake'
import { bots, counts, hideFromStart, show } from './support/looks'
import { beginBy, demo, plantLink, visitsOf } from './support/prospect'
import { save } from './support/seed'
import { person } from './support/share'
import { expect, test } from './support/test'

/** What a page says of itself when it is counted. */
const shown = () => ({ opId: randomUUID() })

test.describe('opened', () => {
  test('is not counted by previews, HEAD, fetching ahead, five GETs or posts of bots', async ({ request }) => {
    const { slug, recipient, linkId } = await plantLink()
    expect(bots).toHaveLength(12)
    for (const link of [`/s/${slug}`, `/s/${recipient}`]) {
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
        expect(head.join('\n')).toContain(`<title>${demo.button} – ${demo.workspace}`)
        expect(head.join('\n')).not.toContain('Demo Reader')
        await request.post(`${link}/view`, { headers: { ...fromOurPage, ...headers }, data: shown() })
      }
      for (let count = 0; count < 5; count += 1) await request.get(link, { headers: { 'user-agent': person } })
      for (const headers of [{ 'sec-purpose': 'prefetch' }, { purpose: 'prefetch' }, { RSC: '1' }]) {
        await request.get(link, { headers: { ...headers, 'user-agent': person } })
      }
      const ahead = { ...fromOurPage, 'user-agent': person, 'sec-purpose': 'prefetch;prerender' }
      await request.post(`${link}/view`, { headers: ahead, data: shown() })
      await request.post(`${link}/view`, {
        headers: { 'user-agent': person, origin: 'https://evil.example' },
        data: shown(),
      })
    }
    expect(await visitsOf(linkId)).toEqual([])
  })

  test('is not counted of a browser without a window, nor of who sent the link', async ({ page, anotherBrowser }) => {
    const { slug, linkId, owner } = await plantLink()
    const sender = await anotherBrowser({ userAgent: person })
    const at = owner.indexOf('=')
    const { origin } = fromOurPage
    await sender.addCookies([{ name: owner.slice(0, at), value: owner.slice(at + 1), url: origin }])
    for (const one of [page, await sender.newPage()]) {
      const told = one.waitForResponse((response) => response.url().endsWith('/view'))
      await one.goto(`/s/${slug}`)
      expect((await told).status()).toBe(200)
    }
    expect(await visitsOf(linkId)).toEqual([])
  })

  test('is counted once, after one second on a screen; a hidden tab stands still', async ({ anotherBrowser }) => {
    const { slug, linkId } = await plantLink()
    const context = await anotherBrowser({ userAgent: person })
    const sent = counts(context)
    const page = await context.newPage()
    await page.clock.install({ time: 0 })
    await page.clock.pauseAt(1000)
    await hideFromStart(page)
    await page.goto(`/s/${slug}`)
    await awake(page, '[name=solution]')
    await page.clock.runFor(10_000)
    expect(sent()).toBe(0)
    await show(page, 'visible')
    await page.clock.runFor(600)
    await show(page, 'hidden')
    await page.clock.runFor(10_000)
    expect(sent()).toBe(0)
    await show(page, 'visible')
    const remembered = page.waitForResponse((response) => response.url().endsWith('/view'))
    await page.clock.runFor(500)
    await remembered
    await expect.poll(async () => (await visitsOf(linkId)).length).toBe(1)
    const other = await context.newPage()
    await other.goto(`/s/${slug}`)
    await awake(other, '[name=solution]')
    await other.clock.runFor(1500)
    expect(sent()).toBe(1)
    expect(await visitsOf(linkId)).toEqual([expect.objectContaining({ started_at: null, submitted_at: null })])
  })

  test('is counted for each browser, and the start ties to it', async ({ anotherBrowser }) => {
    const { recipient, linkId } = await plantLink()
    for (const count of [1, 2]) {
      const page = await (await anotherBrowser({ userAgent: person })).newPage()
      await page.goto(`/s/${recipient}`)
      await expect.poll(async () => (await visitsOf(linkId)).length).toBe(count)
      await page.getByRole('button', { name: demo.button }).click()
      await page.waitForURL(/\/a\/\w+\/q\//)
    }
    const visits = await visitsOf(linkId)
    expect(visits.map(({ assessment_id }) => assessment_id)).toEqual([expect.any(String), expect.any(String)])
    expect(visits.map(({ started_at }) => started_at)).toEqual([null, null])
  })
})

test('before anything is sent no address of a member tells an answer, or the name of the business', async ({
  page,
  request,
}) => {
  const { slug, linkId, owner } = await plantLink()
  const id = await beginBy(page.request, slug)
  await save(page.request, id, { answers: { business_size: 'over_25m', recent_events: ['leader_left'] }, passed: [] })
  await page.goto(`/a/${id}/q/business_size`)
  const labels = await page.locator('input[name="answer"]:checked + span').allInnerTexts()
  expect(labels).toHaveLength(1)
  const [visit] = await visitsOf(linkId)
  expect(visit?.started_at).not.toBeNull()
  const parts = { link: linkId, submission: id, letter: id, domain: id, recipient: id, note: id }
  for (const address of addresses('member', 'GET', parts)) {
    const response = await request.get(address, { headers: { cookie: owner } })
    const text = await response.text()
    for (const secret of [...labels, 'over_25m', 'leader_left', id.repeat(1)]) {
      if (secret === id && address.includes(id)) continue
      expect(text, address).not.toContain(secret)
    }
  }
})
