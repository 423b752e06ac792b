import { calibration, ENOUGH, LEAST, type Good, type Scored, type ToldOutcome } from '@/lib/engine/calibration'
import type { Confidence } from '@/lib/engine/judgement'
import { currentRubric } from '@/lib/rubric/rubrics'
import { counted } from '@/lib/views/report/sentences'
import type { MethodTable } from './table'

/** What was told of reports months later, and from `ENOUGH` outcomes on how the words held up. */
export type OutcomesMethod = {
  readonly lead: readonly string[]
  readonly points: readonly string[]
  readonly tables: readonly MethodTable[]
}

const words: Readonly<Record<Confidence, string>> = { clear: 'Clear', leaning: 'Leaning', close_call: 'Close call' }

/** An outcome, with the patterns that its report had found and those that occurred where that was told. */
type Told = ToldOutcome & { readonly found?: readonly string[]; readonly occurred?: readonly string[] }

/** Outcomes as the page prints them (Decision model §6.7). @param outcomes null while they cannot be read */
export function outcomesMethod(outcomes: readonly Told[] | null): OutcomesMethod {
  if (outcomes === null) return { lead: ['The counts cannot be read at this moment.'], points: [], tables: [] }
  const { told, followed, byWord, scored } = calibration(outcomes)
  return {
    lead: [
      `${counted(told, 'business', 'businesses')} told what happened, ${followed} of which bought what was advised.`,
      ...(scored ? [] : [`Until ${ENOUGH} have told, we show counts alone and claim nothing from them.`]),
    ],
    points: scored ? points(scored) : [],
    tables: [
      {
        summary: 'What was told, by how sure we were',
        caption: scored ? 'Outcomes, and those that went well' : 'Outcomes told so far',
        columns: [
          { label: 'We said' },
          { label: 'Told', numeric: true },
          ...(scored ? [{ label: 'Went well', numeric: true }] : []),
        ],
        rows: byWord.map(({ word, told, wentWell }) => [words[word], told, ...(scored ? [wentWell] : [])]),
      },
      ...(scored?.parts ? [binsTable(scored.parts.bins)] : []),
      patternsTable(outcomes, scored !== null),
    ],
  }
}

const three = (value: number) => value.toFixed(3)
const outOf = ({ told, good }: Good) => `${good} of ${told}`

function points({ baseRate, meanShare, brier, uncertainty, parts, followers, others }: Scored): string[] {
  return [
    'Advice went well where it was followed, at least three of five measures are better, and nothing was switched.',
    `It went well in a share of ${three(baseRate)} of all. The mean share of first places was ${three(meanShare)}.`,
    `Brier score ${three(brier)}. Naming the base rate every time would score ${three(uncertainty)}. Less is better.`,
    parts
      ? `Reliability ${three(parts.reliability)}, resolution ${three(parts.resolution)}, uncertainty ${three(uncertainty)}, within bins ${three(parts.within)}.`
      : `The score is not taken apart, because some bin has fewer than ${LEAST} outcomes.`,
    `At least three measures better and no switch: ${outOf(followers)} who followed, ${outOf(others)} who did not.`,
    'An outcome is seen only for what was bought, and only if somebody tells. Those who tell may differ from the rest.',
  ]
}

/** How often each pattern that was found occurred, and how often it occurred without having been found. */
function patternsTable(outcomes: readonly Told[], enough: boolean): MethodTable {
  const count = (id: string, of: 'found' | 'occurred') => outcomes.filter((one) => one[of]?.includes(id)).length
  const both = (id: string) => outcomes.filter(({ found, occurred }) => found?.includes(id) && occurred?.includes(id))
  return {
    summary: 'Failure patterns that were found, and those that occurred',
    caption: enough ? 'Patterns found, and how many of them occurred' : 'Patterns told of so far',
    columns: [
      { label: 'Pattern' },
      { label: 'Found', numeric: true },
      { label: 'Found, and occurred', numeric: true },
      { label: 'Occurred, and not found', numeric: true },
      ...(enough ? [{ label: 'Hit rate', numeric: true }] : []),
    ],
    rows: currentRubric.rubric.patterns.map(({ id, name }) => {
      const [found, hits] = [count(id, 'found'), both(id).length]
      const rate = found < LEAST ? `Fewer than ${LEAST} found` : `${Math.round((100 * hits) / found)}%`
      return [name, found, hits, count(id, 'occurred') - hits, ...(enough ? [rate] : [])]
    }),
  }
}

const binsTable = (bins: NonNullable<Scored['parts']>['bins']): MethodTable => ({
  summary: 'Shares against outcomes',
  caption: 'Outcomes by the share of re-runs that the advice came first in, out of 100',
  columns: [
    { label: 'Share from' },
    { label: 'Told', numeric: true },
    { label: 'Mean share', numeric: true },
    { label: 'Went well', numeric: true },
  ],
  rows: bins.map(({ from, told, meanShare, wentWell }) => [
    Math.round(100 * from),
    told,
    Math.round(100 * meanShare),
    wentWell,
  ]),
})
