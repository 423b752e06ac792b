// `npm run bench:page`: what a browser is sent for a question, a report and a what-if on a first visit, and how long a
// what-if takes to recalculate. Exits 1 when a page is heavier than ops/page-limits.mjs lets it be.
import './node-version.mjs'

import { createServer } from 'node:net'

import { ensureBrowser } from './browser.mjs'
import { holdOpen } from './hold-open.mjs'
import { migrate } from './migrate.mjs'
import { held, limits, print } from './page-limits.mjs'
import { weigh } from './page-weight.mjs'
import { prepare } from './prepare.mjs'
import { scratchDatabase } from './scratch-database.mjs'
import { testSecret } from './secret.mjs'
import { serve } from './serve.mjs'
import { printTimes, timeWhatIf } from './what-if-times.mjs'

const log = (line) => console.log(`· ${line}`)

async function start(opened) {
  await prepare({ build: true, log })
  const origin = await served(opened)
  const browser = await launched(opened)
  log('Answering the questions for a report')
  const { question, report, cookies } = await answered(browser, origin)
  const pages = [
    { name: 'question', limit: limits.question, ...(await weigh(browser, { url: question, cookies })) },
    { name: 'report', limit: limits.report, ...(await weigh(browser, { url: report, cookies })) },
    { name: 'what-if', limit: limits.whatIf, ...(await weigh(browser, { url: `${report}/what-if`, cookies })) },
    { name: 'sample report', limit: limits.report, ...(await weigh(browser, { url: `${origin}/sample` })) },
  ]
  const lines = pages.flatMap(held)
  print(lines)
  console.log(`Scripts were sent as: ${[...new Set(pages.flatMap(({ encodings }) => encodings))].join(', ')}`)
  for (const { name, elsewhere } of pages) for (const url of elsewhere) console.log(`${name} asked for ${url}`)
  printTimes(await timeWhatIf(browser, { url: `${report}/what-if`, cookies }))
  return lines.some(({ verdict }) => verdict === 'over') ? 1 : 0
}

/** Serves the build on a port nobody uses and a database that is thrown away. @returns its address */
async function served(opened) {
  const starting = scratchDatabase()
  opened(async () => (await starting).stop())
  const { url } = await starting
  await migrate({ url })
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const app = serve({ port, env: { DATABASE_URL: url, APP_URL: origin, AUTH_SECRET: testSecret } })
  opened(app.stop)
  await app.ready
  return origin
}

async function launched(opened) {
  const executablePath = await ensureBrowser(log)
  const { chromium } = await import('@playwright/test') // installed by `prepare` at the earliest
  const args = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath, args })
  opened(() => browser.close())
  return browser
}

/**
 * Starts an assessment, gives the first answer to every question and asks for the report. Plain forms are quickest.
 *
 * @returns the addresses of a question and of the report, and the cookies that open them
 */
async function answered(browser, origin) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(origin)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL(/\/q\//)
  const question = page.url()
  for (let left = 60; /\/q\//.test(page.url()) && left > 0; left -= 1) {
    const here = page.url()
    await page.locator('input[name="answer"]').first().check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.waitForURL((url) => url.href !== here)
  }
  await page.getByRole('button', { name: 'Get my report' }).click()
  await page.waitForURL(/\/report$/)
  const found = { question, report: page.url(), cookies: await context.cookies() }
  await context.close()
  return found
}

/** A port that was free a moment ago. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

holdOpen(start)
