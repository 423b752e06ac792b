import type { WaitingBlock, WaitingFigure } from '@/lib/views/report/waiting'
import {
  assumptionsTable,
  barLine,
  waitingCaption,
  waitingHeadings,
  waitingTable,
} from '@/lib/views/report/waiting-words'
import { dayInWords } from '../day-in-words'
import { because, heading, list, opening, paragraph, table, when } from '../making'
import type { DocumentPart } from '../part'

/** What waiting costs by the founder's own figures, as bars from low to high, with every line and assumption. */
export function waitingParts(block: WaitingBlock): DocumentPart[] {
  const { lead, recheckOn, figure, lines, unpriced, assumptions } = block
  return [
    ...opening(block.heading, lead),
    ...(recheckOn === null ? [] : [paragraph(`Look again on ${dayInWords(recheckOn)}.`)]),
    ...(figure ? [drawn(block.heading, figure), table(waitingTable(figure))] : []),
    ...when(lines.length > 0, heading(3, waitingHeadings.lines), {
      kind: 'terms',
      rows: lines.map(({ term, sentences, because: of }) => ({
        term,
        parts: [paragraph(sentences.join(' ')), ...because(of, 'note')],
      })),
    }),
    ...when(assumptions.length > 0, table(assumptionsTable(assumptions))),
    ...when(unpriced.length > 0, heading(3, waitingHeadings.unpriced), list('lines', unpriced)),
  ]
}

const drawn = (alt: string, figure: WaitingFigure): DocumentPart => ({
  kind: 'figure',
  alt,
  drawing: {
    kind: 'spans',
    most: figure.max,
    rows: figure.bars.map((bar) => {
      const { name, range } = barLine(figure, bar)
      const { low, base, high } = bar
      return { runs: [{ text: name, strong: true }, { text: `: ${range}` }], low, base, high }
    }),
  },
  caption: waitingCaption,
})
