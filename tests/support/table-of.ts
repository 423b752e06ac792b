import type { Rows } from '@/lib/documents/table-file'
import { unwritten } from '@/lib/documents/table-file'
import { tableFiles } from '@/lib/documents/table-files'

/** A whole file of a table, written so many rows at a time. */
export async function tableOf(format: 'csv' | 'xlsx', titles: readonly string[], rows: Rows, stretch = 7) {
  const file = tableFiles[format]
  const pieces: Buffer[] = []
  let written = unwritten
  for (let at = 0; at < rows.length; at += stretch) {
    const more = await file.more(titles, rows.slice(at, at + stretch), written)
    pieces.push(more.bytes)
    written = more.written
  }
  const { head, tail } = await file.ends(titles, written)
  return Buffer.concat([head, ...pieces, tail])
}
