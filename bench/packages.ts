import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * A package of the bench's own lockfile, installed on first use.
 *
 * @throws a sentence with the command when it cannot be installed
 */
export function load<T>(name: string): T {
  install()
  return createRequire(`${folder}package.json`)(name) as T
}

function install() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder]
  console.error('Installing the rule engines to measure against')
  try {
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    throw new Error(`The rule engines could not be installed. The command was: npm ${args.join(' ')}`)
  }
}
