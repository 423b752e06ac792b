import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exportRow, type ExportCell } from '@/lib/documents/export-columns'
import { CELL } from '@/lib/documents/xlsx/sheet'
import { localHeader, directory } from '@/lib/documents/xlsx/zip'
import { exportColumns, type ExportColumn } from '@/lib/schemas/export-columns'
import { formulas, hostileTable, lineOf, runs, textColumns } from '@/tests/support/formulas'
import { sheetXml, xlsxCells } from '@/tests/support/read-xlsx'
import { tableOf } from '@/tests/support/table-of'

const read = (csv: Buffer) => parse(csv, { bom: true }) as string[][]
const { titles, rows } = hostileTable()

describe('an export of 44 formulas in every column', () => {
  it('as CSV has no cell that runs, and reads back to the text by the rule', async () => {
    const [head, ...cells] = read(await tableOf('csv', titles, rows))
    expect(head).toEqual(titles)
    expect(cells).toHaveLength(formulas.length)
    expect(cells.flat().filter(runs)).toEqual([])
    for (const [index, text] of formulas.entries()) {
      const bare = text.replace(/^[\s\p{C}]+/u, '')
      const cell = cells[index]?.[titles.indexOf('Company')]
      expect(cell).toBe(runs(text) ? `'${bare}` : text)
    }
    console.info(`CSV: ${formulas.length} formulas × ${textColumns.length} text columns, 0 run`)
  })

  it('as a workbook has nothing but texts, equal to what was written', async () => {
    const file = await tableOf('xlsx', titles, rows)
    const xml = sheetXml(file)
    expect(xml).not.toMatch(/<f[ >/]/)
    expect(xml.match(/<c [^>]*>/g)?.filter((cell) => !cell.includes('t="inlineStr"'))).toEqual([])
    expect(xlsxCells(file)).toEqual([titles, ...rows])
    console.info(`XLSX: ${formulas.length} formulas × ${textColumns.length} text columns, 0 formula cells`)
  })

  it('holds each formula in each column of text', () => {
    for (const column of textColumns) {
      const at = exportColumns.findIndex(({ id }) => id === column)
      for (const [index, text] of formulas.entries()) expect(rows[index]?.[at]).toContain(text)
    }
  })
})

test('every column that can be chosen has a cell, and no other has one', () => {
  const same: readonly ExportCell[] = exportColumns.map(({ id }): ExportColumn => id)
  const told = { statuses: [], sold: [], now: new Date(0) }
  expect(exportRow(lineOf('x'), same, told)).toHaveLength(exportColumns.length)
})

test('what is written in stretches is what is written at once, in any script and with any sign', async () => {
  const texts = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 3, maxLength: 3 }), {
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (table, stretch) => {
      const file = await tableOf('xlsx', ['a', 'b', 'c'], table, stretch)
      expect(xlsxCells(file)).toEqual([['a', 'b', 'c'], ...table])
      const whole = await tableOf('csv', ['a', 'b', 'c'], table, 100)
      expect((await tableOf('csv', ['a', 'b', 'c'], table, stretch)).equals(whole)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a file without rows is a file of titles', async () => {
  expect(xlsxCells(await tableOf('xlsx', titles, []))).toEqual([titles])
  expect(read(await tableOf('csv', titles, []))).toEqual([titles])
})

test('a cell that no spreadsheet holds is cut, and says so by three dots', async () => {
  const [, [cell = ''] = []] = xlsxCells(await tableOf('xlsx', ['a'], [['x'.repeat(CELL + 5)]]))
  expect([cell.length, cell.at(-1)]).toEqual([CELL, '…'])
})

test('a sheet of more than four gigabytes says its sizes in eight bytes', () => {
  const sheet = { name: 'a.xml', crc: 1, size: 5_000_000_000, packed: 4_500_000_000, deflated: true }
  const head = localHeader(sheet)
  expect(head.readUInt32LE(22)).toBe(0xffffffff)
  expect(head.readBigUInt64LE(head.length - 16)).toBe(5_000_000_000n)
  expect(head.readBigUInt64LE(head.length - 8)).toBe(4_500_000_000n)
  const end = directory([{ ...sheet, at: 0 }], 4_500_000_100)
  expect(end.readUInt32LE(end.length - 6)).toBe(0xffffffff)
  expect(end.includes(Buffer.from('PK\u0006\u0006'))).toBe(true)
})
