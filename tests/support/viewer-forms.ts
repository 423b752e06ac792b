import { randomUUID } from 'node:crypto'
import { hashOf, newKey, noon, rubric } from './factories'

// What a viewer can be asked to keep, each with the least that is needed.

export const version = () => ({
  opId: randomUUID(),
  businessName: null,
  rubricId: rubric.id,
  rubricHash: '0'.repeat(64),
  answers: {},
  verdict: JSON.parse('{"assessment":{}}'),
  seq: 0,
})

export const share = () => ({
  opId: randomUUID(),
  hash: hashOf(newKey()),
  of: { kind: 'version', number: 1 } as const,
  withAnswers: true,
  withName: true,
  days: null,
})

export const tried = (name = 'A try') => ({
  opId: randomUUID(),
  version: 1,
  name,
  changes: { business_size: 'over_25m' },
})

export const copy = () => {
  const { opId, seq: _, ...lastTime } = version()
  return {
    opId,
    rubricId: rubric.id,
    businessName: null,
    answers: [],
    lastTime: { ...lastTime, number: 1, submittedAt: noon },
  }
}

export const told = (bought: 'nothing_now' | 'scoped_audit' | 'combined_firm') => ({
  ...({ bought, measures: {}, course: 'kept', again: null, occurred: [], day: 90, versionNumber: 1 } as const),
  ...({ rubricId: rubric.id, rubricHash: '0'.repeat(64), outcome: 'combined_firm', variant: null } as const),
  ...({ confidence: 'clear', share: 0.5, found: [] } as const),
})

export const mark = (owner: string) => ({ item: 'week_numbers', done: true, owner, dueOn: '2026-12-24' })

export const money = (currency: string) => ({
  ...{ currency, monthlyTechSpend: 777_001, monthsStalled: null, monthlyRevenueWaiting: null },
  ...{ seniorYearlyPay: null, leaderHoursWeek: null, hourValue: null },
})
