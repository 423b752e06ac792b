// `node ops/run.mjs SCRIPT.ts …`: runs a TypeScript script of the project with the arguments that follow.
import './node-version.mjs'

import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { cacheFolder, root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { tell } from './sentence.mjs'

const [script, ...args] = process.argv.slice(2)

async function start() {
  await prepare({ log: console.error }) // standard output belongs to the script
  const { bundle } = await import('./bundle.mjs')
  const folder = path.join(cacheFolder, 'run')
  const file = path.join(folder, `${path.basename(script, '.ts')}-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(file, { force: true }))
  await bundle(path.resolve(root, script), file)
  process.argv = [process.argv[0], path.resolve(root, script), ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(file).href)
}

start().catch((error) => {
  tell(error)
  process.exit(1)
})
