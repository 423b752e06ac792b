import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import { documentOf } from '@/lib/documents/document-of'
import { textOf } from '@/lib/documents/text-of'
import type { Report as Told } from '@/lib/views/report/report'
import { planItems } from '@/lib/views/report/plan-items'
import { sixVendors, threeVendors } from '@/tests/support/kept-vendors'
import { bare, parting, printedText } from '@/tests/support/printed-text'
import { everythingKept, reports, standard } from './cases'

const eightVendors = [...sixVendors, ...threeVendors.map((vendor) => ({ ...vendor, id: `x${vendor.id}` }))].slice(0, 8)
const page = (report: Told) => printedText(renderToStaticMarkup(<Report report={report} />))
const document = (report: Told) => textOf(documentOf(report)).join(' ')

describe('a document and its page', () => {
  it.each([
    ['with nothing kept', reports()],
    ['with everything kept', reports({}, everythingKept)],
    ['without the answers', reports({ answers: 'withheld' }, everythingKept)],
    ['without a name, in its only version', reports({ businessName: null, versions: 1 })],
  ])('hold the same text in the same order: every persona, %s', (_, all) => {
    for (const { report, id } of all) expect(parting(bare(document(report)), bare(page(report))), id).toBeNull()
  })

  it.each([
    ['three', threeVendors],
    ['six', sixVendors],
    ['eight, of which six stand there', eightVendors],
  ])('hold the vendors compared: every persona, %s', (_, vendors) => {
    for (const { report, id } of reports({}, { ...everythingKept, vendors })) {
      expect(report.blocks.at(-2)?.id).toBe('vendors')
      expect(parting(bare(document(report)), bare(page(report))), id).toBeNull()
      expect(document(report).split('Its answers show')).toHaveLength(2)
    }
  })

  it('hold what was ticked, owned and dated', () => {
    const [, first] = planItems(standard())
    const marks = [{ item: first?.id ?? '', done: true, owner: 'Ana Łukasz', dueOn: '2026-12-24' }]
    const report = standard({}, { ...everythingKept, marks })
    expect(document(report)).toContain('Done. ')
    expect(document(report)).toContain('Ana Łukasz, by 24 December 2026.')
    expect(parting(bare(document(report)), bare(page(report)))).toBeNull()
  })
})
