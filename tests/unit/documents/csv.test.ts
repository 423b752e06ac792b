import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvOf } from '@/lib/documents/csv'
import { formulas as payloads, runs } from '@/tests/support/formulas'

const cells = (csv: string) => parse(csv, { bom: true, relax_column_count: true }) as string[][]

describe('a CSV file', () => {
  it('of 44 formulas, in values and headers, has no cell that runs and loses no sign of theirs', () => {
    expect(payloads).toHaveLength(44)
    const rows = cells(csvOf([payloads, payloads.toReversed(), ...payloads.map((one) => [one, 'plain'])]))
    expect(rows.flat().filter(runs)).toEqual([])
    for (const [index, payload] of payloads.entries()) {
      const bare = payload.replace(/^[\s\p{C}]+/u, '')
      const cell = rows[0]?.[index]
      expect(cell).toBe(runs(payload) ? `'${bare}` : payload)
    }
    console.info(`CSV: ${payloads.length} formulas in ${rows.flat().length} cells, 0 run`)
  })

  it('reads back what was written, in any script and with any sign in it', () => {
    const texts = ['Quay "&" Sons', 'a, b; c', 'two\nlines', 'שלום', '日本語', '', "'quoted'", 'x=1', '5-6']
    expect(cells(csvOf([texts]))).toEqual([texts])
  })

  it('begins with a mark, quotes every cell and ends every row alike', () => {
    expect(csvOf([['a', 'b'], ['c']])).toBe('\uFEFF"a","b"\r\n"c"\r\n')
    expect(csvOf([])).toBe('\uFEFF')
  })
})
