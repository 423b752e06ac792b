import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { reportedAgo } from './aged'
import { reported } from './seed'
import type { State } from './states'

const busy = persona('harbour-tiles')

const waiting = (name: string, figures: Readonly<Record<string, string>>): State => ({
  name,
  open: async (page) => {
    await page.goto(`/a/${await reported(page.request, busy)}/report`)
    for (const [field, text] of Object.entries(figures)) await page.locator(`#${field}`).fill(text)
    await page.getByRole('button', { name: 'Work out the cost' }).click()
    await page.waitForURL(/#(waiting|money)$/)
  },
})

const followUp = (name: string, days: number, open: (page: Page, home: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, `/a/${await reportedAgo(page.request, busy, days)}`)),
})

/** The cost of waiting with figures, and what is asked months after a report. */
export const laterStates: readonly State[] = [
  waiting('report, waiting priced', {
    ...{ monthlyTechSpend: '40,000', monthsStalled: '4', monthlyRevenueWaiting: '25,000' },
    ...{ seniorYearlyPay: '150,000', leaderHoursWeek: '10' },
  }),
  waiting('report, waiting not clear', { monthlyTechSpend: 'about 40k', hourValue: '9.50' }),
  followUp('hub, asked what happened', 91, (page, home) => page.goto(home)),
  followUp('report, asked what happened', 91, (page, home) => page.goto(`${home}/report`)),
  followUp('follow-up, too early', 10, (page, home) => page.goto(`${home}/follow-up`)),
  followUp('follow-up', 91, (page, home) => page.goto(`${home}/follow-up`)),
  followUp('follow-up, not answered', 181, async (page, home) => {
    await page.goto(`${home}/follow-up`)
    await page.getByRole('button', { name: 'Send what happened' }).click()
    await page.locator('#error-summary').waitFor()
  }),
]
