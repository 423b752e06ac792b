import { cutConnections } from './cuts'
import { sendTwice } from './duplicates'
import { leaveInHaste } from './exits'
import { killApp, killDatabase } from './kills'
import { killWorker } from './letters'
import { isSound } from './oracle'
import { interleave } from './two-devices'
import type { Finding } from './world'

/** The parts of the run, with how often each does what it does unless it is told. */
const parts: Readonly<Record<string, { readonly run: (times: number) => Promise<Finding>; readonly times: number }>> = {
  kill: { run: killApp, times: 50 },
  database: { run: killDatabase, times: 50 },
  cuts: { run: cutConnections, times: 100 },
  duplicates: { run: sendTwice, times: 1000 },
  devices: { run: interleave, times: 500 },
  exits: { run: leaveInHaste, times: 200 },
  letters: { run: killWorker, times: 200 },
}

/** Runs the parts that are named, or all; `--times` says how often. @returns whether nothing went wrong */
export async function faults(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--times')
  const times = at < 0 ? undefined : Number(args[at + 1])
  const named = args.filter((arg, index) => !arg.startsWith('--') && index !== at + 1)
  const unknown = named.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0 || (times !== undefined && !(Number.isInteger(times) && times > 0))) {
    console.error(`The parts are ${Object.keys(parts).join(', ')}; --times takes a whole number.`)
    return false
  }
  let sound = true
  for (const [name, part] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue
    const begun = performance.now()
    const finding = await part.run(times ?? part.times)
    print(finding, performance.now() - begun)
    sound &&= isFine(finding)
  }
  return sound
}

/** A run in which nothing was stored has shown nothing. */
const isFine = (finding: Finding) => {
  const { lost, phantom, divergent, overwritten, also, stored } = finding
  return isSound({ lost, phantom, divergent, overwritten }) && Object.values(also).every((n) => n === 0) && stored > 0
}

function print(finding: Finding, ms: number) {
  const { part, done, lost, phantom, divergent, overwritten, acknowledged, sent, stored, also, notes } = finding
  console.log(`${isFine(finding) ? '✓' : '✗'} ${part}: ${done}  ${(ms / 1000).toFixed(0)} s`)
  console.log(
    `    lost ${lost} of ${acknowledged} acknowledged, phantom ${phantom} of ${stored} stored, ` +
      `divergent ${divergent}, silently overwritten ${overwritten}; ${sent} sent`,
  )
  for (const [what, count] of Object.entries(also)) console.log(`    ${what}: ${count}`)
  for (const note of notes) console.log(`    ${note}`)
}
