import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { origin } from './support/address'
import { browserThatKeeps, frameOf, framedVisits, showLink, type Shown } from './support/embed'
import { visitsOf } from './support/prospect'
import { sidewaysScroll, tags } from './support/rules'
import { expect, test } from './support/test'
import { assessmentAt } from './support/walk'

// A frame that a browser refuses says so on the console, as does a page that is not there.
test.use({ noise: [/^Failed to load resource|frame-ancestors|Refused to (frame|display)/] })

let shown: Shown
let opened: BrowserContext[] = []

test.beforeEach(async () => {
  shown = await showLink()
})
test.afterEach(async () => {
  for (const context of opened) await context.close()
  opened = []
  await shown.host.stop()
})

const start = (page: Page) => frameOf(page).getByRole('button', { name: 'Start the demo' })
const question = (page: Page) => frameOf(page).getByRole('button', { name: 'Continue', exact: true })
const heading = (page: Page) => frameOf(page).getByRole('heading', { level: 1 })

/** The address that the frame shows. */
const inside = (page: Page): string =>
  page
    .frames()
    .find((frame) => frame.parentFrame() !== null)
    ?.url() ?? ''

/** How much higher the frame is than what it shows, px. */
const room = (page: Page) =>
  frameOf(page)
    .locator('body')
    .evaluate((body) => innerHeight - Math.ceil(body.getBoundingClientRect().height))

/** Waits until the frame is loaded, and the page around it has made it as high as it says: nothing moves from then on. */
async function settled(page: Page): Promise<void> {
  const frame = page.frames().find((one) => one.url().startsWith(origin))
  await frame?.waitForLoadState()
  await expect.poll(() => room(page)).toBe(0)
}

/** Chooses the first option of the question in the frame, and goes on. */
async function answerFirst(page: Page): Promise<void> {
  const before = inside(page)
  await frameOf(page).locator('label.ledger-option').first().click()
  await question(page).click()
  await expect.poll(() => inside(page)).not.toBe(before)
  await heading(page).waitFor()
}

test.describe('a link in a page of another website', () => {
  test('fits 320 px, has a title, and a way out that can be seen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(shown.at())
    await start(page).waitFor()
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Demo questions')
    const out = frameOf(page).getByRole('link', { name: 'Open in a new tab' })
    await expect(out).toBeVisible()
    await expect(out).toHaveAttribute('href', `/s/${shown.slug}`)
    expect(await sidewaysScroll(page)).toEqual([])
    const wide = await frameOf(page)
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await expect(frameOf(page).getByRole('group', { name: 'Colours' })).toBeHidden()
    await start(page).click()
    await question(page).waitFor()
    await expect(frameOf(page).getByRole('link', { name: 'Open in a new tab' })).toBeVisible()
    expect(await sidewaysScroll(page)).toEqual([])
  })

  test('tells the page around it its height within 200 ms of a change, and nothing else', async ({ page }) => {
    await page.addInitScript(() => {
      if (window.top !== window) return
      const said: unknown[] = []
      Object.assign(window, { said })
      addEventListener('message', ({ data, origin }) => said.push({ data, origin, at: Date.now() }))
    })
    await page.goto(shown.at())
    await start(page).click()
    await question(page).waitFor()
    await settled(page)
    await frameOf(page).locator('label.ledger-option').first().click()
    await expect(frameOf(page).getByRole('status')).toHaveText(/^Saved at/)
    const changedAt = await frameOf(page)
      .locator('body')
      .evaluate((body) => {
        body.append(Object.assign(document.createElement('div'), { style: 'height:700px' }))
        return Date.now()
      })
    const said = () => page.evaluate(() => (window as unknown as { said: Said[] }).said)
    await expect.poll(async () => (await said()).at(-1)?.at).toBeGreaterThanOrEqual(changedAt)
    const all = await said()
    expect((all.find(({ at }) => at >= changedAt)?.at ?? Infinity) - changedAt).toBeLessThanOrEqual(200)
    for (const { data, origin: from } of all) {
      expect(from).toBe(origin)
      expect(data).toEqual({ type: 'seam-gauge:height', height: expect.any(Number) })
    }
    await expect.poll(() => room(page)).toBe(0)
  })

  test('is gone through to the report where frames may keep nothing but their own', async ({}, info) => {
    const context = await browserThatKeeps('apart', info)
    opened.push(context)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(shown.at('/plain'))
    await start(page).click()
    await question(page).waitFor()
    const id = assessmentAt(inside(page))
    await answerFirst(page)
    await answerFirst(page)
    const [kept] = (await context.cookies()).filter(({ name }) => name === `sgf-${id}`)
    expect(kept).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' })
    expect(kept).toHaveProperty('partitionKey')
    expect((await context.cookies()).map(({ name }) => name)).not.toContain(`sg-${id}`)
    expect(await framedVisits(shown.linkId)).toEqual([{ framed: true, assessment_id: id }])
    expect((await visitsOf(shown.linkId))[0]?.started_at).not.toBeNull()

    // Another day: the page of the website is opened anew.
    await page.goto(shown.at('/plain'))
    await frameOf(page).getByRole('link', { name: 'Continue your assessment' }).click()
    await question(page)
      .or(frameOf(page).getByRole('link', { name: /^Continue from/ }))
      .first()
      .waitFor()
    expect(assessmentAt(inside(page))).toBe(id)

    // What the frame keeps is kept for that website alone.
    const own = await context.newPage()
    expect((await own.goto(`${origin}/a/${id}`))?.status()).toBe(404)
  })

  test('goes on in a new tab with its answers', async ({ page, context }) => {
    await page.goto(shown.at())
    await start(page).click()
    await question(page).waitFor()
    const id = assessmentAt(inside(page))
    await settled(page)
    await answerFirst(page)
    await settled(page)
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frameOf(page).getByRole('link', { name: 'Open in a new tab' }).click(),
    ])
    await tab.waitForURL((url) => url.pathname.startsWith(`/a/${id}`))
    expect(await tab.evaluate(() => opener)).toBeNull()
    await expect(
      tab
        .getByText('Colours')
        .or(tab.getByRole('group', { name: 'Colours' }))
        .first(),
    ).toBeVisible()
    await expect(tab.getByRole('link', { name: 'Open in a new tab' })).toHaveCount(0)
  })

  test('says so where a browser keeps nothing, and leads to a new tab', async ({}, info) => {
    const context = await browserThatKeeps('nothing', info)
    opened.push(context)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(shown.at())
    await start(page).click()
    await expect(heading(page)).toHaveText('This frame cannot save your answers')
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frameOf(page).getByRole('link', { name: 'Go on in a new tab' }).click(),
    ])
    await tab.waitForURL(`${origin}/s/${shown.slug}`)
  })

  test('works without a script', async ({ anotherBrowser }) => {
    const context = await anotherBrowser({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(shown.at('/plain'))
    await start(page).click()
    await question(page).waitFor()
    await answerFirst(page)
    expect(assessmentAt(inside(page))).not.toBe('')
    // The way out without a script is the page that makes a link.
    await frameOf(page).getByRole('link', { name: 'Open in a new tab' }).click()
    await expect(heading(page)).toHaveText('Save and come back')
  })

  test('leads out of the frame where no frame may show what it leads to', async ({ page, context }) => {
    await page.goto(shown.at())
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frameOf(page)
        .getByRole('link', { name: /How scoring works/ })
        .click(),
    ])
    await tab.waitForURL(`${origin}/method`)
    await start(page).waitFor()
  })

  test('has nothing axe finds, in both themes', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(shown.at())
      await start(page).waitFor()
      expect.soft(await found(page), `${colorScheme}, landing`).toEqual([])
      await start(page).click()
      await question(page).waitFor()
      expect.soft(await found(page), `${colorScheme}, question`).toEqual([])
    }
  })

  test('says where a link has stopped, in the frame as well', async ({ page }) => {
    const stopped = await showLink({ paused_at: new Date() })
    await page.goto(stopped.at())
    await expect(heading(page)).toHaveText('This link is paused')
    await stopped.host.stop()
  })
})

type Said = { readonly data: unknown; readonly origin: string; readonly at: number }

/** Everything axe finds in the frame. The demonstration website is nobody's. */
async function found(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).include('iframe').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test.describe('the page around it takes nothing but a height from our frame', () => {
  const height = (page: Page) =>
    page
      .locator('iframe')
      .first()
      .evaluate((frame) => frame.style.height)
  const said = { type: 'seam-gauge:height', height: 3000 }

  test('neither from itself, nor from another frame, nor in another shape', async ({ page }) => {
    shown.host.pages['/other'] = '<p>Another page</p>'
    shown.host.pages['/'] += '<iframe id="other" title="Other" src="/other"></iframe>'
    await page.goto(shown.at())
    await start(page).waitFor()
    await expect.poll(() => height(page)).not.toBe('640px')
    await settled(page)
    const before = await height(page)
    await page.evaluate((message) => postMessage(message, '*'), said)
    const other = page.frames().find((frame) => frame.url().endsWith('/other'))
    await other?.evaluate((message) => parent.postMessage(message, '*'), said)
    const ours = page.frames().find((frame) => frame.url().includes('/embed/'))
    for (const shape of [
      '3000',
      null,
      { type: 'seam-gauge:height', height: '3000' },
      { type: 'other', height: 3000 },
    ]) {
      await ours?.evaluate((message) => parent.postMessage(message, '*'), shape)
    }
    await ours?.evaluate(() => parent.postMessage({ type: 'seam-gauge:height', height: Infinity }, '*'))
    await page.waitForTimeout(300)
    expect(await height(page)).toBe(before)
  })

  test('and that within bounds', async ({ page }) => {
    await page.goto(shown.at())
    await start(page).waitFor()
    await settled(page)
    const ours = page.frames().find((frame) => frame.url().includes('/embed/'))
    await ours?.evaluate(() => parent.postMessage({ type: 'seam-gauge:height', height: 1e9 }, '*'))
    await expect.poll(() => height(page)).toBe('20000px')
    await ours?.evaluate(() => parent.postMessage({ type: 'seam-gauge:height', height: -5 }, '*'))
    await expect.poll(() => height(page)).toBe('240px')
  })
})
