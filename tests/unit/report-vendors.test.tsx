import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Report } from '@/components/report/report'
import type { VendorsBlock } from '@/lib/views/report/vendors'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'
import { sampleReport } from '@/lib/views/sample'
import { sixVendors, threeVendors } from '@/tests/support/kept-vendors'
import { everythingKept, reports, standard } from './documents/cases'

const links = {
  answer: (question: string) => `/q/${question}`,
  check: '/check',
  version: (number: number) => `/report/${number}`,
  vendors: { all: '/mine/vendors', one: (id: string) => `/mine/vendors/${id}` },
}

const told = (vendors: readonly KeptVendor[]) => standard({}, { ...everythingKept, vendors })

function blockOf(vendors: readonly KeptVendor[]): VendorsBlock {
  const found = told(vendors).blocks.find(({ id }) => id === 'vendors')
  if (found?.id !== 'vendors') throw new Error('There are no vendors')
  return found.block
}

const textOf = (block: VendorsBlock) => JSON.stringify(block)
const [fits, stopped, fronted] = sixVendors as [KeptVendor, KeptVendor, KeptVendor]
const again = (vendor: KeptVendor, times: number) =>
  Array.from({ length: times }, (_, at) => ({
    ...vendor,
    id: `${vendor.id}-${at}`,
    name: `${vendor.name} no. ${at + 1}`,
  }))

describe('vendors in a report', () => {
  it('stand after the kit and in the contents, and nowhere when there are none', () => {
    const ids = told(threeVendors).blocks.map(({ id }) => id)
    expect(ids.slice(-3)).toEqual(['kit', 'vendors', 'provenance'])
    for (const report of [told([]), sampleReport()]) {
      expect(report.blocks.some(({ id }) => id === 'vendors')).toBe(false)
    }
  })

  it('are part of every report, whatever it advises', () => {
    for (const { id, report } of reports({}, { ...everythingKept, vendors: threeVendors })) {
      expect(report.blocks.at(-2)?.id, id).toBe('vendors')
    }
  })

  it('are in no report that is read without the answers', () => {
    const { blocks } = standard({ answers: 'withheld' }, { ...everythingKept, vendors: threeVendors })
    expect(blocks.some(({ id }) => id === 'vendors')).toBe(false)
  })

  it('have one who fits as the finding, and claim, evidence, fit, red flags and the next question for each', () => {
    const { heading, vendors, missing } = blockOf(threeVendors)
    expect(heading).toBe('Example vendor 1 is a strong fit')
    expect(missing).toEqual([])
    for (const { rows } of vendors) {
      const terms = rows.map(({ term }) => term)
      expect(terms).toEqual(expect.arrayContaining(['The claim', 'Evidence', 'Fit', 'Red flags', 'Ask next']))
    }
    expect(vendors.map(({ shows }) => shows.split('. ')[1])).toEqual([
      'The claim holds.',
      'The claim does not hold.',
      'The claim does not hold.',
    ])
  })

  it('say so where nobody reaches the bar, with what is missing', () => {
    const { heading, missing } = blockOf([stopped, fronted])
    expect(heading).toMatch(/^None of these/)
    expect(missing).toHaveLength(2)
    expect(missing.join(' ')).toContain('a claim that holds')
  })

  it('tie where fit does not choose', () => {
    const { heading, vendors } = blockOf(again(fits, 2))
    expect(heading).toMatch(/^Tie: /)
    expect(vendors[0]?.fit).toContain('Tie with Example vendor 1 no. 2')
  })

  it('keep both answers of two calls that disagree, and the day and source of each piece of evidence', () => {
    const { vendors } = blockOf(threeVendors)
    const claim = JSON.stringify(vendors[1]?.rows)
    expect(claim).toContain('calls disagree')
    expect(claim).toContain('Contractors or partners found per project')
    expect(claim).toContain('Employees; names and tenure given')
    expect(JSON.stringify(vendors[0]?.rows)).toContain(
      'Call 1 with Contact of VP1, 20 November 2026. You have seen proof. https://example.org/proof',
    )
  })

  it('are six at most, and who reaches the bar finds room before others', () => {
    const { vendors, more } = blockOf([...again(stopped, 11), fits])
    expect(vendors).toHaveLength(6)
    expect(vendors.at(-1)?.name).toBe(fits.name)
    expect(more).toContain('6 of your 12 vendors')
    expect(blockOf(sixVendors).more).toBeNull()
  })

  it('show no note, and of long evidence as much as fits', () => {
    const long = 'x'.repeat(500)
    const noted = fits.statements.map((one) => ({ ...one, note: 'What nobody else reads', evidence: long }))
    const text = textOf(blockOf([{ ...fits, statements: noted }]))
    expect(text).not.toContain('What nobody else reads')
    expect(text).toContain(`${'x'.repeat(160)}…`)
    expect(text).not.toContain('x'.repeat(161))
  })

  it('lead to their own pages for those who hold the assessment, and nowhere for others', () => {
    const report = told(threeVendors)
    const own = renderToStaticMarkup(<Report report={report} links={links} />)
    // Once from the kit, and once from the vendors themselves.
    expect(own.split('href="/mine/vendors"')).toHaveLength(3)
    for (const { id } of threeVendors) expect(own).toContain(`href="/mine/vendors/${id}"`)
    expect(own).toContain('Record what vendors answer')
    expect(renderToStaticMarkup(<Report report={told([])} links={links} />)).toContain('href="/mine/vendors"')
    expect(renderToStaticMarkup(<Report report={report} />)).not.toMatch(/href="[^"]*vendors\/|Record what vendors/)
  })

  it('are a table with a caption and scopes, with words in every cell', () => {
    const part = renderToStaticMarkup(<Report report={told(sixVendors)} />).split('id="vendors"')[1] ?? ''
    const table = /<table[\s\S]*?<\/table>/.exec(part)?.[0] ?? ''
    expect(table).toContain('<caption')
    expect(table.match(/scope="col"/g)).toHaveLength(4)
    expect(table.match(/scope="row"/g)).toHaveLength(6)
    for (const [, cell = ''] of table.matchAll(/<td[^>]*>(.*?)<\/td>/g)) expect(cell).toMatch(/\p{L}{2}/u)
  })
})
