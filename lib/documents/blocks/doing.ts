import type { EngagementBlock } from '@/lib/views/report/engagement'
import { partHeadings } from '@/lib/views/report/lines'
import type { NextStepBlock } from '@/lib/views/report/next-step'
import { planHeadings } from '@/lib/views/report/plan-lines'
import { nextItem } from '@/lib/views/report/plan-items'
import { engagementRows, nextRows } from '@/lib/views/report/rows'
import { blanks, heading, list, opening, paragraph, rowsOf, terms, toFillIn, when } from '../making'
import type { DocumentPart } from '../part'
import { ticks } from './plan'

/** Shape, size, rhythm, what may follow, the mandate, and the safeguards for two suppliers. */
export function engagementParts(block: EngagementBlock): DocumentPart[] {
  const { mandate, safeguards } = block
  const rows = engagementRows(block)
  return [
    ...opening(block.heading),
    ...when(rows.length > 0, rowsOf(rows)),
    ...(mandate
      ? [
          heading(3, partHeadings.mandate),
          ...(mandate.note === null ? [] : [paragraph(mandate.note)]),
          ...mandateParts(mandate.points),
        ]
      : []),
    ...(safeguards ? [heading(3, safeguards.heading), list('numbers', safeguards.points)] : []),
  ]
}

/** A mandate to be filled in and signed. */
export const mandateParts = (points: readonly { term: string; text: string }[]): DocumentPart[] => [
  toFillIn(points),
  paragraph([{ text: planHeadings.signed, strong: true }]),
  blanks(2),
]

/** One action with an owner and a date, and the script of a first call. */
export const nextParts = (block: NextStepBlock): DocumentPart[] => [
  ...opening(block.heading),
  ticks([nextItem(block)]),
  ...when(nextRows(block).length > 0, rowsOf(nextRows(block))),
  ...when(block.call.length > 0, heading(3, partHeadings.call), terms(block.call)),
]
