import { describe, expect, it } from 'vitest'
import { documentOf } from '@/lib/documents/document-of'
import type { DocumentPart } from '@/lib/documents/part'
import { Drawer } from '@/lib/documents/pdf/drawer'
import { orderOf } from '@/lib/documents/pdf/order-of'
import { pdfOf } from '@/lib/documents/pdf/pdf-of'
import { textOf, type Label } from '@/lib/documents/text-of'
import { titleOf } from '@/lib/documents/title-of'
import type { Report } from '@/lib/views/report/report'
import { pdfParts } from '@/tests/support/pdf-parts'
import { sixVendors } from '@/tests/support/kept-vendors'
import { pdfPages } from '@/tests/support/pdf-text'
import { bare, parting } from '@/tests/support/printed-text'
import { everythingKept, reports, standard } from './cases'

const printed = (report: Report) => ({
  title: titleOf(report),
  day: report.meta.submittedOn,
  columns: 2 as const,
  parts: documentOf(report),
})

/** What a PDF writes before the items of its lists. */
const label: Label = (manner, index) => (manner === 'bullets' ? ['•'] : manner === 'numbers' ? [`${index + 1}.`] : [])

const report = standard()
const file = pdfOf(printed(report))
const parts = file.then(pdfParts)
const all = (kind: DocumentPart['kind']) => printed(report).parts.filter((part) => part.kind === kind)

describe('the PDF of a report', () => {
  it('holds the text of its parts, in order, for every persona, with and without the answers', async () => {
    for (const answers of ['quoted', 'withheld'] as const) {
      for (const { id, report } of reports({ answers }, everythingKept)) {
        const pages = pdfPages(await pdfOf(printed(report)))
        const said = bare(textOf(documentOf(report), label).join(''))
        expect(parting(bare(pages.join('')), said), id).toBeNull()
        expect(pages.length, id).toBeLessThanOrEqual(9)
      }
    }
  })

  it('keeps words apart, line for line', async () => {
    const words = (text: string) => text.replace(/-\s+/g, '-').split(/\s+/).filter(Boolean)
    expect(words((await parts).words)).toEqual(words(textOf(documentOf(report), label).join(' ')))
  })

  it('has at most 8 pages of A4 for the standard persona with everything kept', async () => {
    const { pages, sizes } = await parts
    expect(pages).toBeLessThanOrEqual(8)
    for (const size of sizes) expect(size.map(Math.round)).toEqual([595, 842])
    expect((await pdfParts(await pdfOf(printed(report), 'letter'))).sizes[0]).toEqual([612, 792])
  })

  it('is tagged, names its language and title, and nobody as its author', async () => {
    const { tagged, info, metadata } = await parts
    expect(tagged).toBe(true)
    expect(info).toMatchObject({ Title: 'Seam Gauge report for Example', Language: 'en-GB' })
    expect(info).not.toHaveProperty('Author')
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect((await file).toString('latin1')).toContain('/DisplayDocTitle true')
  })

  it('has its headings as bookmarks', async () => {
    const headings = all('heading').map((part) => part.kind === 'heading' && part.text)
    const within = printed(report).parts.flatMap(headingsOf)
    expect((await parts).outline).toEqual(within)
    expect(within.length).toBeGreaterThan(headings.length)
  })

  it('splits no figure, and says of each what it shows', async () => {
    const figures = (await parts).elements.flat().filter(({ role }) => role === 'Figure')
    const wanted = all('figure').map((part) => part.kind === 'figure' && part.alt)
    expect(figures.map(({ alt }) => alt)).toEqual(wanted)
    expect(wanted.length).toBeGreaterThan(5)
  })

  it('has every table with its headers, those that the page folds too', async () => {
    const elements = (await parts).elements.flat()
    const tables = all('table')
    const columns = tables.reduce((sum, part) => sum + (part.kind === 'table' ? part.columns.length : 0), 0)
    // A table over two pages is named on both.
    expect(elements.filter(({ role }) => role === 'Table').length).toBeGreaterThanOrEqual(tables.length)
    expect(elements.filter(({ role }) => role === 'TH')).toHaveLength(columns)
    expect(tables.length).toBeGreaterThan(8)
  })

  it('runs nothing, embeds nothing and leads nowhere', async () => {
    const { scripts, attachments, annotations } = await parts
    expect([scripts, attachments]).toEqual([null, null])
    expect(annotations).toEqual([])
    expect((await file).toString('latin1')).not.toMatch(
      /\/(JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|SubmitForm)\b/,
    )
  })

  it('has the vendors compared with their headings, tables and tags, and few more pages', async () => {
    const told = standard({}, { ...everythingKept, vendors: sixVendors })
    const found = await pdfParts(await pdfOf(printed(told)))
    const block = told.blocks.find((one) => one.id === 'vendors')
    if (block?.id !== 'vendors') throw new Error('There are no vendors')
    expect(found.pages).toBeLessThanOrEqual(11)
    expect(found.tagged).toBe(true)
    expect(found.outline).toEqual(printed(told).parts.flatMap(headingsOf))
    for (const { name } of block.block.vendors) expect(found.outline).toContain(name)
    expect(found.outline).toContain(block.block.heading)
    const tables = printed(told).parts.filter(({ kind }) => kind === 'table')
    const elements = found.elements.flat()
    expect(elements.filter(({ role }) => role === 'TH')).toHaveLength(
      tables.reduce((sum, part) => sum + (part.kind === 'table' ? part.columns.length : 0), 0),
    )
    expect(
      parting(bare(pdfPages(await pdfOf(printed(told))).join('')), bare(textOf(documentOf(told), label).join(''))),
    ).toBeNull()
  })

  it('is the same, byte for byte, by another process', async () => {
    const other = new Drawer(process.cwd(), { milliseconds: 20_000, megabytes: 1024 })
    const again = await other.draw(orderOf(printed(standard()), 'a4'))
    other.stop()
    expect(again.equals(await file)).toBe(true)
    expect((await parts).info).toMatchObject({ CreationDate: expect.stringContaining('20261121') as string })
  })
})

const headingsOf = (part: DocumentPart): string[] =>
  part.kind === 'heading' ? [part.text] : part.kind === 'columns' ? part.cells.flat().flatMap(headingsOf) : []
