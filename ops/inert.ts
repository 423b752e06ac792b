// `npm run inert`: writes an export with 44 formulas in every column of text, as CSV and as a workbook, has LibreOffice open
// both and counts the cells that it took for formulas. Exits 1 when there is one, and when a text came back changed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { csvOf } from '@/lib/documents/csv'
import { hostileTable, textColumns, formulas } from '@/tests/support/formulas'
import { tableOf } from '@/tests/support/table-of'

const office = process.env.SOFFICE ?? 'soffice'
const folder = mkdtempSync(path.join(tmpdir(), 'seam-gauge-inert-'))
const at = (name: string) => path.join(folder, name)

/** Has LibreOffice open a file and write it as flat XML, in which a formula is an attribute of its cell. */
function opened(name: string, format: string, filter = ''): string {
  const profile = `-env:UserInstallation=file://${at('profile')}`
  const given = ['--headless', ...(filter ? [`--infilter=${filter}`] : []), '--convert-to', format, '--outdir', folder]
  execFileSync(office, [profile, ...given, at(name)], { stdio: 'pipe', timeout: 180_000 })
  return readFileSync(at(`${path.parse(name).name}.${format}`), 'utf8')
}

/** The cells of a flat spreadsheet that hold anything: whether they are formulas, and their texts. */
function cellsIn(xml: string) {
  const rows = [...xml.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, said = '', inner]) => {
        const times = Number(/number-columns-repeated="(\d+)"/.exec(said)?.[1] ?? 1)
        const cell = {
          formula: said.includes('table:formula'),
          typed: said.includes('value-type="string"'),
          text: textIn(inner),
        }
        return Array.from({ length: Math.min(times, 100) }, () => cell)
      },
    ),
  )
  return rows
}

const spaces = (_: string, count?: string) => ' '.repeat(Number(count ?? 1))
const textIn = (inner = '') =>
  [...inner.matchAll(/<text:p\/>|<text:p(?: [^>]*)?>(.*?)<\/text:p>/gs)]
    .map(([, line = '']) => line.replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, spaces).replaceAll('<text:tab/>', '\t'))
    .join('\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** What LibreOffice shows of a text: a return before a feed is one line break, and a cell of several lines has no tabs. */
function shown(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return lines.includes('\n') ? lines.replaceAll('\t', '') : lines
}

async function inert(): Promise<boolean> {
  const { titles, rows } = hostileTable()
  writeFileSync(at('commas.csv'), await tableOf('csv', titles, rows))
  writeFileSync(at('book.xlsx'), await tableOf('xlsx', titles, rows))
  // The same formulas as nobody should write them: what counts formulas has to find some here.
  writeFileSync(at('bare.csv'), csvOf([]) + formulas.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join(''))
  const commas = '44,34,76,1,,0,false,true,false'
  const found = {
    csv: cellsIn(opened('commas.csv', 'fods', `CSV:${commas}`)),
    xlsx: cellsIn(opened('book.xlsx', 'fods')),
    bare: cellsIn(opened('bare.csv', 'fods', `CSV:44,34,76,1,,0,false,true,false,false,false,-1,true`)),
  }
  const counts = (kind: keyof typeof found) => found[kind].flat().filter(({ formula }) => formula).length
  const changed = rows.flatMap((row, index) =>
    row.filter((text, column) => text !== '' && shown(text) !== found.xlsx[index + 1]?.[column]?.text),
  )
  const cells = formulas.length * textColumns.length
  console.log(
    `CSV: ${formulas.length} formulas × ${textColumns.length} columns = ${cells} cells, ${counts('csv')} formula cells`,
  )
  console.log(`XLSX: the same ${cells} cells, ${counts('xlsx')} formula cells, ${changed.length} texts changed`)
  console.log(`(The same formulas written as they are: ${counts('bare')} formula cells.)`)
  for (const text of changed.slice(0, 5)) console.log(`changed: ${JSON.stringify(text)}`)
  return counts('csv') === 0 && counts('xlsx') === 0 && changed.length === 0
}

await inert()
  .then((sound) => (process.exitCode = sound ? 0 : 1))
  .finally(() => rmSync(folder, { recursive: true, force: true }))
