import type { OutcomeId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { dayInWords } from '../day-in-words'
import { outcomeName } from '../inbox/outcome-name'
import { fitOf } from '../inbox/row'
import { bandWords } from '../inbox/urgency'
import { thousands } from '../report/sentences'
import { bar, type Picture } from './picture'

type Told = { readonly outcome: OutcomeId; readonly runnerUp: OutcomeId | null; readonly urgency: 1 | 2 | 3 }

type Peers = {
  readonly n: number
  readonly from: number
  readonly capped: boolean
  readonly since: Date
  readonly counts: {
    readonly own: Told & { readonly patterns: readonly string[] }
    readonly verdicts: readonly (Told & { readonly count: number })[]
    readonly patterns: readonly { readonly pattern: string; readonly count: number }[]
  } | null
}

/**
 * A submission beside the others of its workspace, as counts and never as percentages. Where they are too few, or it has
 * no recommendation itself, a sentence says so and there is no picture.
 * @param sold what the workspace sells; without it nothing is said of fit
 */
export function peersPicture({ n, from, capped, since, counts }: Peers, sold: readonly OutcomeId[]): Picture | string {
  if (n < from) return `Compared from ${from} other submissions on. You have ${n}.`
  if (counts === null) return 'Nothing to compare: this report was not worked out yet.'
  const { own, verdicts } = counts
  const sum = (alike: (told: Told) => boolean) => verdicts.filter(alike).reduce((all, { count }) => all + count, 0)
  const same = sum(({ outcome }) => outcome === own.outcome)
  const rows = [
    { words: `Recommendation: ${outcomeName(own.outcome)}`, count: same },
    { words: `By the answers: ${bandWords[own.urgency]}`, count: sum(({ urgency }) => urgency === own.urgency) },
    ...fitRow(own, sold, sum),
    ...patternRows(counts),
  ]
  const others = capped ? `the newest ${thousands(n)} others` : `${thousands(n)} others`
  return {
    id: 'peers',
    title: 'Beside others who sent you answers',
    sentence: `${thousands(same)} of ${others} got the same recommendation.`,
    definition: `Others who sent you answers since ${dayInWords(since.toISOString())}: what they have in common with this report, as it was sent last.`,
    bars: rows.map(({ words, count }) => bar(words, count, n, `${thousands(count)} of ${thousands(n)}`)),
    lines: [],
    table: {
      columns: ['The same as here', 'Others with it', 'Others in all'],
      rows: rows.map(({ words, count }) => [words, String(count), String(n)]),
    },
  }
}

/** How well what was advised serves what is sold, in its band alone: a close call is told elsewhere. */
function fitRow(own: Told, sold: readonly OutcomeId[], sum: (alike: (told: Told) => boolean) => number) {
  const band = (told: Told) => fitOf({ ...told, closeCall: false }, sold).band
  const mine = band(own)
  if (mine === 'unset') return []
  return [{ words: fitWords[mine], count: sum((told) => band(told) === mine) }]
}

const fitWords = {
  fits: 'Fits what you sell',
  could: 'Could fit what you sell: second choice',
  not: 'Does not fit what you sell',
} as const

/** The patterns of the submission, the one that most others have first. */
function patternRows({ own, patterns }: NonNullable<Peers['counts']>) {
  const { rubric } = currentRubric
  return own.patterns
    .map((id) => ({
      words: rubric.patterns.find((one) => one.id === id)?.name ?? id,
      count: patterns.find(({ pattern }) => pattern === id)?.count ?? 0,
    }))
    .toSorted((a, b) => b.count - a.count)
}
