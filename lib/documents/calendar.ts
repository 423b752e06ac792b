import { createEvents, type EventAttributes } from 'ics'
import { dayAfter } from '@/lib/views/report/days'
import type { PlanItem } from '@/lib/views/report/plan-item'
import { planItems } from '@/lib/views/report/plan-items'
import type { Report } from '@/lib/views/report/report'

/**
 * The open dates of a report as a calendar (RFC 5545): the next step, what is open in the plan, the test of day 30, and
 * the day to look again. Whole days, each under an id that stays, so that a calendar taken twice has every day once.
 * @param home what tells this assessment from others; it becomes part of the ids
 * @throws when the library refuses an event
 */
export function calendar(report: Report, home: string): string {
  const open = planItems(report).filter(({ done }) => !done)
  const events = [...open.map((item) => event(home, item)), event(home, again(report))]
  const { error, value } = createEvents(events, header)
  if (!value) throw error ?? new Error('The calendar came out empty')
  return value
}

/** The day on which the five numbers are taken again. */
const again = ({ meta }: Report): Pick<PlanItem, 'id' | 'text' | 'owner' | 'dueOn'> => ({
  id: 'look_again',
  text: 'Look again: take the five numbers, and answer the questions once more.',
  owner: 'You',
  dueOn: meta.recheckOn,
})

const header = { productId: 'seam-gauge', calName: 'Seam Gauge plan', method: 'PUBLISH' }

// Some calendars end a line at these too, and the format cannot say them otherwise.
const lineBreaks = /[\u2028\u2029]/g

function event(home: string, { id, text, owner, dueOn }: Pick<PlanItem, 'id' | 'text' | 'owner' | 'dueOn'>) {
  return {
    uid: `${id}-${home}@seam-gauge`,
    title: text,
    description: `Owner: ${owner.replaceAll(lineBreaks, ' ')}`,
    start: dayOf(dueOn),
    end: dayOf(dayAfter(dueOn, 1)),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  } satisfies EventAttributes
}

function dayOf(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return [year, month, day]
}
