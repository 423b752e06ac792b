// `npm test`: everything a change must pass, from a bare clone, browser included.
import './node-version.mjs'

import { checkSteps } from './check-steps.mjs'
import { endRunning } from './child.mjs'
import { whenToEnd } from './ending.mjs'
import { runPlaywright } from './playwright.mjs'
import { buildApp, prepare } from './prepare.mjs'
import { tell } from './sentence.mjs'
import { tryAll, whole } from './steps.mjs'
import { runVitest } from './vitest-step.mjs'

const log = (line) => console.log(`· ${line}`)

/** A database is found, or brought up, by the tests themselves. */
const dataTests = { name: 'data tests', work: () => runVitest('data') }

/** One after the other: the browser's tests read the clock. */
const builtSteps = [
  {
    name: 'production build',
    work: async () => {
      await buildApp(log)
      return whole({ ok: true })
    },
  },
  { name: 'browser tests', needs: ['production build'], work: () => runPlaywright({ log }) },
]

async function test() {
  const start = performance.now()
  await prepare({ log })
  const first = await tryAll([dataTests, ...checkSteps])
  const then = await tryAll(builtSteps, { atOnce: 1 })
  log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes`)
  return { passed: first.passed + then.passed, failed: first.failed + then.failed }
}

whenToEnd(() => {
  endRunning()
  process.exit(1)
})
test()
  .catch((error) => {
    tell(error)
    return { passed: 0, failed: 1 }
  })
  .then(({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`)
    process.exit(failed === 0 ? 0 : 1)
  })
