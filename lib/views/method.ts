import { DRAWS, SEED } from '@/lib/engine/acceptability'
import type { ToldOutcome } from '@/lib/engine/calibration'
import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import type { Published } from '@/lib/rubric/rubrics'
import { thousands } from './report/sentences'
import { confidenceRules } from './method/confidence-rules'
import { workedExample, type Example } from './method/example'
import { testInWords } from './method/in-words'
import { outcomesMethod, type OutcomesMethod } from './method/calibration'
import { waitingMethod, type WaitingMethod } from './method/waiting'
import { askedQuestions, type AskedQuestion } from './method/questions'
import type { MethodTable } from './method/table'
import {
  contradictionsTable,
  criteriaTable,
  gatesTable,
  latentsTable,
  needsTable,
  patternsTable,
  residualsTable,
  signalsTable,
  supplyTable,
} from './method/tables'

export type Method = {
  readonly rubricId: string
  readonly hash: string
  readonly steps: readonly { readonly term: string; readonly text: string }[]
  readonly confidence: readonly string[]
  readonly example: Example
  readonly limits: readonly string[]
  readonly waiting: WaitingMethod
  readonly outcomes: OutcomesMethod
  readonly tables: readonly MethodTable[]
  readonly questions: readonly AskedQuestion[]
}

/**
 * How a rubric judges, printed from the rubric and the engine. Every number on the page comes from here.
 * @param outcomes what was told of reports months later; null while it cannot be read
 */
export function method(published: Published, outcomes: readonly ToldOutcome[] | null = []): Method {
  const { rubric, hash, words } = published
  return {
    rubricId: rubric.id,
    hash,
    steps: steps(published),
    confidence: confidenceRules(),
    example: workedExample(published),
    limits: words.limits,
    waiting: waitingMethod(published),
    outcomes: outcomesMethod(outcomes),
    tables: [
      criteriaTable(published),
      supplyTable(published),
      gatesTable(published),
      latentsTable(published),
      needsTable(),
      patternsTable(published),
      residualsTable(published),
      signalsTable(published),
      contradictionsTable(published),
    ],
    questions: askedQuestions(published),
  }
}

function steps(published: Published): Method['steps'] {
  const { rubric } = published
  const core = rubric.questions.filter((question) => question.core).length
  const { most, worth } = rubric.closer
  const hundredths = Math.round(worth * 100)
  return [
    {
      term: 'Ask',
      text: `${core} core questions, where they apply. Then at most ${most} of ${rubric.questions.length - core} more, one at a time.`,
    },
    {
      term: 'Choose',
      text: `Each further question is the one whose answer is worth most. We stop when none is worth ${hundredths} hundredths of a point.`,
    },
    {
      term: 'Read',
      text: `Every answer says something about ${rubric.latents.length} things we try to learn, such as who can decide and who can build.`,
    },
    { term: 'Need', text: 'From these follow the needs. A gap needs both a demand and a missing capacity.' },
    {
      term: 'Stop',
      text: `${rubric.gates.length} rules remove models that would fail, whatever their score. Each says what would lift it.`,
    },
    {
      term: 'Score',
      text: 'The rest are scored by need against supply. Too little costs in full, and too much costs in part.',
    },
    {
      term: 'Patterns',
      text: `Failure patterns are found from ${TRIGGERED} of 100 and watched from ${WATCHED}. A model scores by what it leaves of them.`,
    },
    {
      term: 'Override',
      text: `The business comes first when all of this holds: ${testInWords(published, rubric.businessFirst)}.`,
    },
    {
      term: 'Test',
      text: `We judge again ${thousands(DRAWS)} times under other weights and readings, from the fixed seed ${SEED}, and count who comes first.`,
    },
  ]
}
