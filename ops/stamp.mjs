import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './places.mjs'

/**
 * Runs `step` only when its inputs changed since it last came to its end, or what it makes is gone.
 *
 * @param {{ file: string, inputs: string[], makes: string, extra?: string, step: () => Promise<void> }} work
 *   file: where the hash of the inputs is kept; inputs: files and folders of the project; makes: what must exist
 */
export async function onceFor({ file, inputs, makes, extra = '', step }) {
  const wanted = hashOf(inputs, extra)
  if (existsSync(makes) && existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  await step()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, wanted)
}

function hashOf(inputs, extra) {
  const hash = createHash('sha256').update(process.version).update(extra)
  for (const input of inputs) add(hash, path.join(root, input))
  return hash.digest('hex')
}

function add(hash, file) {
  if (!existsSync(file) || unimportant(file)) return
  if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(hash, path.join(file, name))
  else hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
}

/** Tests change nothing that is served; the generated client follows from the schema, which is an input itself. */
const unimportant = (file) => /\.test\.tsx?$/.test(file) || file === path.join(root, 'lib/data/generated')
