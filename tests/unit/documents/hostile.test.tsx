import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import { documentOf } from '@/lib/documents/document-of'
import { docxOf } from '@/lib/documents/docx/docx-of'
import { pdfOf } from '@/lib/documents/pdf/pdf-of'
import { textOf, type Label } from '@/lib/documents/text-of'
import { titleOf } from '@/lib/documents/title-of'
import type { Report as Told } from '@/lib/views/report/report'
import { nothingKept } from '@/lib/views/report/kept'
import { planItems } from '@/lib/views/report/plan-items'
import { docxParts } from '@/tests/support/docx-parts'
import { hostileTexts } from '@/tests/support/hostile-texts'
import { threeVendors } from '@/tests/support/kept-vendors'
import { pdfPages } from '@/tests/support/pdf-text'
import { bare, parting, printedText } from '@/tests/support/printed-text'
import { standard } from './cases'

const [, item] = planItems(standard())

/** The plan of a business of this name, whose first task belongs to somebody of the same. */
function about(text: string): Told {
  const marks = [{ item: item?.id ?? '', done: false, owner: text, dueOn: null }]
  const whole = standard({ businessName: text }, { ...nothingKept, marks })
  return { ...whole, blocks: whole.blocks.filter(({ id }) => id === 'plan') }
}

const notedMark = 'Noted:'

/** The same report of three vendors that are called so, cost so, and show so, with a note of it that stays where it is. */
function ofVendors(text: string): Told {
  const vendors = threeVendors.map((vendor) => ({
    ...vendor,
    name: text,
    price: text,
    statements: vendor.statements.map((one) => ({ ...one, note: `${notedMark} ${text}`, evidence: text })),
  }))
  const whole = standard({}, { ...nothingKept, vendors })
  return { ...whole, blocks: whole.blocks.filter(({ id }) => id === 'vendors') }
}

const label: Label = (manner, index) => (manner === 'bullets' ? ['•'] : manner === 'numbers' ? [`${index + 1}.`] : [])

/** U+FEFF within a text is a word joiner by its old name, which a tagged PDF cannot hold; U+FFFE is no character. */
const inPdf = (text: string) => text.replaceAll('\ufeff', '\u2060').replaceAll('\ufffe', '\ufffd')
/** Signs that only turn the direction: they have no shape, and are heard only where a glyph stands beside them. */
const undirected = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
/** XML cannot hold the two noncharacters at the end of the first plane. */
const inXml = (text: string) => text.replaceAll(/[\ufffe\uffff]/g, '\ufffd')

describe(`a name of which there are ${hostileTexts.length} kinds`, () => {
  it.each(hostileTexts)('%s stands in the page, the PDF and the Word file alike', async (_, text) => {
    const report = about(text)
    const parts = documentOf(report)
    const title = titleOf(report)
    const page = bare(printedText(renderToStaticMarkup(<Report report={report} />)))
    expect(page.split(bare(text)).length).toBeGreaterThan(2)
    expect(parting(bare(textOf(parts).join('')), page)).toBeNull()

    const pdf = await pdfOf({ title, day: report.meta.submittedOn, columns: 2, parts })
    const said = undirected(bare(inPdf(textOf(parts, label).join(''))))
    expect(parting(undirected(bare(pdfPages(pdf).join(''))), said)).toBeNull()

    const { text: word, title: named } = docxParts(await docxOf({ title, parts }))
    expect(parting(bare(word), inXml(page))).toBeNull()
    expect(named).toBe(inXml(title))
  })

  it.each(hostileTexts)('%s stands as the name, price and evidence of vendors in all of them', async (_, text) => {
    const report = ofVendors(text)
    const parts = documentOf(report)
    const title = titleOf(report)
    const page = bare(printedText(renderToStaticMarkup(<Report report={report} />)))
    expect(page.split(bare(text)).length).toBeGreaterThan(8)
    expect(parting(bare(textOf(parts).join('')), page)).toBeNull()
    expect(page).not.toContain(bare(`${notedMark} ${text}`))

    // One column, so that a name has one line: our reader does not put lines read from the right together again.
    const pdf = await pdfOf({ title, day: report.meta.submittedOn, columns: 1, parts })
    const said = undirected(bare(inPdf(textOf(parts, label).join(''))))
    expect(parting(undirected(bare(pdfPages(pdf).join(''))), said)).toBeNull()

    const { text: word } = docxParts(await docxOf({ title, parts }))
    expect(parting(bare(word), inXml(page))).toBeNull()
  })

  it('counts at least 30', () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(30)
  })
})
