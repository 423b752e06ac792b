import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx'
import type { Bars, Dots, Figure, Run, Sign, Spans, Tracks } from '../part'
import { CELL, colours, NOTE } from './styles'
import { FULL, none } from './tables'
import { written } from './written'

/** A picture that can be edited: marks as letters, and bars as shaded cells. */
export function drawingOf(drawing: Figure['drawing']): FileChild[] {
  switch (drawing.kind) {
    case 'dots':
      return dots(drawing)
    case 'tracks':
      return [strip(tracks(drawing))]
    case 'bars':
      return bars(drawing)
    case 'spans':
      return [strip(spans(drawing))]
  }
}

/** A cell of a picture, filled or not, with or without a mark. */
type Cell = { readonly fill?: string; readonly mark?: TextRun }
type Row = { readonly runs: readonly Run[]; readonly note: string | null; readonly cells: readonly Cell[] }

const FINE = 20

/** Each sign as a letter: filled, and outlined. */
const letters: Readonly<Record<Sign['shape'], readonly [string, string]>> = {
  circle: ['●', '○'],
  square: ['■', '□'],
  triangle: ['▲', '△'],
  diamond: ['◆', '◇'],
  hexagon: ['⬢', '⬡'],
  plus: ['✚', '✛'],
  bar: ['▮', '▯'],
  ring: ['◉', '◎'],
}

const letter = ({ shape, tone, outlined }: Sign, after = '') =>
  new TextRun({ text: `${letters[shape][outlined ? 1 : 0]}${after}`, color: colours.tones[tone] })

const dots = ({ marks, legend }: Dots): FileChild[] => [
  new Paragraph({ keepNext: true, children: marks.map((mark) => letter(mark, ' ')) }),
  ...legend.map(
    ({ sign, text }) => new Paragraph({ keepNext: true, children: [letter(sign, ' '), new TextRun(written(text))] }),
  ),
]

const tracks = ({ steps, rows }: Tracks): Row[] =>
  rows.map(({ sign, runs, note, step, low, high }) => ({
    runs,
    note,
    cells: Array.from({ length: steps }, (_, index) => ({
      ...band(index + 1 >= low && index + 1 <= high),
      ...(index + 1 === step && { mark: letter(sign) }),
    })),
  }))

const spans = ({ most, rows }: Spans): Row[] =>
  rows.map(({ runs, low, base, high }) => {
    const at = (value: number) => (FINE * value) / most
    const mark = Math.min(FINE - 1, Math.floor(at(base)))
    return {
      runs,
      note: null,
      cells: Array.from({ length: FINE }, (_, index) =>
        index === mark ? { fill: colours.ink } : band(index + 1 > at(low) && index < at(high)),
      ),
    }
  })

const bars = ({ least, most, groups }: Bars): FileChild[] =>
  groups.flatMap(({ heading, bars, note }) => [
    ...(heading === null
      ? []
      : [new Paragraph({ keepNext: true, children: [new TextRun({ text: written(heading), bold: true })] })]),
    strip(
      bars.map(({ sign, runs, value }) => {
        const at = (one: number) => (FINE * (one - least)) / (most - least)
        const drawn = (): Cell =>
          value < 0 ? { mark: taken() } : { fill: sign ? colours.tones[sign.tone] : colours.brand }
        const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))].map(Math.round) as [number, number]
        return {
          runs,
          note: null,
          cells: Array.from({ length: FINE }, (_, index) => (index >= from && index < to ? drawn() : {})),
        }
      }),
    ),
    ...(note === null ? [] : [new Paragraph({ style: NOTE, children: [new TextRun(written(note))] })]),
  ])

const WORDS = 4_800

const between = { style: BorderStyle.SINGLE, size: 24, color: 'ffffff' } as const

/** A part of a bar that takes away. */
const taken = () => new TextRun({ text: letters.square[1], color: colours.ink })

const band = (holds: boolean): Cell => (holds ? { fill: colours.range } : {})

/** Words on the left, and cells on the right of which some are shaded. */
function strip(rows: readonly Row[]): Table {
  const count = rows[0]?.cells.length ?? 1
  const width = Math.floor((FULL - WORDS) / count)
  return new Table({
    width: { size: FULL, type: WidthType.DXA },
    columnWidths: [WORDS, ...Array.from({ length: count }, () => width)],
    layout: TableLayoutType.FIXED,
    borders: { ...none, insideHorizontal: between },
    rows: rows.map(
      ({ runs, note, cells }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              children: [
                new Paragraph({
                  style: CELL,
                  children: runs.map(
                    ({ text, strong }) => new TextRun({ text: written(text), ...(strong && { bold: true }) }),
                  ),
                }),
                ...(note === null
                  ? []
                  : [
                      new Paragraph({
                        style: CELL,
                        children: [new TextRun({ text: written(note), color: colours.muted })],
                      }),
                    ]),
              ],
            }),
            ...cells.map(
              ({ fill, mark }) =>
                new TableCell({
                  ...(fill !== undefined && { shading: { fill } }),
                  verticalAlign: VerticalAlign.CENTER,
                  children: [
                    new Paragraph({ style: CELL, alignment: AlignmentType.CENTER, children: mark ? [mark] : [] }),
                  ],
                }),
            ),
          ],
        }),
    ),
  })
}
