const words = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
})

/** A moment in words, "21 November 2026 at 14:02 UTC". `iso` is a date with its time. */
export function Moment({ iso }: { iso: string }) {
  return <time dateTime={iso}>{words.format(new Date(iso))} UTC</time>
}
