import { notesStay, vendorHeadings, vendorsTable } from '@/lib/views/report/vendor-lines'
import type { VendorsBlock } from '@/lib/views/report/vendors'
import { heading, list, opening, paragraph, rowsOf, table, when } from '../making'
import type { DocumentPart } from '../part'

/** What each vendor says, what its answers show and how it fits, as a table and one after the other. */
export function vendorsParts(block: VendorsBlock): DocumentPart[] {
  const { lead, missing, vendors, more, mustHaves, neutral } = block
  return [
    ...opening(block.heading, lead),
    paragraph(neutral, 'note'),
    ...when(missing.length > 0, heading(3, vendorHeadings.missing), list('rows', missing)),
    ...when(mustHaves.length > 0, heading(3, vendorHeadings.mustHaves), rowsOf(mustHaves)),
    table(vendorsTable(block)),
    ...(more === null ? [] : [paragraph(more)]),
    ...vendors.flatMap(({ name, rows }) => [heading(3, name), rowsOf(rows)]),
    paragraph(notesStay),
  ]
}
