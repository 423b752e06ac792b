import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { ensureBrowser } from './browser.mjs'
import { runNode } from './child.mjs'
import { cacheFolder, inPackage } from './places.mjs'
import { scratchDatabase } from './scratch-database.mjs'

/**
 * Runs the browser tests against the built app on a database that is thrown away, and counts them. A test that had
 * to be tried twice counts as failed: it told two different things.
 *
 * @param {{ args?: string[], show?: boolean, log?: (line: string) => void }} [options]
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runPlaywright({ args = [], show = false, log = () => {} } = {}) {
  const browser = await ensureBrowser(log)
  const server = await scratchDatabase()
  const report = path.join(cacheFolder, 'playwright.json')
  mkdirSync(cacheFolder, { recursive: true })
  rmSync(report, { force: true })
  try {
    const { code, output } = await runNode(
      inPackage('@playwright/test', 'cli.js'),
      ['test', '--reporter=list,json', ...args],
      {
        show,
        env: {
          CHROMIUM_PATH: browser,
          E2E_DATABASE_URL: server.url,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          ...(show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
        },
      },
    )
    return counted(report, code, output)
  } finally {
    await server.stop()
  }
}

function counted(report, code, output) {
  if (!existsSync(report)) return { passed: 0, failed: 1, output }
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = stats.unexpected + stats.flaky + errors.length
  const none = stats.expected + failed === 0
  return { passed: stats.expected, failed: failed || (code !== 0 || none ? 1 : 0), output }
}
