import type { Because, Model } from '@/lib/views/report/case'
import { shapeOf, toneOf } from '@/lib/views/report/model-shapes'
import { quotations } from '@/lib/views/report/quotations'
import type { Row } from '@/lib/views/report/row-text'
import type { TableWords } from '@/lib/views/report/tables'
import { dayInWords } from './day-in-words'
import type { Blanks, DocumentPart, Heading, List, Paragraph, Run, Sign, Table, Terms } from './part'

export const heading = (level: Heading['level'], text: string, sign: Sign | null = null): Heading => ({
  kind: 'heading',
  level,
  text,
  sign,
})

/** A paragraph; a text is one run. */
export const paragraph = (content: string | readonly Run[], manner: Paragraph['manner'] = 'body'): Paragraph => ({
  kind: 'paragraph',
  manner,
  runs: typeof content === 'string' ? [{ text: content }] : content,
})

/** A list of texts or of items that are more than one paragraph. */
export const list = (manner: List['manner'], items: readonly (string | readonly DocumentPart[])[]): List => ({
  kind: 'list',
  manner,
  items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
})

export const terms = (rows: readonly { term: string; text: string }[]): Terms => ({
  kind: 'terms',
  rows: rows.map(({ term, text }) => ({ term, parts: [paragraph(text)] })),
})

/** Rows whose text may be lines or a day. */
export const rowsOf = (rows: readonly Row[]): Terms => ({
  kind: 'terms',
  rows: rows.map(({ term, text }) => {
    if (typeof text === 'string') return { term, parts: [paragraph(text)] }
    return { term, parts: ['day' in text ? paragraph(dayInWords(text.day)) : list('lines', text)] }
  }),
})

export const table = ({ caption, columns, rows }: TableWords): Table => ({
  kind: 'table',
  caption,
  columns: columns.map(({ label, numeric = false }) => ({ label, numeric })),
  rows: rows.map((row) => row.map(String)),
})

/** The heading of a block with its first sentences. */
export const opening = (text: string, lead: readonly string[] = []): DocumentPart[] => [
  heading(2, text),
  ...when(lead.length > 0, paragraph(lead.join(' '), 'lead')),
]

/** The answers behind a finding; nothing where there are none. */
export const because = (of: readonly Because[], manner: Paragraph['manner'] = 'body', intro?: string): DocumentPart[] =>
  when(of.length > 0, paragraph(quotedText(of, intro), manner))

/** The answers behind a finding in one line. */
export const quotedText = (of: readonly Because[], intro?: string) =>
  quotations(of, intro)
    .map(({ lead, clause, tail }) => `${lead} ${clause}${tail}`)
    .join(' ')

export const columns = (cells: readonly (readonly DocumentPart[])[]): DocumentPart => ({ kind: 'columns', cells })

export const signOf = ({ id, place }: Pick<Model, 'id' | 'place'>, outlined = false): Sign => ({
  shape: shapeOf[id],
  tone: toneOf(place),
  outlined,
})

/** Room to write. */
export const blanks = (lines: number): Blanks => ({ kind: 'blanks', lines })

/** Points with room under each to write. */
export const toFillIn = (points: readonly { term: string; text: string }[]): Terms => ({
  kind: 'terms',
  rows: points.map(({ term, text }) => ({ term, parts: [paragraph(text), blanks(1)] })),
})

/** The parts where a condition holds. */
export const when = (holds: boolean, ...parts: readonly DocumentPart[]): DocumentPart[] => (holds ? [...parts] : [])
