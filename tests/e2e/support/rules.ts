import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { heading } from './walk'

/** The rule sets every page is held to. Without `wcag22aa` axe does not look at the size of targets. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything axe finds on a page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await heading(page).waitFor()
  await expect(page).toHaveTitle(/./)
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ')}`),
  )
}

/** What breaks the rules for forms: checking is ours, and a submit always answers. */
export const unlawfulControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      'button[disabled]',
      'input[disabled]',
      '[aria-disabled="true"]',
      '[required]',
      '[aria-required="true"]',
      'form:not([novalidate])',
    ]
      .flatMap((selector) => [...document.querySelectorAll(selector)])
      .map((element) => element.outerHTML.slice(0, 160)),
  )

/** Buttons and links that look like buttons under 44 × 44, option rows under 56 px high. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    const controls = [...document.querySelectorAll('button, a[class*="min-h-12"], label.ledger-option')].filter(seen)
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect()
      const row = control.matches('label')
      const fits = row ? height >= 56 : height >= 44 && width >= 44
      return fits ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`]
    })
  })

/** What sticks out sideways of the window, outside the tables that scroll by themselves. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1 && !element.closest('.overflow-x-auto'))
      .map((element) => element.outerHTML.slice(0, 120))
  })

/** Sets the text spacing of WCAG 1.4.12. The policy lets no style element in, so it is a sheet made by script. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })

/** Boxes that cut off the text in them. Boxes and fields that scroll cut nothing off. */
export const clippedText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = /hidden|clip/.test(overflowX) || /hidden|clip/.test(overflowY)
        if (!hides || element.clientWidth <= 1 || element.closest('svg, input, .sr-only')) return false
        return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  )

/**
 * Goes through all Tab stops of a page.
 * @returns the focused elements of which nothing could be seen, and how many stops there were
 */
export async function coveredStops(page: Page, most = 150): Promise<{ covered: string[]; stops: number }> {
  const covered: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(focusedElement)
    if (found === 'again' || found === 'none') return { covered, stops }
    if (found !== 'seen') covered.push(found)
  }
  return { covered, stops: most }
}

function focusedElement(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'none'
  if (element.hasAttribute('data-was-focused')) return 'again'
  element.setAttribute('data-was-focused', '')
  const seen = [...element.getClientRects()].some(({ left, top, right, bottom }) => {
    const [l, t, r, b] = [
      Math.max(0, left),
      Math.max(0, top),
      Math.min(innerWidth, right),
      Math.min(innerHeight, bottom),
    ]
    if (r <= l || b <= t) return false
    return [0.05, 0.5, 0.95].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(l + (r - l) * x, t + (b - t) * y)
        return hit !== null && (element.contains(hit) || hit.contains(element))
      }),
    )
  })
  return seen ? 'seen' : element.outerHTML.slice(0, 160)
}
