import type { Page } from '@playwright/test'
import { drawn } from '@/tests/support/drawn'
import { awake } from './awake'

/** Waits as long as a person reads before they send a form. Sooner, whoever has no script yet is asked for more. */
export const readFirst = (page: Page): Promise<void> => page.waitForTimeout(2_100)

/** Lets the forms of a page without a script be as old as if it had been opened so many seconds ago. */
export const openedAgo = (page: Page, seconds: number): Promise<void> =>
  page.locator('input[name=drawn]').evaluateAll((fields, then) => {
    for (const field of fields as HTMLInputElement[]) field.value = then
  }, drawn(seconds))

/** Fills the field that no person sees, in the form that posts to an address, as programs do. */
export const fillHidden = (page: Page, action: string): Promise<void> =>
  page.locator(`form[action$="${action}"] input[name=fax_line]`).evaluate((field) => {
    ;(field as HTMLInputElement).value = '+1 555 0100'
  })

/** Shows what a page draws for browsers without a script, beside what the script has hold of by then. */
export async function showNoscript(page: Page): Promise<void> {
  await awake(page, '[name=solution]')
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main noscript')) {
      one.insertAdjacentHTML('beforebegin', one.textContent ?? '')
    }
  })
}

/** The puzzles that a page asks for from here on. */
export function puzzlesOf(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/puzzle') asked.push(request.url())
  })
  return asked
}
