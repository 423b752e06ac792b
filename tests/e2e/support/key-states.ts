import type { Page } from '@playwright/test'
import { numbered, withInbox } from './inbox'
import type { State } from './states'
import { signIn } from './studio'

/** The inbox with focus on a row, and what keys open there. */
const pressed = (name: string, then: (page: Page) => Promise<unknown>): State => ({
  name: `keys, ${name}`,
  open: async (page) => {
    await withInbox(page, [...numbered(3), { company: 'Demo Tagged', tags: ['north', 'l'.repeat(24)] }])
    await page.goto('/studio/inbox?view=all')
    await page.getByRole('button', { name: 'Commands' }).waitFor()
    await page.locator('a[data-row-link]').last().focus()
    await then(page)
  },
})

const key = (one: string) => async (page: Page) => {
  await page.keyboard.press(one)
  await page.getByRole('dialog').waitFor()
}

const shortcuts = (name: string, then: (page: Page) => Promise<unknown>): State => ({
  name: `shortcuts${name}`,
  open: async (page) => {
    await signIn(page)
    await page.goto('/studio/settings/shortcuts')
    await then(page)
  },
})

const save = (page: Page) => page.getByRole('button', { name: 'Save the keys' }).click()

/** What keys open, and the page where they are chosen. */
export const keyStates: readonly State[] = [
  pressed('all commands', key('Control+k')),
  pressed('no command', async (page) => {
    await key('Control+k')(page)
    await page.getByRole('combobox').fill('xyz'.repeat(30))
  }),
  pressed('the list of keys', key('?')),
  pressed('status', key('s')),
  pressed('status without a reason', async (page) => {
    await key('s')(page)
    await page.getByRole('radio', { name: 'Not a fit' }).check()
    await page.keyboard.press('Enter')
    await page.getByText('Write why it is not a fit.').waitFor()
  }),
  pressed('owner', key('a')),
  pressed('snooze', key('h')),
  pressed('tags', async (page) => {
    await key('Control+k')(page)
    await page.getByRole('combobox').fill('change tags')
    await page.keyboard.press('Enter')
    await page.getByLabel('Add').waitFor()
  }),
  pressed('something done', async (page) => {
    await page.keyboard.press('e')
    await page.getByRole('group', { name: 'Last change' }).waitFor()
  }),
  shortcuts('', async () => undefined),
  shortcuts(', saved', async (page) => {
    await save(page)
    await page.getByText('Saved', { exact: true }).waitFor()
  }),
  shortcuts(', one key for two', async (page) => {
    await page.getByLabel('Mark done (Contacted)').fill('h')
    await save(page)
    await page.locator('#error-summary').waitFor()
  }),
]
