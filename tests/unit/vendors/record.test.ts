import { describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/views/vendors/record'
import { kept, statement, vendorOf } from './cases'
import { vendorVignettes } from '../engine/cases'

const heard = (...statements: Parameters<typeof vendorOf>[1]) => recordOf(vendorOf('combined', statements))

describe('what a vendor told, ready to be weighed', () => {
  it('is what the public vendors told', () => {
    for (const { id, claim, heard: told, shown } of vendorVignettes)
      expect(recordOf(kept(id))).toEqual({ claim, heard: told, shown })
  })

  it('takes a call before what the vendor answered by its link, and that where there is no call', () => {
    const own = statement('v_bench', 'employees_named', { call: 0 })
    expect(heard(own)).toMatchObject({ heard: { v_bench: 'employees_named' }, shown: [] })
    expect(heard(own, statement('v_bench', 'subcontractors', { call: 2 }))).toMatchObject({
      heard: { v_bench: 'subcontractors' },
    })
  })

  it('takes a call that has only a note for no answer', () => {
    const own = statement('v_bench', 'employees_named', { call: 0 })
    expect(heard(own, statement('v_bench', null, { note: 'They will say later.' }))).toMatchObject({
      heard: { v_bench: 'employees_named' },
    })
  })

  it('takes what the vendor attaches as heard', () => {
    expect(heard(statement('v_bench', 'employees_named', { call: 0, shown: true })).shown).toEqual([])
  })

  it('keeps both answers of two calls, in the order of the calls', () => {
    expect(
      heard(statement('v_done', 'ticket_closed', { call: 3 }), statement('v_done', 'outcome_in_use', { call: 1 })),
    ).toMatchObject({
      heard: { v_done: ['outcome_in_use', 'ticket_closed'] },
    })
  })

  it('lets a proven answer take the place of unproven ones', () => {
    const record = heard(
      statement('v_done', 'outcome_in_use', { call: 1 }),
      statement('v_done', 'ticket_closed', { call: 2, shown: true }),
    )
    expect(record).toMatchObject({ heard: { v_done: 'ticket_closed' }, shown: ['v_done'] })
  })

  it('keeps two proven answers that disagree', () => {
    const record = heard(
      statement('v_done', 'outcome_in_use', { call: 1, shown: true }),
      statement('v_done', 'ticket_closed', { call: 2, shown: true }),
      statement('v_done', 'recommendation', { call: 3 }),
    )
    expect(record).toMatchObject({ heard: { v_done: ['outcome_in_use', 'ticket_closed'] }, shown: ['v_done'] })
  })
})
