import type { ContractBlock } from '@/lib/views/report/contract'
import { measureParts } from './blocks/plan'
import { blanks, heading, list, paragraph, when } from './making'
import type { DocumentPart } from './part'

/** The lines for a contract as parts of a document, with room for what only the two sides know. */
export function contractOf(block: ContractBlock): DocumentPart[] {
  const { words, mandate, cadence, measures, counters } = block
  return [
    heading(1, block.heading),
    { kind: 'notice', heading: words.notice, parts: [] },
    heading(2, words.sides),
    {
      kind: 'terms',
      rows: [
        { term: words.buyer, parts: block.businessName === null ? [blanks(1)] : [paragraph(block.businessName)] },
        { term: words.other, parts: [blanks(1)] },
        { term: words.day, parts: [blanks(1)] },
      ],
    },
    heading(2, words.scope),
    ...block.scope.flatMap(line),
    heading(2, words.rights),
    ...block.rights.flatMap(line),
    ...when(mandate.length > 0, {
      kind: 'terms',
      rows: mandate.map(({ term, text }) => ({ term, parts: [paragraph(text), blanks(1)] })),
    }),
    heading(2, words.done),
    ...block.done.flatMap(line),
    ...when(cadence.length > 0, heading(2, words.cadence), list('bullets', cadence)),
    heading(2, words.measures),
    {
      kind: 'terms',
      rows: measures.map((row) => ({
        term: row.term,
        parts: [...measureParts(row), paragraph(words.target), blanks(1)],
      })),
    },
    heading(2, words.exit),
    ...block.exit.flatMap(line),
    ...when(counters.length > 0, heading(2, words.counters), list('numbers', counters)),
  ]
}

const line = (text: string): DocumentPart[] => [paragraph(text), ...(text.endsWith(':') ? [blanks(1)] : [])]
