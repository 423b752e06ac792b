import { csvRows, CSV_MARK } from './csv'
import type { TableFile } from './table-file'
import { xlsx } from './xlsx/xlsx'

const csv: TableFile = {
  more: async (_, rows, before) => {
    const bytes = Buffer.from(csvRows(rows))
    const size = before.size + bytes.length
    return { bytes, written: { crc: 0, size, packed: size } }
  },
  ends: async (titles) => ({ head: Buffer.from(`${CSV_MARK}${csvRows([titles])}`), tail: Buffer.alloc(0) }),
}

/** The kinds of file that a table can be taken away as. */
export const tableFiles: Readonly<Record<'csv' | 'xlsx', TableFile>> = { csv, xlsx }
