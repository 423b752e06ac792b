import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { runNode } from './child.mjs'
import { inPackage, root } from './places.mjs'

const cruised = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts']

/**
 * Holds the imports of a folder laid out as this project against the house plan in .dependency-cruiser.cjs.
 * A tool that reads nothing finds nothing wrong: the files it saw are counted against the files that are there.
 *
 * @param {string} [folder]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function checkRooms(folder = root) {
  const places = cruised.filter((name) => existsSync(path.join(folder, name)))
  const present = places.flatMap((name) => sourcesIn(folder, name))
  if (present.length === 0) return { ok: false, output: 'There is nothing to look at: no source was found.' }

  const { code, output } = await runNode(
    inPackage('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    [...places, '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    { cwd: folder },
  )
  const report = parsed(output)
  if (report === null) return { ok: false, output: `The rooms could not be read (exit ${code}):\n${output}` }

  const seen = new Set(report.modules.map(({ source }) => source))
  const missed = present.filter((file) => !seen.has(file))
  const violations = report.summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)
  const lines = [
    ...violations,
    ...missed.map((file) => `${file} was not read`),
    `Read ${present.length - missed.length} of ${present.length} files.`,
  ]
  return { ok: violations.length === 0 && missed.length === 0, output: lines.join('\n') }
}

function sourcesIn(folder, name) {
  if (/\.tsx?$/.test(name)) return [name]
  return readdirSync(path.join(folder, name), { withFileTypes: true }).flatMap((entry) => {
    const file = `${name}/${entry.name}`
    if (entry.isDirectory()) return sourcesIn(folder, file)
    return /\.tsx?$/.test(entry.name) ? [file] : []
  })
}

function parsed(output) {
  try {
    return JSON.parse(output)
  } catch {
    return null
  }
}
