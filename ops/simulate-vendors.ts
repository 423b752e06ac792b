// `npm run -s simulate`: makes vendors up from the tables, reads them, and says how often the reading is right.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { simulateVendors } from '@/lib/engine/vendor-simulation'
import { currentRubric } from '@/lib/rubric/rubrics'
import { findSimulation } from '@/lib/rubric/simulations'
import { simulationText } from './simulation-text'

const help = `Makes vendors up from the vendor tables and reads them: the most the method can do, if the tables are right.

  npm run -s simulate              prints counts
  npm run -s simulate -- --write   prints them and keeps them beside the tables, for /method
`

const flags = process.argv.slice(2)
const odd = flags.find((flag) => flag !== '--write' && flag !== '--help')
if (odd !== undefined) {
  process.exitCode = 2
  process.stderr.write(`There is no flag ${odd}. --help says what there is.\n`)
} else if (flags.includes('--help')) process.stdout.write(help)
else await simulate(flags.includes('--write'))

async function simulate(write: boolean) {
  const { rubric, vendors } = currentRubric
  const plan = findSimulation(rubric.id)?.plan
  if (!plan) throw new Error(`lib/rubric/simulations.ts has no plan for rubric ${rubric.id}`)
  const found = simulateVendors(vendors, plan)
  process.stdout.write(simulationText(vendors, plan, found))
  if (!write) return
  const file = fileURLToPath(new URL(`../lib/rubric/${rubric.id}/vendors/simulation.ts`, import.meta.url))
  const text = `import type { VendorSimulation } from '../../../engine/vendor-simulation'

/** What \`npm run simulate\` found. A test runs it again and compares. */
export const simulation: VendorSimulation = ${JSON.stringify(found)}
`
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  process.stdout.write(`\nKept in lib/rubric/${rubric.id}/vendors/simulation.ts\n`)
}
