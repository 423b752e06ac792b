/** The hour of the day, in UTC, at which workspaces let go of what they keep no longer. */
export const retentionHour = 3

/**
 * The moment so many calendar months before another, at the same time of day, in UTC. Where that month has no such day,
 * it is the last day it has: a month before 31 March is the end of February.
 */
export function monthsBefore(moment: Date, months: number): Date {
  const before = new Date(moment)
  before.setUTCDate(1)
  before.setUTCMonth(before.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
  before.setUTCDate(Math.min(moment.getUTCDate(), lastDay))
  return before
}

/** When the last run was due: the last time that it was this hour of the day. */
export function lastRetention(now: Date): Date {
  const due = new Date(now)
  due.setUTCHours(retentionHour, 0, 0, 0)
  if (due > now) due.setUTCDate(due.getUTCDate() - 1)
  return due
}

/** When the next run is due, after this moment. */
export function nextRetention(now: Date): Date {
  const next = lastRetention(now)
  next.setUTCDate(next.getUTCDate() + 1)
  return next
}
