import type { Page } from '@playwright/test'

/**
 * Waits until the page's script listens to what it draws.
 *
 * @param selector an element that the script has hold of by then
 */
export const awake = (page: Page, selector = '#continue'): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => Object.keys(document.querySelector(wanted) ?? {}).some((key) => key.startsWith('__react')),
    selector,
  )
