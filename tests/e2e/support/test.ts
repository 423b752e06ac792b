import { test as base, expect } from '@playwright/test'
import type { BrowserContext, BrowserContextOptions } from '@playwright/test'

type Own = {
  /** What the browser may say on its console in this test. Anything else it says as an error fails the test. */
  noise: readonly RegExp[]
  /** Opens another browser, with cookies of its own, that is listened to as the first one is. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
  listening: void
}

/** A test whose browsers may not report a single error: on the console, in a script, or against the policy. */
export const test = base.extend<Own>({
  noise: [[], { option: true }],

  // Starts are limited for each network, so each test comes from one of its own.
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': anyAddress() }),

  listening: [
    async ({ context, noise }, use) => {
      const said = listenTo(context)
      await use()
      expect(unexpected(said, noise)).toEqual([])
    },
    { auto: true },
  ],

  anotherBrowser: async ({ browser, noise, baseURL, extraHTTPHeaders }, use) => {
    const opened: BrowserContext[] = []
    const said: string[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(extraHTTPHeaders && { extraHTTPHeaders }),
        ...options,
      })
      opened.push(context)
      listenTo(context, said)
      return context
    })
    for (const context of opened) await context.close()
    expect(unexpected(said, noise)).toEqual([])
  },
})

export { expect }

/** What a browser says when a request it made was answered with an error, as some tests mean it to be. */
export const failedRequests = /^Failed to load resource/

function listenTo(context: BrowserContext, said: string[] = []): string[] {
  context.on('console', (message) => {
    if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => said.push(String(error.error())))
  return said
}

const unexpected = (said: readonly string[], noise: readonly RegExp[]) =>
  said.filter((line) => !noise.some((allowed) => allowed.test(line)))

const anyAddress = () => `10.${part()}.${part()}.${part()}`
const part = () => Math.floor(Math.random() * 256)
