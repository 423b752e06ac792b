import type { ClaimReading, KindReading, SimulationPlan } from '@/lib/engine/vendor-simulation'
import type { Published } from '@/lib/rubric/rubrics'
import type { Simulation } from '@/lib/rubric/simulations'
import { capital, thousands } from '@/lib/views/report/sentences'
import type { MethodTable } from './table'
import { askedName, claimName, kindName } from './vendor-names'

/** How vendors made up from the tables are read. */
export type SimulationMethod = {
  readonly lead: readonly string[]
  readonly points: readonly string[]
  readonly tables: readonly MethodTable[]
}

/** The self-simulation as the page prints it (Decision model §5.9). @param tried null where nothing was */
export function simulationMethod(published: Published, tried: Simulation | null): SimulationMethod {
  if (!tried) return { lead: ['These tables were not tried out.'], points: [], tables: [] }
  const { perKind, perSide, readings, claims, mistaken, wrong, seed } = tried.found
  return {
    lead: [
      'We made vendors up from these very tables, with bluff, and read them.',
      'The data are drawn from the model itself, so this is an upper bound: real vendors are read less well.',
    ],
    points: [
      ...readings.map(
        (reading) =>
          `Asked all ${published.vendors.questions.length} questions, ${told(reading)}: ${rightOf(reading)} read as what they are.`,
      ),
      `With tables that are wrong and a bluff of ${Math.round(100 * wrong.bluff)} in 100, only heard: ${rightOf(mistaken)} are read right.`,
      `How sure we were is off by ${readings.map(offBy).join(' and ')} in 1,000, and by ${offBy(mistaken)} where the tables are wrong. So we use words.`,
      `A claim is accepted here where it holds with at least one half. The seed is ${seed}.`,
    ],
    tables: [
      claimsTable(published, claims, perSide),
      setsTable(published, tried.plan),
      ...readings.map((reading) => confusionTable(published, reading, perKind)),
    ],
  }
}

const told = ({ proof }: Pick<KindReading, 'proof'>) => (proof ? 'with proof' : 'only heard')
const rightOf = ({ right, of }: Omit<KindReading, 'counts'>) => `${thousands(right)} of ${thousands(of)}`
const offBy = ({ calibrationError }: Omit<KindReading, 'counts'>) => `${Math.round(1000 * calibrationError)}`

/** The sets of questions by their ids. */
const setNames: Readonly<Record<string, string>> = {
  scope: 'The four scope questions',
  scope_bench_ship: 'Scope, who employs the engineers, and who is there when it ships',
  building: 'The three of the build screen',
  all: 'All of them',
}

const claimsTable = (published: Published, claims: readonly ClaimReading[], perSide: number): MethodTable => ({
  summary: 'False claims that are caught, and true ones that are refused',
  caption: `Of ${thousands(perSide)} vendors whose claim is false, how many are caught. Of as many whose claim is true, how many are refused`,
  columns: [
    { label: 'Claim' },
    { label: 'Asked' },
    { label: 'Answers' },
    { label: 'False, caught', numeric: true },
    { label: 'True, refused', numeric: true },
  ],
  rows: claims.map(({ claim, set, proof, falseCaught, trueRejected }) => [
    claimName(published, claim),
    setNames[set] ?? set,
    capital(told({ proof })),
    falseCaught,
    trueRejected,
  ]),
})

const setsTable = (published: Published, { sets }: SimulationPlan): MethodTable => ({
  summary: 'What was asked',
  caption: 'The questions of each set',
  columns: [{ label: 'Asked' }, { label: 'Questions' }],
  rows: sets.map(({ id, questions }) => [
    setNames[id] ?? id,
    questions.length === published.vendors.questions.length
      ? 'Every question that tells kinds apart'
      : questions.map((question) => askedName(published, question)).join(' / '),
  ]),
})

function confusionTable(published: Published, reading: KindReading, perKind: number): MethodTable {
  const names = published.vendors.kinds.map(({ id }) => capital(kindName(published, id)))
  return {
    summary: `What each kind is read as, ${told(reading)}`,
    caption: `Of ${thousands(perKind)} vendors of each kind, how many are read as each. Rows: what they are. Columns: what they are read as`,
    columns: [{ label: 'It is' }, ...names.map((label) => ({ label, numeric: true }))],
    rows: names.map((name, kind) => [name, ...(reading.counts[kind] ?? [])]),
  }
}
