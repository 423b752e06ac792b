// `npm run e2e`: the browser tests against a production build. What follows `--` goes to Playwright.
import './node-version.mjs'

import { endRunning } from './child.mjs'
import { whenToEnd } from './ending.mjs'
import { runPlaywright } from './playwright.mjs'
import { prepare } from './prepare.mjs'
import { tell } from './sentence.mjs'

const log = (line) => console.log(`· ${line}`)
whenToEnd(() => endRunning('SIGINT')) // Playwright then ends its server, and we our database

try {
  await prepare({ build: true, log })
  const asked = process.argv.slice(2)
  // Tests that are picked do not wait for those that were not.
  const args = asked.length > 0 ? ['--no-deps', ...asked] : []
  const { passed, failed } = await runPlaywright({ args, show: true, log })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  tell(error)
  process.exitCode = 1
}
