import type { NextStepBlock } from './next-step'
import type { PlanItem } from './plan-item'
import type { Report } from './report'

/** Everything in a report that can be ticked: the next step, the plan, and the test of day 30, in reading order. */
export function planItems({ blocks }: Pick<Report, 'blocks'>): PlanItem[] {
  return blocks.flatMap((of): PlanItem[] => {
    if (of.id === 'next') return [nextItem(of.block)]
    if (of.id === 'plan') return of.block.levels.flatMap(({ items }) => items)
    return of.id === 'first-days' ? [of.block.item] : []
  })
}

/** The next step as an item. */
export const nextItem = ({ id, action, owner, on, done }: NextStepBlock): PlanItem => ({
  ...{ id, text: action, why: null, because: [] },
  ...{ owner, dueOn: on, done },
})
