const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day in words, "21 November 2026". `iso` is a date or a date with time; the day is that of UTC. */
export function Day({ iso }: { iso: string }) {
  return <time dateTime={iso}>{dayInWords(iso)}</time>
}

/** The day of an ISO date as "21 November 2026", in UTC. Throws on what is not a date. */
export function dayInWords(iso: string): string {
  return words.format(new Date(iso))
}
