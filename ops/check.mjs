// `npm run check`: the fast part of what a change must pass.
import './node-version.mjs'

import { checkSteps } from './check-steps.mjs'
import { endRunning } from './child.mjs'
import { whenToEnd } from './ending.mjs'
import { prepare } from './prepare.mjs'
import { tell } from './sentence.mjs'
import { tryAll } from './steps.mjs'

whenToEnd(() => {
  endRunning()
  process.exit(1)
})

try {
  await prepare({ log: (line) => console.log(`· ${line}`) })
  const { passed, failed } = await tryAll(checkSteps)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
} catch (error) {
  tell(error)
  process.exit(1)
}
