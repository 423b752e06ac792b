import type { KindReading, SimulationPlan, VendorSimulation } from '@/lib/engine/vendor-simulation'
import type { VendorTables } from '@/lib/engine/vendor-types'

/** A simulation as lines for a terminal: counts first, shares beside them. */
export function simulationText(tables: VendorTables, plan: SimulationPlan, found: VendorSimulation): string {
  const { wrong, mistaken, perSide } = found
  const scope = plan.sets.map(({ id, questions }) => `  ${id}: ${questions.join(', ')}`)
  return [
    `Seed ${found.seed}. Made up from the tables themselves, so this is the most they can do.`,
    ...found.readings.flatMap((reading) => ['', ...matrix(tables, found.perKind, reading)]),
    '',
    `Tables that are wrong (${wrong.tables} sets, sd ${wrong.sd}) and a bluff of ${wrong.bluff}, only heard: ${right(mistaken)}`,
    '',
    `A claim is accepted where it holds with at least one half. Of ${perSide} false and ${perSide} true claims each:`,
    row('claim', 'questions', 'told', 'false, caught', 'false, accepted', 'true, not accepted'),
    ...found.claims.map(({ claim, set, proof, falseCaught, trueRejected }) =>
      row(
        claim,
        set,
        proof ? 'with proof' : 'heard',
        share(falseCaught, perSide),
        share(perSide - falseCaught, perSide),
        share(trueRejected, perSide),
      ),
    ),
    '',
    'Questions:',
    ...scope,
    '',
  ].join('\n')
}

function matrix({ kinds, questions }: VendorTables, perKind: number, reading: KindReading): string[] {
  const told = reading.proof ? 'with proof' : 'only heard'
  return [
    `All ${questions.length} questions, ${told}: ${right(reading)}`,
    `Rows: what ${perKind} vendors each really are. Columns, in the same order: what they are read as.`,
    ...kinds.map(
      ({ id }, kind) => id.padEnd(24) + reading.counts[kind]!.map((count) => `${count}`.padStart(6)).join(''),
    ),
  ]
}

const right = ({ right, of, calibrationError }: Omit<KindReading, 'counts'>) =>
  `${share(right, of)} of ${of} right, calibration error ${calibrationError}`

const share = (count: number, of: number) => `${count} (${((100 * count) / of).toFixed(1)}%)`

const row = (claim: string, ...cells: readonly string[]) =>
  claim.padEnd(16) +
  cells
    .map((cell, place) => cell.padEnd(place < 2 ? 18 : 20))
    .join('')
    .trimEnd()
