import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { origin } from './support/address'
import { addresses } from './support/routes'
import { begin, reported } from './support/seed'
import { expect, failedRequests, test } from './support/test'
import { heading } from './support/walk'

const parts = (assessment: string) => ({ assessment, question: 'business_size', version: '1' })

test.use({ noise: [failedRequests] })

test('a stranger is told the same, letter for letter, of what is there and of what is not', async ({
  page,
  request,
}) => {
  // It asks for well over a hundred pages, one after another.
  test.setTimeout(120_000)
  const victim = await reported(page.request, persona('tin-whistle'))
  const nobodys = randomBytes(10).toString('hex')
  const read = async (id: string, cookie: string, path: string, rsc: boolean) => {
    // Such a reader gets the page in one piece. What scripts read comes cut up as it got ready, so its words are compared.
    const headers = { cookie: `sg-${id}=${cookie}`, 'user-agent': 'Bingbot', ...(rsc && { RSC: '1' }) }
    const response = await request.get(path.replaceAll(victim, id), { headers })
    const text = (await response.text()).replaceAll(id, 'ID').replaceAll(/[0-9a-f]{32}/g, 'NONCE')
    const found = [...text.matchAll(/"(?:children|title|content)":"([^"]*)"/g)].map(([, word = '']) => word)
    // What begins with one dollar sign is the number of another piece, which is another number each time.
    const words = found.filter((word) => !/^\$[^$]/.test(word)).sort()
    return { status: response.status(), said: rsc ? words : text.replaceAll(/<script[\s\S]*?<\/script>/g, '') }
  }
  const guess = randomBytes(32).toString('base64url')
  for (const path of addresses('personal', 'GET', parts(victim))) {
    for (const rsc of [false, true]) {
      const there = await read(victim, guess, path, rsc)
      expect(there, path).toEqual(await read(nobodys, guess, path, rsc))
      expect(there, path).toEqual(await read(victim, 'x', path, rsc))
      expect(there.status, path).toBe(404)
      expect(String(there.said), path).toContain('Check the address.')
    }
  }
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('every missing page is there to be read', async ({ page, context, anotherBrowser }) => {
    // It opens more than thirty pages.
    test.setTimeout(120_000)
    const id = await begin(page.request)
    const nobodys = randomBytes(10).toString('hex')
    await context.addCookies([{ name: `sg-${nobodys}`, value: randomBytes(32).toString('base64url'), url: origin }])
    const mine = [`/a/${id}/q/salary`, `/a/${id}/report/7`, `/a/${id}/report/x`, `/a/${id}/nothing`]
    const keys = [`/resume/${randomBytes(32).toString('base64url')}`, '/resume/x']
    for (const path of [...mine, `/a/${nobodys}`, `/a/${nobodys}/check`, '/a/x', ...keys, '/nothing']) {
      await expectMissing(page, path)
    }
    const other = await (await anotherBrowser({ javaScriptEnabled: false })).newPage()
    for (const path of addresses('personal', 'GET', parts(id))) await expectMissing(other, path)
  })
})

async function expectMissing(page: Page, path: string): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(404)
  await expect(page, path).toHaveTitle('Page not found – Seam Gauge')
  await expect(heading(page), path).toHaveText('Page not found')
  await expect(page.locator('html'), path).toHaveAttribute('lang', 'en')
  await expect(page.getByText('Check the address.'), path).toBeVisible()
}
