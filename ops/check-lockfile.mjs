import { readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './places.mjs'

/** The oldest versions that may be locked, each for a reason. */
const floors = {
  next: '16.4.5', // GHSA-vc7v-qv4w-wrv8: one viewer's cached data could reach another
}

/**
 * Looks through the lockfile: every package for every platform is locked, or `npm ci` fails there; every version in
 * package.json is exact; nothing is older than its floor.
 *
 * @returns {{ ok: boolean, output: string }}
 */
export function checkLockfile() {
  const { packages } = read('package-lock.json')
  const manifest = read('package.json')
  const problems = [...unlocked(packages), ...loose(manifest), ...old(packages), ...apart(packages[''], manifest)]
  return { ok: problems.length === 0, output: problems.join('\n') }
}

const read = (name) => JSON.parse(readFileSync(path.join(root, name), 'utf8'))

const groups = ['dependencies', 'devDependencies', 'optionalDependencies']

function unlocked(packages) {
  return Object.entries(packages).flatMap(([place, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(packages, place, name))
      .map((name) => `${place || 'the project'} needs ${name}, which is not locked`),
  )
}

/** A package is looked for beside the one that needs it, then in every folder above. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]?.version) return true
    if (at === '') return false
  }
}

function loose(manifest) {
  return groups
    .flatMap((group) => Object.entries(manifest[group] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json names no exact version of ${name}: ${version}`)
}

function old(packages) {
  return Object.entries(floors)
    .filter(([name, floor]) => compare(packages[`node_modules/${name}`]?.version ?? '0.0.0', floor) < 0)
    .map(([name, floor]) => `${name} is older than ${floor}`)
}

function apart(locked, manifest) {
  return groups
    .filter((group) => JSON.stringify(locked[group] ?? {}) !== JSON.stringify(manifest[group] ?? {}))
    .map((group) => `package.json and the lockfile differ in ${group}`)
}

function compare(a, b) {
  const [x, y] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
}
