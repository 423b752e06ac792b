import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { contractOf } from '@/lib/documents/contract-of'
import { documentOf } from '@/lib/documents/document-of'
import { docxOf } from '@/lib/documents/docx/docx-of'
import type { DocumentPart } from '@/lib/documents/part'
import { textOf } from '@/lib/documents/text-of'
import { docxParts } from '@/tests/support/docx-parts'
import { sixVendors } from '@/tests/support/kept-vendors'
import { bare, parting } from '@/tests/support/printed-text'
import { temporaryFolder } from '@/tests/support/temporary-folder'
import { everythingKept, reports, standard } from './cases'

const report = standard()
const parts = documentOf(report)
const file = docxOf({ title: 'Report', parts })
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  // LibreOffice can be there without Writer.
  (file) => existsSync(file) && existsSync(path.join(path.dirname(realpathSync(file)), 'libswlo.so')),
)

const flat = (of: readonly DocumentPart[]): DocumentPart[] =>
  of.flatMap((part) => [part, ...(part.kind === 'columns' ? part.cells.flatMap(flat) : [])])
const headings = [1, 2, 3, 4].map(
  (level) => flat(parts).filter((part) => part.kind === 'heading' && part.level === level).length,
)
const tables = flat(parts).filter(({ kind }) => kind === 'table').length

describe('the Word file of a report', () => {
  it('holds the text of its parts, in order, for every persona', async () => {
    for (const { id, report } of reports({}, everythingKept)) {
      const parts = documentOf(report)
      const { text } = docxParts(await docxOf({ title: 'Report', parts }))
      expect(parting(bare(text), bare(textOf(parts).join(''))), id).toBeNull()
    }
  })

  it('has real headings, tables with header rows, and lists', async () => {
    const found = docxParts(await file)
    expect(found.headings).toEqual(headings)
    expect(found.headerRows).toBe(tables)
    expect(found.listItems).toBeGreaterThan(10)
    expect(found.files['word/numbering.xml']).toContain('w:numFmt w:val="bullet"')
    expect(found.files['word/numbering.xml']).toContain('w:numFmt w:val="decimal"')
  })

  it('has the vendors compared, with a table and a heading for each', async () => {
    const parts = documentOf(standard({}, { ...everythingKept, vendors: sixVendors }))
    const found = docxParts(await docxOf({ title: 'Report', parts }))
    expect(parting(bare(found.text), bare(textOf(parts).join('')))).toBeNull()
    expect(found.headerRows).toBe(tables + 1)
    for (const { name } of sixVendors) expect(found.text).toContain(name)
  })

  it('names its title and language, runs nothing and leads nowhere', async () => {
    const { files, title } = docxParts(await file)
    expect(title).toBe('Report')
    expect(files['word/styles.xml']).toContain('w:val="en-GB"')
    expect(Object.keys(files).join(' ')).not.toMatch(/vba|macro|embed|activeX/i)
    expect(Object.values(files).join('')).not.toMatch(/TargetMode="External"|INCLUDETEXT|INCLUDEPICTURE|DDE/)
  })

  it('has room to write in its contract lines, and says that they are no legal advice', async () => {
    const { contract } = report
    if (!contract) throw new Error('The standard persona engages somebody')
    const lines = contractOf(contract)
    const found = docxParts(await docxOf({ title: contract.heading, parts: lines }))
    expect(parting(bare(found.text), bare(textOf(lines).join('')))).toBeNull()
    expect(found.text).toContain('This is no legal advice.')
    for (const part of ['Scope', 'Decision rights', 'Definition of done', 'Cadence', 'Measures', 'Exit']) {
      expect(textOf(lines)).toContain(part)
    }
    expect(found.body.split('<w:trHeight').length - 1).toBeGreaterThan(10)
  })

  // Where LibreOffice is not on the machine, the four above are all that is tried; see docs/tasks/check-documents.md.
  it.skipIf(soffice === undefined)(
    'LibreOffice keeps every heading and table of it',
    async () => {
      const folder = temporaryFolder()
      writeFileSync(path.join(folder, 'report.docx'), await file)
      const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`
      await promisify(execFile)(
        soffice ?? '',
        [home, '--headless', '--convert-to', 'odt', '--outdir', folder, 'report.docx'],
        { cwd: folder },
      )
      const { strFromU8, unzipSync } = await import('fflate')
      const odt = unzipSync(new Uint8Array(readFileSync(path.join(folder, 'report.odt'))))
      const content = strFromU8(odt['content.xml'] ?? new Uint8Array())
      const kept = [1, 2, 3, 4].map(
        (level) => content.split(new RegExp(`<text:h [^>]*text:outline-level="${level}"`)).length - 1,
      )
      expect(kept).toEqual(headings)
      expect(content.split('<table:table ').length - 1).toBe(docxParts(await file).tables)
      expect(content.split('<table:table-header-rows>').length - 1).toBe(tables)
    },
    120_000,
  )
})
