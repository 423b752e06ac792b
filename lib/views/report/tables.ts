import type { Model } from './case'
import type { ExposureBlock } from './exposure'
import type { FirmBlock } from './firm'
import type { PatternsBlock } from './patterns'
import type { ScoresBlock } from './scores'
import { capital, thousands } from './sentences'
import type { WhyBlock } from './why'

/** A table as its page and its documents show it. The first cell of a row is its header. */
export type TableWords = {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The words under each picture. */
export const captions = {
  firm: ({ draws }: FirmBlock) => `One mark for each of 20 re-runs, from ${thousands(draws)} in all.`,
  scores: ({ steps }: ScoresBlock) => `Fit in five steps: ${steps.join(', ')}. An outlined mark is stopped by a rule.`,
  why: 'Points out of 100. Filled adds, outlined takes away. In the table they add up from start to end exactly.',
  exposure: 'How much of each pattern is left, from none to the full width. The table has every model.',
} as const

/** How often each model came first. */
export const firmTable = ({ dots, draws }: FirmBlock): TableWords => ({
  caption: 'How often each model came first',
  columns: [
    { label: 'Model' },
    { label: 'Of 20 re-runs', numeric: true },
    { label: `Of ${thousands(draws)} re-runs`, numeric: true },
  ],
  rows: dots.map(({ model, count, draws }) => [capital(model.noun), count, draws]),
})

/** Steps and scores of every model, with the ranges of their re-runs. */
export const scoresTable = ({ rows }: ScoresBlock): TableWords => ({
  caption: 'Fit of each model. Steps from 1 to 5, scores from 0 to 100, ranges of the middle 8 of 10 re-runs',
  columns: [
    { label: 'Model' },
    { label: 'Step', numeric: true },
    { label: 'Range in steps', numeric: true },
    { label: 'Score', numeric: true },
    { label: 'Range of scores', numeric: true },
    { label: 'Standing' },
  ],
  rows: rows.map(({ model, step, low, high, score, lowScore, highScore }) => [
    capital(model.noun),
    step,
    `${low} to ${high}`,
    score,
    `${lowScore} to ${highScore}`,
    model.stopped ? 'Stopped' : 'Open',
  ]),
})

/** A count of points with its sign: “+3”, “−2”, “0”. */
export const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

/** The points of each answer, from the start to the end. */
export const pointsTable = ({ start, bars, end }: Extract<WhyBlock, { kind: 'bars' }>): TableWords => ({
  caption: 'Points that each answer added to the score, or took from it',
  columns: [{ label: 'Answer' }, { label: 'Points', numeric: true }],
  rows: [['Start', start], ...bars.map(({ label, points }) => [label, signed(points)]), ['End', end]],
})

/** What is left of each pattern under all eight models. */
export const exposureTable = ({ rows }: ExposureBlock, models: readonly Pick<Model, 'noun'>[]): TableWords => ({
  caption: 'Severity left of each pattern under each model, from 0 to 100',
  columns: [
    { label: 'Pattern' },
    { label: 'Today', numeric: true },
    ...models.map(({ noun }) => ({ label: capital(noun), numeric: true })),
  ],
  rows: rows.map(({ name, today, left }) => [
    name,
    today,
    ...left.map(({ severity, worse }) => (worse ? `${severity}, worse` : severity)),
  ]),
})

/** The severity of every pattern that was found or is watched. */
export const patternsTable = ({ triggered, watched }: PatternsBlock): TableWords => ({
  caption: 'Severity of each pattern, from 0 to 100',
  columns: [{ label: 'Pattern' }, { label: 'Severity', numeric: true }, { label: 'In words' }],
  rows: [...triggered, ...watched].map(({ name, severity, band }) => [name, severity, capital(band)]),
})
