import { isolated } from '@/lib/views/report/isolated'
import { paragraph } from './making'
import type { DocumentPart } from './part'

/**
 * Who asked for a report, at the head of its file, and who runs what made it.
 * @param by the name of the workspace; null where nobody asked
 */
export const runByParts = (by: string | null): DocumentPart[] =>
  by === null
    ? []
    : [
        paragraph(
          [
            { text: isolated(by), strong: true },
            { text: '. Run by Seam Gauge.', muted: true },
          ],
          'note',
        ),
      ]
