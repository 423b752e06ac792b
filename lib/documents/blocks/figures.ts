import type { ExposureBlock } from '@/lib/views/report/exposure'
import type { FirmBlock } from '@/lib/views/report/firm'
import { dotsLine, leftLine, scoreLine, stoppedLine } from '@/lib/views/report/lines'
import type { Report } from '@/lib/views/report/report'
import type { ScoresBlock } from '@/lib/views/report/scores'
import { capital } from '@/lib/views/report/sentences'
import { captions, exposureTable, firmTable, pointsTable, scoresTable, signed } from '@/lib/views/report/tables'
import type { WhyBlock } from '@/lib/views/report/why'
import { opening, paragraph, signOf, table } from '../making'
import type { DocumentPart } from '../part'

/** How firm the answer is: 20 marks and their table. */
export function firmParts(block: FirmBlock): DocumentPart[] {
  const { heading, lead, dots, sentence } = block
  const legend = dots.map(({ model, count }) => ({ sign: signOf(model), text: dotsLine(model.noun, count) }))
  const marks = dots.flatMap(({ model, count }) => Array.from({ length: count }, () => signOf(model)))
  return [
    ...opening(heading, lead.slice(0, 2)),
    { kind: 'figure', alt: heading, drawing: { kind: 'dots', marks, legend }, caption: captions.firm(block) },
    table(firmTable(block)),
    paragraph(lead.slice(2).join(' ')),
    paragraph(sentence.join(' ')),
  ]
}

/** Every model on the scale of steps. */
export function scoresParts(block: ScoresBlock): DocumentPart[] {
  const { heading, lead, steps, rows } = block
  const drawn = rows.map((row) => {
    const { word, range } = scoreLine(row, steps)
    return {
      sign: signOf(row.model, row.model.stopped),
      runs: [
        { text: capital(row.model.noun), strong: true as const },
        { text: `: ${word} ` },
        { text: range, muted: true as const },
      ],
      note: row.stopped === null ? null : stoppedLine(row.stopped),
      step: row.step,
      low: row.low,
      high: row.high,
    }
  })
  return [
    ...opening(heading, lead),
    {
      kind: 'figure',
      alt: heading,
      drawing: { kind: 'tracks', steps: steps.length, rows: drawn },
      caption: captions.scores(block),
    },
    table(scoresTable(block)),
  ]
}

/** The least that a picture of points spans on either side of zero, as on the page. */
const SCALE = 5

/** What each answer added or took. */
export function pointsParts(block: Extract<WhyBlock, { kind: 'bars' }>): DocumentPart[] {
  const { heading, lead, bars } = block
  const values = bars.map(({ points }) => points)
  return [
    ...opening(heading, lead),
    {
      kind: 'figure',
      alt: heading,
      drawing: {
        kind: 'bars',
        least: Math.min(-SCALE, ...values),
        most: Math.max(SCALE, ...values),
        groups: [
          {
            heading: null,
            bars: bars.map(({ label, points }) => ({
              sign: null,
              runs: [{ text: `${label}: ` }, { text: signed(points), strong: true }],
              value: points,
            })),
            note: null,
          },
        ],
      },
      caption: captions.why,
    },
    table(pointsTable(block)),
  ]
}

/** What is left of each pattern: as bars for those that are drawn, of every model in the table. */
export function exposureParts(block: ExposureBlock, models: Report['models']): DocumentPart[] {
  const { heading, lead, drawn, rows } = block
  const shown = rows.filter((row) => row.shown)
  return [
    ...opening(heading, lead),
    ...shown.map((row, index): DocumentPart => {
      const bars = drawn.flatMap((one) => {
        const left = row.left.find(({ id }) => id === one.id)
        return left ? [{ sign: signOf(one), runs: [{ text: leftLine(one, left) }], value: left.severity }] : []
      })
      const told = bars.flatMap(({ runs }) => runs.map(({ text }) => text))
      return {
        kind: 'figure',
        alt: `${row.name}. ${told.join('; ')}.`,
        drawing: { kind: 'bars', least: 0, most: 100, groups: [{ heading: row.name, bars, note: row.because }] },
        caption: index === shown.length - 1 ? captions.exposure : null,
      }
    }),
    table(exposureTable(block, models)),
  ]
}
