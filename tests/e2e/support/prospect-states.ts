import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { query } from './database'
import { showNoscript } from './person'
import { beginBy, plantLink, sendFromCheck, type Link } from './prospect'
import { save, submit, wayOf } from './seed'
import { shareReport } from './share'

type State = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const who = persona('harbour-tiles')
const now = () => new Date()

const link = (name: string, more: Parameters<typeof plantLink>[0], open: (link: Link) => string): State => ({
  name,
  open: async (page) => void (await page.goto(open(await plantLink(more)))),
})

const asked = (
  name: string,
  open: (page: Page, home: string, link: Link) => Promise<unknown>,
  more: Parameters<typeof plantLink>[0] = {},
): State => ({
  name,
  open: async (page) => {
    const planted = await plantLink(more)
    const id = await beginBy(page.request, planted.slug)
    await save(page.request, id, wayOf(who))
    await open(page, `/a/${id}`, planted)
  },
})

/** What a prospect sees, in the states it can be in. */
export const prospectStates: readonly State[] = [
  link('branded landing', {}, ({ slug }) => `/s/${slug}`),
  link('branded landing, private', {}, ({ recipient }) => `/s/${recipient}`),
  link('branded link, paused', { paused_at: now() }, ({ slug }) => `/s/${slug}`),
  link('branded link, run out', { expires_at: now() }, ({ slug }) => `/s/${slug}`),
  link('branded link, closed', { archived_at: now() }, ({ slug }) => `/s/${slug}`),
  link('letters about a link', {}, ({ recipient }) => `/s/${recipient}/letters`),
  {
    name: 'letters about a link, stopped',
    open: async (page) => {
      const { recipient } = await plantLink()
      await query('UPDATE recipient SET stopped_at = now() WHERE slug = $1', [recipient])
      await page.goto(`/s/${recipient}/letters`)
    },
  },
  asked('branded landing, begun', async (page, _home, { slug }) => page.goto(`/s/${slug}`)),
  asked('branded question', async (page, home) => page.goto(`${home}/q/who_builds`)),
  asked('branded hub', async (page, home) => page.goto(home)),
  asked('branded check', async (page, home) => page.goto(`${home}/check`), { contact: 'needed', colour: '#ffe600' }),
  asked('branded check, box not ticked', async (page, home) => {
    await page.goto(`${home}/check`)
    await page.getByRole('button', { name: /^Send to/ }).click()
    await page.locator('#error-summary').waitFor()
  }),
  asked('branded check, asked for a puzzle', (page, home) => page.goto(`${home}/check?problem=puzzle`)),
  asked('branded check, asked for a puzzle without a script', async (page, home) => {
    await page.goto(`${home}/check?problem=puzzle`)
    await showNoscript(page)
    await page.getByText('Wait a minute before you send it again').waitFor()
  }),
  asked('branded check, link stopped', async (page, home, { linkId }) => {
    await query('UPDATE branded_link SET paused_at = now() WHERE id = $1', [linkId])
    await page.goto(`${home}/check`)
  }),
  asked('branded report, not sent', async (page, home) => {
    await submit(page.request, home.slice(3))
    await page.goto(`${home}/report`)
    await page.locator('summary', { hasText: 'Send this version' }).click()
  }),
  asked('branded report, asked for a puzzle', async (page, home) => {
    await submit(page.request, home.slice(3))
    await page.goto(`${home}/report?unsent=puzzle#sending`)
    await page.locator('#error-summary').waitFor()
  }),
  asked('branded report, sent', async (page, home) => {
    await sendFromCheck(page, home)
    await page.locator('summary', { hasText: 'Take it back' }).click()
  }),
  asked('branded check, sent', async (page, home) => {
    await sendFromCheck(page, home)
    await page.goto(`${home}/check`)
  }),
  asked('branded report, taken back', async (page, home) => {
    await sendFromCheck(page, home)
    await page.locator('summary', { hasText: 'Take it back' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.waitForURL(/sending=taken-back/)
  }),
  asked('branded report, shared', async (page, home) => {
    await submit(page.request, home.slice(3))
    await page.goto((await shareReport(page.request, home.slice(3))).link)
  }),
]
