import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { comparison } from '@/lib/views/vendors/comparison'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'
import { standingOf } from '@/lib/views/vendors/standing'
import { toldVendor } from '@/lib/views/vendors/told'
import { judgedOf, kept, today, vendorOf } from './cases'

const compare = (vendors: readonly KeptVendor[], buyer: string | null) =>
  comparison(currentRubric, vendors, buyer === null ? null : judgedOf(buyer), today)
const cell = (told: ReturnType<typeof compare>, row: string, place: number) =>
  told.rows.find(({ id }) => id === row)?.cells[place]

describe('vendors side by side', () => {
  it('say which reaches the bar, with its must-haves', () => {
    const told = compare(['VP2', 'VP1', 'VP5'].map(kept), 'V13')
    expect(told.heading).toBe('Example VP1 is a strong fit')
    expect(told.reached).toEqual(['VP1', 'VP5'])
    expect(told.lead.slice(0, 2)).toEqual([
      'Example VP1 meets 6 of 7 must-haves, and 1 is not known.',
      'Example VP5 is a possible fit, and meets 4 of 7 must-haves, and 2 are not known.',
    ])
    expect(told.missing).toEqual([])
    expect(told.vendors.map(({ id }) => id)).toEqual(['VP2', 'VP1', 'VP5'])
  })

  it('say tie where the fit does not choose', () => {
    const twin = { ...kept('VP1'), id: 'twin', name: 'Example twin' }
    const told = compare([kept('VP1'), twin, kept('VP6')], 'V13')
    expect(told.heading).toBe('Tie: Example VP1 and Example twin are each a strong fit')
    expect(told.ties).toEqual([['VP1', 'twin']])
    expect(cell(told, 'fit', 0)).toBe('A strong fit. Tie with Example twin')
    expect(cell(told, 'fit', 2)).toBe('A weak fit')
  })

  it('name in the rows the ties that the heading names, and none with a vendor below the bar', () => {
    const reached = { ...kept('VP1'), id: 'b', name: 'Example B' }
    const refuted = { ...kept('VP1'), id: 'x', name: 'Example X', claim: 'advisory' as const }
    const none = compare([refuted, { ...refuted, id: 'y', name: 'Example Y' }], 'V13')
    expect(none.ties).toEqual([['x', 'y']])
    const told = compare([refuted, { ...reached, id: 'a', name: 'Example A' }, reached], 'V13')
    expect(told.heading).toBe('Tie: Example A and Example B are each a strong fit')
    expect(told.ties).toEqual([['a', 'b']])
  })

  it('keep the ties of those that reach the bar and of the others apart', () => {
    const at = (name: string, capped: number, claim: 'supported' | 'not_supported') => {
      const told = toldVendor(currentRubric, { ...kept('VP1'), id: name, name }, judgedOf('V13'), today)
      const buyer = told.buyer && { ...told.buyer, fit: { ...told.buyer.fit, capped, band: 'strong' as const } }
      return { ...told, buyer, read: { ...told.read, claim } }
    }
    const all = [at('X', 77, 'not_supported'), at('A', 74, 'supported'), at('B', 71, 'supported')]
    const { reached, ties } = standingOf(all)
    const names = (some: typeof reached) => some.map(({ vendor }) => vendor.name)
    expect(names(reached)).toEqual(['A', 'B'])
    expect(ties.map(names)).toEqual([['A', 'B']])
    const twoGroups = standingOf([...all, at('Y', 76, 'not_supported')])
    expect(twoGroups.ties.map(names)).toEqual([
      ['A', 'B'],
      ['X', 'Y'],
    ])
  })

  it('say none of these, with what is missing of each', () => {
    const told = compare(['VP2', 'VP6'].map(kept), 'V13')
    expect(told.heading).toBe('None of these')
    expect(told.reached).toEqual([])
    expect(told.missing).toEqual([
      'Example VP2. Missing: a claim that holds, an answer to 1 stop sign and a fit with what you need.',
      'Example VP6. Missing: a fit with what you need.',
    ])
    expect(told.lead[0]).toBe('No vendor meets all 7 must-haves. Example VP6 meets 3.')
  })

  it('speak of those shown alone where there are others', () => {
    const lead = (ids: readonly string[]) =>
      comparison(currentRubric, ids.map(kept), judgedOf('V13'), today, 8).lead.join(' ')
    expect(lead(['VP2', 'VP1'])).toContain('Nobody else shown here reaches the bar.')
    expect(lead(['VP1'])).not.toContain('Nobody else')
    expect(lead(['VP2', 'VP6'])).toContain('No vendor shown here meets all 7 must-haves.')
    expect(compare(['VP2', 'VP1'].map(kept), 'V13').lead).toContain('Nobody else reaches the bar.')
  })

  it('let nobody reach the bar whose claim does not hold, however well it fits', () => {
    const told = compare([{ ...kept('VP1'), claim: 'advisory' }], 'V13')
    expect(told.vendors[0]?.fit?.band).not.toBe('weak')
    expect(told.vendors[0]?.claimed.standing).toBe('not_supported')
    expect([told.heading, told.reached]).toEqual(['None of these', []])
    expect(told.missing).toEqual(['Example VP1. Missing: a claim that holds.'])
  })

  it('say not yet, where little was asked', () => {
    const told = compare([vendorOf('combined', []), kept('VP6')], 'V13')
    expect(told.heading).toBe('None of these yet')
    expect(told.missing[0]).toBe('Example. Missing: 4 more answers about what it is.')
    expect(cell(told, 'fit', 0)).toBe('Too early to say')
  })

  it('say first what the report says, where that is to hire nobody', () => {
    const told = compare([kept('VP6')], 'V01')
    expect(told.heading).toBe('Hire nobody new now')
    expect(told.lead[0]).toBe('That is what your report says, whatever a vendor offers.')
    expect(told.lead[1]).toBe('Example VP6 is a possible fit if you hired at all.')
    const twin = { ...kept('VP6'), id: 'twin', name: 'Example twin' }
    expect(compare([kept('VP6'), twin], 'V01').lead[1]).toBe(
      'Tie: Example VP6 and Example twin are each a possible fit if you hired at all.',
    )
    expect(compare([kept('VP6')], 'V07').heading).not.toContain('if you hired')
  })

  it('have no fit while no need is known, and the must-haves that hang on a vendor alone', () => {
    const told = compare(['VP1', 'VP2'].map(kept), null)
    expect(told.heading).toBe('Whether one of them fits is not known yet')
    expect(told.reached).toEqual([])
    expect(told.mustHaves.map(({ id }) => id)).toEqual(['claim', 'stop_signs', 'in_writing'])
    expect(cell(told, 'fit', 0)).toBe('Not known yet')
  })

  it('say what may be out of date, by the day of the call or else of the save', () => {
    const fresh = kept('VP1')
    const old = { ...fresh, calls: [{ number: 1 as const, who: null, heldOn: '2026-05-24' }] }
    expect(cell(compare([old], null), 'evidence', 0)).toContain('Last told on 24 May 2026. May be out of date.')
    const day180 = { ...fresh, calls: [{ number: 1 as const, who: null, heldOn: '2026-05-25' }] }
    expect(cell(compare([day180], null), 'evidence', 0)).not.toContain('out of date')
    const [first, ...others] = fresh.statements
    const partly = { ...fresh, statements: [{ ...first!, savedAt: new Date('2025-12-01T00:00:00Z') }, ...others] }
    expect(cell(compare([partly], null), 'evidence', 0)).toContain('1 of 10 answers may be out of date.')
    expect(comparison(currentRubric, [old], null).rows.at(-1)?.cells[0]).not.toContain('out of date')
  })

  it('say that nobody paid', () => {
    expect(compare([], 'V13')).toMatchObject({
      heading: 'No vendor to compare yet',
      neutral: 'No vendor paid to appear here.',
    })
  })
})
