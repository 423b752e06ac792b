import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ITableBordersOptions,
} from 'docx'
import type { Blanks, DocumentPart, Notice, Table as Data, Terms, Ticks } from '../part'
import { CELL, colours } from './styles'
import { written } from './written'

type Inside = (parts: readonly DocumentPart[]) => FileChild[]

/** The width of the text, in twentieths of a point. */
export const FULL = 9_638
const TERM = 2_000
const TICK = 500

const rule = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const none: ITableBordersOptions = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
}
const ruled: ITableBordersOptions = { ...none, top: rule, bottom: rule, insideHorizontal: rule }

const table = (widths: readonly number[], rows: readonly TableRow[], borders = ruled) =>
  new Table({
    width: { size: FULL, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    rows,
  })

const cell = (children: readonly FileChild[], width: number) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: children as Paragraph[] })

/** A table as it is: its header row stands again at the top of every page. */
export function dataTable({ columns, rows }: Data): Table {
  const lengths = columns.map(({ label }, index) =>
    Math.min(34, Math.max(9, ...[label, ...rows.map((row) => row[index] ?? '')].map((text) => text.length))),
  )
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const widths = lengths.map((length) => Math.floor((FULL * length) / all))
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(header && { tableHeader: true }),
      children: cells.map((text, index) =>
        cell(
          [
            new Paragraph({
              style: CELL,
              ...(columns[index]?.numeric && { alignment: AlignmentType.RIGHT }),
              children: [new TextRun({ text: written(text), bold: header })],
            }),
          ],
          widths[index] ?? 0,
        ),
      ),
    })
  const labels = columns.map(({ label }) => label)
  return table(widths, [row(labels, true), ...rows.map((cells) => row(cells, false))])
}

/** Terms on the left, what they mean on the right. */
export const termsTable = ({ rows }: Terms, inside: Inside): Table =>
  table(
    [TERM, FULL - TERM],
    rows.map(
      ({ term, parts }) =>
        new TableRow({
          children: [
            cell([new Paragraph({ children: [new TextRun({ text: written(term), bold: true })] })], TERM),
            cell(inside(parts), FULL - TERM),
          ],
        }),
    ),
  )

/** Things to do with a box before each. */
export const ticksTable = ({ items }: Ticks, inside: Inside): Table =>
  table(
    [TICK, FULL - TICK],
    items.map(
      ({ done, parts }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([new Paragraph({ children: [new TextRun(done ? '☑' : '☐')] })], TICK),
            cell(inside(parts), FULL - TICK),
          ],
        }),
    ),
  )

/** A passage set apart. */
export const noticeTable = ({ heading, parts }: Notice, inside: Inside): Table =>
  table(
    [FULL],
    [
      new TableRow({
        children: [
          new TableCell({
            width: { size: FULL, type: WidthType.DXA },
            shading: { fill: colours.tint },
            margins: { top: 80, bottom: 80, left: 160, right: 160 },
            children: [
              new Paragraph({ children: [new TextRun({ text: written(heading), bold: true })] }),
              ...(inside(parts) as Paragraph[]),
            ],
          }),
        ],
      }),
    ],
    none,
  )

const LINE = 480

/** Ruled rows to write on. */
export const blankLines = ({ lines }: Blanks): Table =>
  table(
    [FULL],
    Array.from(
      { length: lines },
      () =>
        new TableRow({
          height: { value: LINE, rule: HeightRule.ATLEAST },
          children: [cell([new Paragraph({ style: CELL })], FULL)],
        }),
    ),
    { ...none, bottom: rule, insideHorizontal: rule },
  )
