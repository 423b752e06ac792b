import type { BrowserContext, Page } from '@playwright/test'

/** What opens addresses ahead of people, as it names itself. */
export const bots = [
  ...['facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Twitterbot/1.0'],
  ...['WhatsApp/2.23.20.0', 'TelegramBot (like TwitterBot)', 'LinkedInBot/1.0', 'Discordbot/2.0'],
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  ...['Applebot/0.1', 'BarracudaCentral (linkprotect)'],
]

/** How many looks a browser said it had. */
export function counts(context: BrowserContext): () => number {
  let sent = 0
  context.on('request', (request) => {
    if (request.url().endsWith('/view')) sent += 1
  })
  return () => sent
}

/** A page that is behind others from the first. */
export const hideFromStart = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  })

/** Puts a page in front, or behind others. */
export const show = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
