import type { Case } from './case'
import { dayAfter } from './days'
import { withMark, type PlanItem } from './plan-item'

export type FirstDaysBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly weeks: readonly { readonly term: string; readonly points: readonly string[] }[]
  /** What must be true on day 30. */
  readonly test: readonly string[]
  /** The test as a dated item. Its day counts from the next step until the founder sets another. */
  readonly item: PlanItem
}

const DAYS = 30

/**
 * The first 30 days of the model by week, and the test at their end (Decision model §8, row 12). Null where nobody is
 * engaged.
 */
export function firstDaysBlock(report: Case): FirstDaysBlock | null {
  const { words, answer, meta, closeness } = report
  if (answer.id === 'nothing_now') return null
  const { weeks, test } = words.firstDays[answer.id]
  const dated = { text: words.dayThirty, owner: 'You', dueOn: dayAfter(meta.nextStepOn, DAYS) }
  return {
    heading:
      closeness === 'none' ? `The first 30 days, if you choose ${answer.noun}` : `The first 30 days of ${answer.noun}`,
    lead: ['Ask for these in the contract. Day 30 counts from the start of the work.'],
    weeks,
    test,
    item: withMark(report, { id: 'day_thirty_test', why: null, because: [], ...dated }),
  }
}
