import { defineConfig } from '@playwright/test'

/** They read the clock, so they have the machine for themselves: after all others, and one after the other. */
const timed = /(inbox-speed|vitals)\.spec\.ts$/

const port = Number(process.env.E2E_PORT || 3210)

/** Browser tests against the built app on a database of its own; `npm run e2e` finds the browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'together', testIgnore: timed },
    { name: 'alone', testMatch: timed, workers: 1, dependencies: ['together'] },
  ],
  webServer: {
    command: 'node ops/serve-for-e2e.mjs',
    url: `http://localhost:${port}/readyz`,
    timeout: 300_000,
    reuseExistingServer: process.env.E2E_REUSE === '1',
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
