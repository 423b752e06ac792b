const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day where room is short, "21 Nov 2026". `iso` is a date or a date with time; the day is that of UTC. */
export function ShortDay({ iso }: { iso: string }) {
  return <time dateTime={iso}>{words.format(new Date(iso))}</time>
}
