import type { FirstDaysBlock } from '@/lib/views/report/first-days'
import type { KitBlock, KitPart } from '@/lib/views/report/kit'
import { mindThis } from '@/lib/views/report/lines'
import type { MeasureRow, MeasuresBlock } from '@/lib/views/report/measures'
import type { PitfallsBlock } from '@/lib/views/report/pitfalls'
import type { PlanBlock } from '@/lib/views/report/plan'
import type { PlanItem } from '@/lib/views/report/plan-item'
import {
  betterLine,
  contractLine,
  doneWord,
  dueAround,
  listenCaption,
  listenRow,
  planHeadings,
  todayLabel,
} from '@/lib/views/report/plan-lines'
import { dayInWords } from '../day-in-words'
import { because, heading, list, opening, paragraph, table, terms } from '../making'
import type { DocumentPart, Ticks } from '../part'

/** What to do at three depths, with boxes to tick. */
export const planParts = ({ heading: title, lead, levels }: PlanBlock): DocumentPart[] => [
  ...opening(title, lead),
  ...levels.flatMap(({ term, items }) => [heading(3, term), ticks(items)]),
]

/** Things to do, each with its box. */
export const ticks = (items: readonly PlanItem[]): Ticks => ({
  kind: 'ticks',
  items: items.map((item) => ({ done: item.done, parts: itemParts(item) })),
})

const itemParts = (item: PlanItem): DocumentPart[] => {
  const { text, dueOn, done, why, because: of } = item
  return [
    paragraph([...(done ? [{ text: doneWord, strong: true as const }, { text: ' ' }] : []), { text }]),
    paragraph(dueAround(item).join(dayInWords(dueOn)), 'note'),
    ...(why === null ? [] : [paragraph(why, 'note')]),
    ...because(of, 'note'),
  ]
}

/** The first 30 days by week, and what must be true at their end. */
export const firstDaysParts = ({ heading: title, lead, weeks, test, item }: FirstDaysBlock): DocumentPart[] => [
  ...opening(title, lead),
  {
    kind: 'terms',
    rows: weeks.map(({ term, points }) => ({ term, parts: [list('lines', points)] })),
  },
  heading(3, planHeadings.test),
  list('lines', test),
  ticks([item]),
]

/** Five measures with where they stand today. */
export const measuresParts = ({ heading: title, lead, rows }: MeasuresBlock): DocumentPart[] => [
  ...opening(title, lead),
  { kind: 'terms', rows: rows.map((row) => ({ term: row.term, parts: measureParts(row) })) },
]

export const measureParts = (row: MeasureRow): DocumentPart[] => [
  paragraph(row.measure),
  paragraph([{ text: todayLabel, strong: true }, ...row.today.map(({ text }) => ({ text: ` ${text}` }))]),
  paragraph(betterLine(row), 'note'),
]

/** Four pitfalls, each with the line of a contract that counters it. */
export const pitfallsParts = ({ heading: title, lead, rows }: PitfallsBlock): DocumentPart[] => [
  ...opening(title, lead),
  {
    kind: 'terms',
    rows: rows.map(({ term, text, line, because: of }) => ({
      term,
      parts: [paragraph(text), paragraph(contractLine(line)), ...because(of, 'note', mindThis)],
    })),
  },
]

/** What to ask before signing, what to listen for, what proof to ask for, and what should stop you. */
export const kitParts = ({ heading: title, lead, parts, flags, criteria, footnote }: KitBlock): DocumentPart[] => [
  ...opening(title, lead),
  ...parts.flatMap(questionParts),
  heading(3, planHeadings.flags),
  list(
    'rows',
    flags.map(({ word, text }) => [paragraph([{ text: `${word}.`, strong: true }, { text: ` ${text}` }])]),
  ),
  heading(3, planHeadings.criteria),
  terms(criteria),
  ...(footnote.length > 0 ? [paragraph(footnote.join(' '), 'note')] : []),
]

const questionParts = (part: KitPart): DocumentPart[] => [
  heading(3, part.term),
  paragraph(part.text),
  list(
    'numbers',
    part.questions.map(({ ask }) => ask),
  ),
  table({
    caption: listenCaption(part),
    columns: planHeadings.listen.map((label) => ({ label })),
    rows: part.questions.map(listenRow),
  }),
]
