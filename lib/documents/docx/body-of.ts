import { HeadingLevel, Paragraph, TextRun, type FileChild, type IParagraphOptions } from 'docx'
import type { DocumentPart, Heading, List, Paragraph as Text, Run } from '../part'
import { drawingOf } from './drawing-of'
import { blankLines, dataTable, noticeTable, termsTable, ticksTable } from './tables'
import { BULLETS, colours, LEAD, NOTE, numbersOf } from './styles'
import { written } from './written'

type Manner = Pick<IParagraphOptions, 'numbering' | 'indent' | 'keepNext'>

/** What a body is written with: how deep in lists it stands, and how many numbered lists came before. */
type Writing = { readonly depth: number; readonly count: { numbered: number } }

/** The parts as what stands in the body of a Word file, and how many numbered lists are among them. */
export function bodyOf(parts: readonly DocumentPart[]): { children: FileChild[]; numbered: number } {
  const count = { numbered: 0 }
  return { children: bodyParts(parts, { depth: 0, count }), numbered: count.numbered }
}

const bodyParts = (parts: readonly DocumentPart[], writing: Writing): FileChild[] =>
  parts.flatMap((part) => bodyPart(part, writing))

function bodyPart(part: DocumentPart, writing: Writing): FileChild[] {
  const inside = (parts: readonly DocumentPart[]) => bodyParts(parts, writing)
  switch (part.kind) {
    case 'heading':
      return [headingOf(part)]
    case 'paragraph':
      return [paragraphOf(part)]
    case 'list':
      return listOf(part, writing)
    case 'ticks':
      return [ticksTable(part, inside)]
    case 'terms':
      return [termsTable(part, inside), gap()]
    case 'table':
      return [
        new Paragraph({ style: NOTE, keepNext: true, children: [new TextRun(written(part.caption))] }),
        dataTable(part),
        gap(),
      ]
    case 'notice':
      return [noticeTable(part, inside), gap()]
    case 'blanks':
      return [blankLines(part), gap()]
    case 'columns':
      return part.cells.flatMap(inside)
    case 'figure':
      return [
        ...drawingOf(part.drawing),
        ...(part.caption === null
          ? []
          : [new Paragraph({ style: NOTE, children: [new TextRun(written(part.caption))] })]),
      ]
  }
}

/** Two tables that touch become one: something has to stand between. */
const gap = () => new Paragraph({ spacing: { after: 60, line: 120 } })

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

const headingOf = ({ level, text }: Heading) =>
  new Paragraph({ heading: levels[level - 1]!, children: [new TextRun(written(text))] })

const runsOf = (runs: readonly Run[]) =>
  runs.map(
    ({ text, strong, muted }) =>
      new TextRun({ text: written(text), ...(strong && { bold: true }), ...(muted && { color: colours.muted }) }),
  )

const paragraphOf = ({ manner, runs }: Text, more: Manner = {}) =>
  new Paragraph({
    ...(manner === 'lead' && { style: LEAD }),
    ...(manner === 'note' && { style: NOTE }),
    ...more,
    children: runsOf(runs),
  })

/** The first paragraph of an item has its sign; what follows stands under it. */
function listOf({ manner, items }: List, writing: Writing): FileChild[] {
  if (manner === 'lines' || manner === 'rows') return items.flatMap((item) => bodyParts(item, writing))
  const list = manner === 'numbers' ? numbersOf(writing.count.numbered++) : BULLETS
  const { depth } = writing
  return items.flatMap((item) =>
    item.flatMap((part, index) =>
      part.kind === 'paragraph'
        ? [
            paragraphOf(
              part,
              index === 0 ? { numbering: { reference: list, level: depth } } : { indent: { left: 360 * (depth + 1) } },
            ),
          ]
        : bodyParts([part], { ...writing, depth: depth + 1 }),
    ),
  )
}
