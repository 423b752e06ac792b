import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vendorFit } from '@/lib/engine/vendor-fit'
import { redFlags } from '@/lib/engine/vendor-flags'
import { vendorQuality } from '@/lib/engine/vendor-quality'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'
import { runs } from './arbitrary'
import { anyNeed, anyRecord, hearing, plainRecord, tellingClaim, without } from './arbitrary-vendors'

const { kinds, questions, discipline } = vendorTables

describe('red flags', () => {
  it('cap the fit at 40 with one critical and at 25 with two, whatever else, and never lift it', () => {
    const seen = { one: 0, more: 0 }
    fc.assert(
      fc.property(anyRecord, anyNeed, (record, need) => {
        const { overall, capped, band, redFlags } = vendorFit(vendorTables, need, record)
        const criticals = redFlags.filter(({ level }) => level === 'critical').length
        expect(capped).toBeLessThanOrEqual(overall)
        if (criticals === 0) return
        expect(capped).toBeLessThanOrEqual(criticals === 1 ? 40 : 25)
        expect(band).toBe('weak')
        if (overall > 40) seen[criticals === 1 ? 'one' : 'more'] += 1
      }),
      runs,
    )
    expect(seen.one).toBeGreaterThan(50)
    expect(seen.more).toBeGreaterThan(50)
  })

  it('stand however good the rest is', () => {
    const best = { scores: kinds.map(() => 100), best: 60, J: 100 }
    fc.assert(
      fc.property(plainRecord, fc.constantFrom(...vendorTables.flags), fc.nat(), (record, rule, at) => {
        const { question, options } = rule.answers[at % rule.answers.length]!
        const bad = hearing(record, question, options[at % options.length]!)
        const flag = redFlags(vendorTables, bad, 100).find(({ id }) => id === rule.id)
        expect(flag !== undefined).toBe(rule.claims?.includes(record.claim) ?? true)
        if (flag?.level === 'critical') expect(vendorFit(vendorTables, best, bad).capped).toBeLessThanOrEqual(40)
      }),
      runs,
    )
  })

  it('stay up where another call tells it better', () => {
    fc.assert(
      fc.property(plainRecord, fc.constantFrom(...vendorTables.flags), fc.nat(), (record, rule, at) => {
        const { question, options } = rule.answers[at % rule.answers.length]!
        const all = [...questions, ...discipline].find(({ id }) => id === question)!.options
        const both = [all[at % all.length]!.id, options[0]!]
        const ids = (answer: string | string[]) =>
          redFlags(vendorTables, hearing(record, question, answer), 100).map(({ id }) => id)
        for (const id of ids(options[0]!)) expect(ids(both)).toContain(id)
      }),
      runs,
    )
  })
})

describe('quality', () => {
  it('is 0 to 1, hangs on discipline alone, and no better answer ever lowers it', () => {
    fc.assert(
      fc.property(plainRecord, tellingClaim, fc.constantFrom(...discipline), (record, claim, { id, options }) => {
        const quality = vendorQuality(vendorTables, record)
        const bare = questions.map((question) => question.id).reduce(without, record)
        expect(vendorQuality(vendorTables, { ...bare, claim })).toBe(quality)
        const counted = options.flatMap(({ id: option, quality: worth }) => (worth === null ? [] : [{ option, worth }]))
        const by = counted
          .sort((a, b) => a.worth - b.worth)
          .map(({ option }) => vendorQuality(vendorTables, hearing(record, id, option)))
        by.slice(1).forEach((better, at) => expect(better).toBeGreaterThanOrEqual(by[at]!))
        expect(Math.min(...by)).toBeGreaterThan(0)
        expect(Math.max(...by)).toBeLessThan(1)
      }),
      runs,
    )
  })
})
