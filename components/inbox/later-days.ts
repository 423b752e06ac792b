type LaterDay = { readonly day: string; readonly words: string }

const dayLength = 24 * 60 * 60 * 1000

/** The days that a snooze offers: ISO days after today, by UTC as snoozes end. */
export function laterDays(now: Date): readonly [LaterDay, ...LaterDay[]] {
  const after = (days: number) => new Date(now.getTime() + days * dayLength).toISOString().slice(0, 10)
  const toMonday = (8 - now.getUTCDay()) % 7 || 7
  const later = [
    { day: after(3), words: 'In 3 days' },
    { day: after(toMonday), words: 'Next Monday' },
    { day: after(14), words: 'In 2 weeks' },
  ]
  const once = later.filter(({ day }, at) => day !== after(1) && later.findIndex((other) => other.day === day) === at)
  return [{ day: after(1), words: 'Tomorrow' }, ...once.toSorted((a, b) => a.day.localeCompare(b.day))]
}
