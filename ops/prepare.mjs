import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { run, runNode } from './child.mjs'
import { cacheFolder, inPackage, root } from './places.mjs'
import { Sentence } from './sentence.mjs'
import { onceFor } from './stamp.mjs'

/**
 * Brings the project folder to where it can run: packages, Prisma's client and, when asked, the production build.
 * What has not changed since last time is not done again.
 *
 * @param {{ build?: boolean, log?: (line: string) => void }} options
 * @throws {Sentence} with all the failing step said
 */
export async function prepare({ build = false, log = () => {} } = {}) {
  await install(log)
  await generate(log)
  if (build) await buildApp(log)
}

/** Installs from the lockfile unless the installed packages already are the locked ones. */
export async function install(log) {
  if (installed()) return
  log('Installing the packages (about half a minute)')
  // The tools are needed whatever NODE_ENV says, and no package needs its install script.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath ?? ''
  demand('npm ci', npm.endsWith('npm-cli.js') ? await runNode(npm, args) : await run('npm', args))
}

/** Makes Prisma's client from the schema. */
export function generate(log) {
  return onceFor({
    file: path.join(cacheFolder, 'generate'),
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    makes: path.join(root, 'lib/data/generated/client.ts'),
    step: async () => {
      log("Making Prisma's client")
      demand('prisma generate', await prisma(['generate']))
    },
  })
}

/** Builds the app. Needs no database. */
export function buildApp(log) {
  const open = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  return onceFor({
    file: path.join(root, '.next/seam-gauge-stamp'), // goes with the build it speaks of
    inputs: [
      ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts'],
      ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    ],
    makes: path.join(root, '.next/BUILD_ID'),
    extra: JSON.stringify(open.sort()),
    step: async () => {
      log('Building the app (about a minute)')
      const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
      demand('next build', await runNode(inPackage('next', 'dist/bin/next'), ['build'], { env }))
    },
  })
}

/** Runs a command of Prisma. */
export const prisma = (args, options) => runNode(inPackage('prisma', 'build/index.js'), args, options)

function demand(name, { code, output }) {
  if (code !== 0) throw new Sentence(`${output.trim()}\n\n${name} failed. What it said stands above.`)
}

/** npm keeps a list of what it installed; a half finished install has none. */
function installed() {
  const list = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const have = JSON.parse(readFileSync(list, 'utf8')).packages
  const want = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(
    ([place, { version, optional, link }]) => place === '' || optional || link || have[place]?.version === version,
  )
}
