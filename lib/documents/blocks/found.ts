import {
  commonCause,
  compoundHeading,
  lookAgain,
  methodLink,
  methodPlace,
  mindThis,
  notInThisCopy,
  notProbedLine,
  partHeadings,
  weighsLess,
} from '@/lib/views/report/lines'
import type { FoundPatternRow, PatternsBlock } from '@/lib/views/report/patterns'
import { planHeadings, stateWords } from '@/lib/views/report/plan-lines'
import type { Precondition } from '@/lib/views/report/preconditions'
import type { LimitsBlock, ProvenanceBlock } from '@/lib/views/report/provenance'
import { provenanceRows } from '@/lib/views/report/rows'
import { patternsTable } from '@/lib/views/report/tables'
import type { VariantBlock } from '@/lib/views/report/variant'
import { dayInWords } from '../day-in-words'
import {
  because,
  columns,
  heading,
  list,
  opening,
  paragraph,
  quotedText,
  rowsOf,
  table,
  terms,
  toFillIn,
  when,
} from '../making'
import type { DocumentPart } from '../part'

/** The failure patterns and signals found, and those that were not probed. */
export function patternsParts(block: PatternsBlock): DocumentPart[] {
  const { lead, compounding, triggered, watched, notProbed, signals } = block
  const found = (of: readonly FoundPatternRow[]) => when(of.length > 0, columns(of.map(patternItem)))
  return [
    ...opening(block.heading, lead),
    ...(compounding === null
      ? []
      : [{ kind: 'notice', heading: compoundHeading, parts: [paragraph(compounding)] } as const]),
    ...found(triggered),
    ...when(watched.length > 0, heading(3, partHeadings.watched)),
    ...found(watched),
    ...when(triggered.length + watched.length > 0, table(patternsTable(block))),
    ...when(signals.length > 0, heading(3, partHeadings.signals), columns(signals.map(signalItem))),
    ...when(notProbed.length > 0, heading(3, partHeadings.notProbed), paragraph(notProbedLine(notProbed))),
  ]
}

const patternItem = ({ name, band, meaning, because: of, note, against, why }: FoundPatternRow): DocumentPart[] => [
  paragraph([{ text: name, strong: true }, { text: ` (${band})` }]),
  paragraph(meaning),
  ...because(of),
  ...(note === null ? [] : [paragraph(note)]),
  ...because(against, 'body', weighsLess),
  ...when(why.length > 0, paragraph(commonCause(why), 'note')),
]

const signalItem = ({ name, because: of }: PatternsBlock['signals'][number]): DocumentPart[] => [
  paragraph([{ text: `${name}.`, strong: true }, ...(of.length > 0 ? [{ text: ` ${quotedText(of)}` }] : [])]),
]

/** What only a report that advises nothing new has. */
export const variantParts = ({
  heading: title,
  lead,
  points,
  after,
  works,
  recheckOn,
}: VariantBlock): DocumentPart[] => [
  ...opening(title, [lead]),
  ...when(points.length > 0, recheckOn === null ? toFillIn(points) : terms(points)),
  ...after.map((line) => paragraph(line)),
  ...(recheckOn === null ? [] : [paragraph(lookAgain.join(dayInWords(recheckOn)))]),
  ...when(
    works.length > 0,
    heading(3, partHeadings.works),
    list(
      'bullets',
      works.map(({ clause }) => clause),
    ),
  ),
]

/** What no model replaces. */
export const limitsParts = ({ heading: title, lead, preconditions, points }: LimitsBlock): DocumentPart[] => [
  ...opening(title, lead),
  {
    kind: 'terms',
    rows: points.map(({ term, text, because: of }) => ({
      term,
      parts: [paragraph(text), ...because(of, 'note', mindThis)],
    })),
  },
  ...when(preconditions.length > 0, heading(3, planHeadings.preconditions), {
    kind: 'terms',
    rows: preconditions.map(preconditionRow),
  }),
]

const preconditionRow = ({ term, text, state, because: of }: Precondition) => ({
  term,
  parts: [
    paragraph([...(state === null ? [] : [{ text: `${stateWords[state]} `, strong: true as const }]), { text }]),
    ...because(of, 'note', 'You said that'),
  ],
})

/** Version, rubric, re-runs, limits, and every answer that was heard. */
export function provenanceParts(block: ProvenanceBlock): DocumentPart[] {
  const withheld = block.version.answers === 'withheld'
  return [
    ...opening(block.heading, block.lead),
    rowsOf(provenanceRows(block)),
    paragraph(`${methodLink} ${methodPlace}`),
    heading(3, withheld ? partHeadings.withheld : partHeadings.answers),
    ...(withheld
      ? [paragraph(notInThisCopy)]
      : [
          columns(
            block.answers.map(({ label, answer }) => [
              paragraph([{ text: label, strong: true }, { text: `: ${answer}` }]),
            ]),
          ),
        ]),
  ]
}
