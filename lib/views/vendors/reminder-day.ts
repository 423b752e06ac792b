import { dayAfter } from '../report/days'

/** Days after which a vendor that was asked is reminded. */
const patience = 5

/**
 * The day to ask a vendor again: five days after its link was made, or tomorrow once that has passed, and the day before
 * the link ends at the latest. Null where there is no such day left. All days are ISO days.
 */
export function reminderDay(madeOn: string, endsOn: string, today: string): string | null {
  const tomorrow = dayAfter(today, 1)
  const [wanted, last] = [dayAfter(madeOn, patience), dayAfter(endsOn, -1)]
  const on = wanted < tomorrow ? tomorrow : wanted
  const inTime = on > last ? last : on
  return inTime < today ? null : inTime
}
