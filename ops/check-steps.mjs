import { runNode } from './child.mjs'
import { checkLockfile } from './check-lockfile.mjs'
import { checkRooms } from './check-rooms.mjs'
import { inPackage } from './places.mjs'
import { prisma } from './prepare.mjs'
import { scratchDatabase } from './scratch-database.mjs'
import { byExitCode, whole } from './steps.mjs'
import { runVitest } from './vitest-step.mjs'

const tool = async (name, file, args) => byExitCode(await runNode(inPackage(name, file), args))
const tsc = (...args) => tool('typescript', 'bin/tsc', args)

/** The fast part of what a change must pass, the longest first. @type {import('./steps.mjs').Step[]} */
export const checkSteps = [
  { name: 'lockfile', work: async () => whole(checkLockfile()) },
  { name: 'routes', work: () => tool('next', 'dist/bin/next', ['typegen']) },
  { name: 'unit, property and golden tests', work: () => runVitest('unit') },
  { name: 'types', needs: ['routes'], work: () => tsc('--noEmit') },
  { name: 'types of the engine', work: () => tsc('-p', 'lib/engine') },
  { name: 'lint', work: () => tool('eslint', 'bin/eslint.js', ['.']) },
  { name: 'format', work: () => tool('prettier', 'bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
  { name: 'rooms', work: async () => whole(await checkRooms()) },
  { name: 'schema', work: async () => byExitCode(await prisma(['validate'])) },
  { name: 'migrations make the schema', work: migrationsMatch },
]

async function migrationsMatch() {
  const server = await scratchDatabase()
  try {
    const diff = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma']
    return byExitCode(await prisma([...diff, '--exit-code'], { env: { DATABASE_URL: server.url } }))
  } finally {
    await server.stop()
  }
}
