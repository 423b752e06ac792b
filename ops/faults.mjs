// `npm run faults`: kills, cuts and repeats, and what became of every answer (Trust §1.1). What follows `--` picks parts:
// `npm run faults -- kill --times 10`. Exits 1 when anything was lost, invented, changed or silently overwritten.
import './node-version.mjs'

import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { endRunning } from './child.mjs'
import { whenToEnd } from './ending.mjs'
import { cacheFolder } from './places.mjs'
import { prepare } from './prepare.mjs'
import { tell } from './sentence.mjs'

const log = (line) => console.log(`· ${line}`)
const bundled = path.join(cacheFolder, 'run', `faults-${process.pid}.mjs`)

async function run() {
  await prepare({ build: true, log })
  const { bundle } = await import('./bundle.mjs')
  mkdirSync(path.dirname(bundled), { recursive: true })
  await bundle('tests/faults/faults.ts', bundled)
  process.setSourceMapsEnabled(true)
  const { faults } = await import(pathToFileURL(bundled).href)
  return faults(process.argv.slice(2))
}

process.once('exit', () => rmSync(bundled, { force: true }))
whenToEnd(() => {
  endRunning()
  process.exit(1)
})
run()
  .catch((error) => {
    tell(error)
    return false
  })
  .then((sound) => process.exit(sound ? 0 : 1))
