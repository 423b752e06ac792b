import type { Alternative, AlternativesBlock, StoppedBy } from '@/lib/views/report/alternatives'
import type { AskedBlock } from '@/lib/views/report/asked'
import type { ChangesBlock, Open, Side } from '@/lib/views/report/changes'
import type { ContradictionsBlock } from '@/lib/views/report/contradictions'
import {
  comparedLine,
  insteadLine,
  partHeadings,
  ruleLine,
  sideAhead,
  sideCount,
  stopReason,
} from '@/lib/views/report/lines'
import { capital } from '@/lib/views/report/sentences'
import type { WhyBlock } from '@/lib/views/report/why'
import { because, columns, heading, list, opening, paragraph, signOf, terms, when } from '../making'
import type { DocumentPart } from '../part'
import { pointsParts } from './figures'

/** What each answer did, or the rule that decided instead. */
export function whyParts(block: WhyBlock): DocumentPart[] {
  if (block.kind === 'bars') return pointsParts(block)
  const { lead, then } = block
  return [
    ...opening(block.heading, lead),
    ...because(block.because),
    ...when(then.length > 0, heading(3, partHeadings.then), list('numbers', then.map(capital))),
  ]
}

/** What would change the answer, two close models side by side, and what was not asked. */
export function changesParts(block: ChangesBlock): DocumentPart[] {
  const { lead, flips, decider, notAsked, unknown, sides } = block
  return [
    ...opening(block.heading, lead),
    ...when(
      flips.length > 0,
      list(
        'rows',
        flips.map(({ sentences, instead }) => [
          paragraph(sentences.join(' ')),
          ...instead.map((one) => paragraph(insteadLine(one), 'note')),
        ]),
      ),
    ),
    ...when(sides.length > 0, heading(3, partHeadings.sides), columns(sides.map(sideParts))),
    ...(decider ? [heading(3, partHeadings.decider), paragraph(decider.text)] : []),
    ...openParts(partHeadings.notAnswered, notAsked),
    ...openParts(partHeadings.notKnown, unknown),
  ]
}

const sideParts = (side: Side): DocumentPart[] => [
  heading(4, capital(side.model.noun), signOf(side.model)),
  paragraph(side.gloss),
  paragraph(side.binds),
  paragraph(sideCount(side)),
  ...when(side.ahead.length > 0, paragraph(sideAhead(side))),
]

const openParts = (title: string, of: readonly Open[]): DocumentPart[] =>
  when(
    of.length > 0,
    heading(3, title),
    list(
      'bullets',
      of.map(({ label }) => label),
    ),
  )

/** The wish against the evidence. */
export const askedParts = (block: AskedBlock): DocumentPart[] => [
  ...opening(block.heading, block.lead),
  ...because(block.because),
  ...(block.note === null ? [] : [paragraph(block.note)]),
  ...when(block.footnote.length > 0, paragraph(block.footnote.join(' '), 'note')),
]

/** Each of the eight models: why it is the answer, why it is not, and what would let it through. */
export const alternativesParts = ({ heading: title, lead, rows }: AlternativesBlock): DocumentPart[] => [
  ...opening(title, lead),
  columns(rows.map(alternativeParts)),
]

const alternativeParts = ({ model, standing, gloss, compared, gates }: Alternative): DocumentPart[] => [
  heading(3, capital(model.noun), signOf(model)),
  paragraph(standing, 'note'),
  paragraph(gloss),
  ...(compared ? [paragraph(comparedLine(compared))] : []),
  ...when(gates.length > 0, list('bullets', gates.map(stopParts))),
]

const stopParts = (gate: StoppedBy): DocumentPart[] => [
  paragraph([{ text: stopReason(gate), strong: true }]),
  ...because(gate.because),
  ...(gate.note === null ? [] : [paragraph(gate.note)]),
  paragraph(ruleLine(gate), 'note'),
  paragraph(gate.lift),
]

/** Answers that do not fit together, with the question that would settle it. */
export const contradictionsParts = ({ heading: title, lead, pairs }: ContradictionsBlock): DocumentPart[] => [
  ...opening(title, lead),
  ...pairs.flatMap(({ ask, answers }) => [
    paragraph([{ text: ask, strong: true }]),
    terms(answers.map(({ label, answer }) => ({ term: label, text: answer }))),
  ]),
]
