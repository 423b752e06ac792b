import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'
import { vendorReading } from '@/lib/views/vendors/reading'
import { readingGrade } from '@/tests/support/reading-grade'
import { vendorVignettes } from '../engine/cases'
import { strings } from '../report-cases'
import { judgedOf, kept, statement, today, vendorOf } from './cases'

const { vendors: tables } = currentRubric
const read = (vendor: KeptVendor, buyer: string | null = null) =>
  vendorReading(currentRubric, vendor, buyer === null ? null : judgedOf(buyer), today)

describe('six public vendors', () => {
  it.each([
    ['VP1', 'Looks like a combined firm', null],
    ['VP2', 'Looks like an adviser with subcontractors', 'Advisers who will hire in builders for you'],
    ['VP3', 'Looks like a development firm with a consultant in front', 'Builders with a senior consultant in front'],
    ['VP4', 'Looks like a former leader who does not build', 'Has led builders; no proof of building'],
    ['VP5', 'Looks like a build-capable operator', null],
    ['VP6', 'Looks like an adviser', null],
  ])('%s: %s', (id, heading, headline) => {
    const { kind, claimed } = read(kept(id))
    const { truth, mismatch } = vendorVignettes.find((one) => one.id === id)!
    expect(kind).toMatchObject({ id: truth, firmness: 'looks_like', heading, conflicts: [] })
    expect(claimed).toMatchObject({
      headline,
      standing: mismatch ? 'not_supported' : 'supported',
      word: mismatch ? 'The claim does not hold' : 'The claim holds',
    })
    if (headline) expect(claimed.text).toContain(headline)
  })

  /** By buyer: one needs a combined firm, one an adviser, one nobody. */
  const bands = {
    V13: { VP1: 'strong', VP2: 'weak', VP3: 'weak', VP4: 'weak', VP5: 'possible', VP6: 'weak' },
    V07: { VP1: 'weak', VP2: 'weak', VP3: 'weak', VP4: 'weak', VP5: 'possible', VP6: 'strong' },
    V01: { VP1: 'weak', VP2: 'weak', VP3: 'weak', VP4: 'weak', VP5: 'weak', VP6: 'possible' },
  } as const

  it.each(Object.entries(bands))('fit %s as %o', (buyer, expected) => {
    const told = vendorVignettes.map(({ id }) => [id, read(kept(id), buyer).fit?.band])
    expect(Object.fromEntries(told)).toEqual(expected)
  })

  it('are held against what the buyer needs: supply, rules, patterns and must-haves', () => {
    const { fit } = read(kept('VP6'), 'V13')
    expect(fit?.heading).toBe('A weak fit: on your answers a combined firm fits best, and this looks like an adviser')
    expect(fit?.reasons).toContain('A rule stops an advisory fractional CTO. There is nobody to carry the advice out.')
    expect(fit?.supply).toContainEqual(expect.objectContaining({ need: 'X', needed: 3, supplied: 0 }))
    expect(fit?.remains.length).toBeGreaterThan(0)
    expect(fit?.mustHaves.find(({ id }) => id === 'allowed')).toMatchObject({ met: 'does_not_meet' })
    expect(fit?.mustHaves.find(({ id }) => id === 'stop_signs')).toMatchObject({ met: 'not_known' })
    const { fit: strong } = read(kept('VP1'), 'V13')
    expect(strong?.heading).toBe('A strong fit: you need a combined firm, and this looks like one')
    expect(strong?.mustHaves.find(({ id }) => id === 'in_writing')).toMatchObject({ met: 'meets' })
  })

  it('say first that nobody new is needed, where that is the answer', () => {
    for (const { id } of vendorVignettes)
      expect(read(kept(id), 'V01').fit?.reasons[0]).toBe(
        'Your report comes first: Hire nobody new now. What you have works.',
      )
  })

  it('say what would get worse', () => {
    const worse = read(kept('VP3'), 'V07').fit?.worse ?? []
    for (const { text } of worse) expect(text).toMatch(/^(High|Medium|Low) today, (high|medium|low) with it[.]$/)
  })

  it('have no fit while no need is known', () => {
    expect(read(kept('VP1')).fit).toBeNull()
  })
})

describe('what to ask next', () => {
  it('ends with what a must-have hangs on, and the rest of discipline', () => {
    const { next, enough } = read(kept('VP1'), 'V13')
    expect(enough).toBe(true)
    expect(next.map(({ question }) => question)).toEqual([
      'v_pay_basis',
      'v_tools_first',
      'v_claims_proof',
      'v_when_not_us',
      'v_exit_plan',
      'v_measures',
    ])
  })

  it('begins with what calls disagree on, be it of the kind or of discipline', () => {
    const told = [statement('v_scope_written', 'yes_sent'), statement('v_scope_written', 'hours_only', { call: 2 })]
    const { next, kind, fit } = read(vendorOf('advisory', told), 'V13')
    expect(next[0]).toMatchObject({ question: 'v_scope_written', ask: 'discipline' })
    expect(next.filter(({ question }) => question === 'v_scope_written')).toHaveLength(1)
    expect(kind.conflicts).toEqual([])
    expect(fit?.mustHaves.find(({ id }) => id === 'in_writing')).toMatchObject({
      met: 'not_known',
      text: 'Calls disagree on this.',
    })
  })
})

describe('what was told in two ways', () => {
  const vp2 = kept('VP2')
  const twice: KeptVendor = {
    ...vp2,
    statements: [...vp2.statements, statement('v_bench', 'employees_named', { call: 2 })],
  }

  it('is told, with both answers, and makes us less sure', () => {
    const { kind, claimed, rows, next } = read(twice)
    expect(kind.conflicts).toEqual([
      'The bench: calls disagree. Call 1: “Contractors or partners found per project”. Call 2: “Employees; names and tenure given”.',
    ])
    expect(kind.firmness).not.toBe('looks_like')
    expect(claimed.standing).not.toBe('supported')
    expect(rows.find(({ question }) => question === 'v_bench')?.shows).toHaveLength(2)
    expect(next[0]).toMatchObject({ question: 'v_bench', ask: 'proof' })
  })

  it('is settled by proof, and the other answer stays to be read', () => {
    const proven = {
      ...vp2,
      statements: [...vp2.statements, statement('v_bench', 'employees_named', { call: 2, shown: true })],
    }
    const { kind, rows } = read(proven)
    expect(kind.conflicts).toEqual([])
    const row = rows.find(({ question }) => question === 'v_bench')
    expect(row?.proven).toBe(true)
    expect(row?.shows.map(({ by }) => by)).toEqual([
      'Call 2, 20 November 2026',
      'Call 1, 20 November 2026. Proof takes its place',
    ])
  })
})

describe('what the vendor told by its link', () => {
  const own = statement('v_bench', 'employees_named', { call: 0, shown: true, evidence: 'https://example.com/staff' })

  it('is marked, weighs as heard, and what it attaches is a link', () => {
    const { rows, asked } = read(vendorOf('combined', [own]))
    expect(rows).toMatchObject([
      {
        shows: [{ text: 'Employees; names and tenure given', by: 'Told by the vendor, 20 November 2026' }],
        proven: false,
        evidence: [{ text: 'https://example.com/staff', href: 'https://example.com/staff' }],
      },
    ])
    expect(asked).toMatchObject({ kind: 1, proven: 0 })
  })

  it('makes way for what was said in a call', () => {
    const called = statement('v_bench', 'subcontractors')
    const { rows, flags } = read(vendorOf('combined', [own, called]))
    expect(rows[0]?.shows).toEqual([
      { text: 'Contractors or partners found per project', by: 'Call 1, 20 November 2026' },
      {
        text: 'Employees; names and tenure given',
        by: 'Told by the vendor, 20 November 2026. A call takes its place',
      },
    ])
    expect(flags.map(({ id }) => id)).toEqual(['rf_partner_posing'])
  })

  it('links to nothing but web addresses', () => {
    for (const evidence of [
      'javascript:alert(1)',
      'data:text/html,x',
      'payroll.pdf',
      'https://',
      'ftp://example.com/a',
    ]) {
      const { rows } = read(vendorOf('combined', [{ ...own, evidence }]))
      expect(rows[0]?.evidence).toEqual([{ text: evidence, href: null }])
    }
  })
})

describe('with little asked', () => {
  it.each([0, 1, 2, 3])('%i answers establish nothing', (count) => {
    const few = vendorOf('combined', kept('VP1').statements.slice(0, count))
    const { kind, claimed, weights, weighedFor, fit } = read(few, 'V13')
    expect(kind).toMatchObject({
      id: null,
      firmness: 'not_established',
      heading: 'Not established yet',
      runnerUp: null,
    })
    expect(claimed.standing).toBe('unproven')
    expect([weights, weighedFor]).toEqual([[], null])
    expect(fit).toMatchObject({ early: true, word: 'Too early to say', supply: [], remains: [], worse: [] })
    expect(fit?.mustHaves.filter(({ met }) => met === 'meets')).toEqual([])
  })

  it('asks what the tables say tells most, and says what it would tell apart', () => {
    const { next, enough } = read(vendorOf('combined', []))
    expect(next.slice(0, 3).map(({ question }) => question)).toEqual(['v_shared_pnl', 'v_bench', 'v_who_in_room'])
    expect(next[0]?.why).toBe('This would tell a combined firm from an adviser with subcontractors.')
    expect(enough).toBe(false)
    expect(next.filter(({ ask }) => ask === 'discipline')).toHaveLength(tables.discipline.length)
  })

  it('names no claim where there is none', () => {
    const { claimed, rows } = read(vendorOf('unclear', kept('VP1').statements))
    expect(claimed).toMatchObject({ standing: 'no_claim', word: 'It makes no clear claim', headline: null })
    for (const { says, agrees } of rows) expect([says, agrees]).toEqual([null, 'neither'])
  })
})

describe('what the public vendors are told', () => {
  it('reads at grade 8 or below', () => {
    const read8 = /(text|heading|headline|word|why|counter|steady|runnerUp|(reasons|contract|conflicts)[.]\d+)$/
    for (const { id } of vendorVignettes)
      for (const buyer of ['V13', 'V07', 'V01']) {
        const texts = strings(read(kept(id), buyer)).filter(([path]) => read8.test(path))
        expect(texts.length).toBeGreaterThan(30)
        expect(readingGrade(texts.map(([, text]) => text))).toBeLessThanOrEqual(8)
      }
  })
})

describe('the weights', () => {
  it('stand on the scale of the weightiest, which comes first', () => {
    for (const { id } of vendorVignettes) {
      const { weights } = read(kept(id))
      const lengths = weights.map(({ length }) => Math.abs(length))
      expect(lengths[0]).toBe(100)
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
      for (const { length, direction, text } of weights) {
        expect(direction).toBe(length >= 0 && !text.includes('against') ? 'for' : 'against')
        expect(text).toMatch(/^Speaks (strongly|clearly|a little) (for|against) it$/)
      }
    }
  })
})

describe('the contract', () => {
  it('has lines against what is up, for what it is and for what it claims', () => {
    const { contract, flags } = read(kept('VP2'))
    expect(flags.map(({ word }) => word)).toEqual(['Stop'])
    expect(contract).toEqual([
      'No work passes to another company without the buyer’s consent in writing.',
      'The firm answers for its subcontractors as for its own people.',
      'Subcontractors are named here, and none is changed without the buyer’s word.',
      'One contract covers advice and building, with one set of books.',
      'Every engineer on the work is employed by the firm and named here.',
    ])
  })
})
